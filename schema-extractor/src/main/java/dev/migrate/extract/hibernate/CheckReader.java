package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
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
        table.getChecks().forEach(check -> checks.add(check(table, check, null, check.getConstraint())));
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
            checks.add(check(table, anonymous.get(0), name, expression));
        }
        column.getCheckConstraints().stream()
                .filter(CheckConstraint::isNamed)
                .forEach(check -> checks.add(check(table, check, name, check.getConstraint())));
    }

    private Check check(Table table, CheckConstraint check, Identifier column, String expression) {
        if (Portable.options(check) != null) {
            model.findings()
                    .unsupported(
                            model.owners().place(table),
                            "the check '" + expression + "' has the options '" + Portable.options(check)
                                    + "', which the schema can't hold");
        }
        return new Check(check.isNamed() ? Names.constraint(check.getName()) : null, column, expression.strip());
    }
}
