package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Identifier;
import java.util.List;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Finds keys and indexes that name a column which their table has not. */
final class Strangers {

    private final Model model;

    Strangers(Model model) {
        this.model = model;
    }

    /** Hibernate finds a quoted column by its name in other letters, and writes a statement that the database refuses. */
    void refuse(Table table, String part, List<Column> columns) {
        List<Identifier> known = table.getColumns().stream().map(Names::column).toList();
        columns.stream()
                .map(Names::column)
                .filter(name -> known.stream().noneMatch(name::sameInDatabase))
                .forEach(name -> model.findings()
                        .add(
                                model.owners().place(table),
                                "the " + part + " of the table '" + table.getName() + "' names the column '" + name
                                        + "', expected one of " + known,
                                "Name the column as it is mapped, or give it a name of its own with @JoinColumn"));
    }
}
