package dev.migrate.extract.hibernate;

import java.util.List;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;

/** The columns of values that may hold formulas too; Hibernate's own getters refuse those. */
final class Selectables {

    private Selectables() {}

    /** The columns, without the formulas. */
    static List<Column> columns(Value value) {
        return value.getSelectables().stream()
                .filter(selectable -> !selectable.isFormula())
                .map((Selectable selectable) -> (Column) selectable)
                .toList();
    }
}
