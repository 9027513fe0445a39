package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Reads the check constraints of a table and of its columns. */
final class CheckReader {

    private final Model model;

    CheckReader(Model model) {
        this.model = model;
    }

    List<Check> read(Table table) {
        List<Check> checks = new ArrayList<>();
        table.getColumns().forEach(column -> ofColumn(table, column, checks));
        new AggregateChecks(model).of(table).forEach(expression -> checks.add(new Check(null, null, expression)));
        table.getChecks().forEach(check -> checks.add(check(check, null, check.getConstraint())));
        return checks;
    }

    /** Hibernate joins the anonymous checks of a column into one. */
    private void ofColumn(Table table, Column column, List<Check> checks) {
        Identifier name = Names.column(column);
        List<CheckConstraint> anonymous = column.getCheckConstraints().stream()
                .filter(CheckConstraint::isAnonymous)
                .toList();
        if (!anonymous.isEmpty()) {
            String expression = anonymous.size() == 1
                    ? anonymous.get(0).getConstraint()
                    : anonymous.stream()
                            .map(CheckConstraint::getConstraintInParens)
                            .collect(Collectors.joining(" and "));
            checks.add(check(anonymous.get(0), name, expression));
        }
        column.getCheckConstraints().stream()
                .filter(CheckConstraint::isNamed)
                .forEach(check -> checks.add(check(check, name, check.getConstraint())));
    }

    private Check check(CheckConstraint check, Identifier column, String expression) {
        return new Check(
                check.isNamed() ? Names.constraint(check.getName()) : null,
                column,
                expression.strip(),
                options(check),
                new TreeSet<>());
    }

    /** Not every dialect writes a check's options, and none writes those of anonymous checks of a column. */
    private String options(CheckConstraint check) {
        String options = Portable.options(check);
        return options != null && Portable.constraint(check, model.dialect()).endsWith(" " + options) ? options : null;
    }
}
