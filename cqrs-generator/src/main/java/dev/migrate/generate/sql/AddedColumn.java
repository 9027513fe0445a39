package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Adds a column to a table that may have rows. */
final class AddedColumn {

    private final ColumnRenderer renderer;
    private final Change.AddColumn change;
    private final Table table;
    private final QualifiedName name;
    private final Column column;

    AddedColumn(ColumnRenderer renderer, Change.AddColumn change, Table table) {
        this.renderer = renderer;
        this.change = change;
        this.table = table;
        this.name = change.table();
        this.column = change.column();
    }

    List<Statement> statements() {
        boolean databaseFills = column.identity() || column.computed() != null;
        if (change.backfill() != null && !databaseFills) {
            return filled();
        }
        if (!column.nullable() && column.defaultValue() == null && !databaseFills) {
            return neutral();
        }
        return List.of(add(column));
    }

    /** Nullable first, then filled, then as it is to be. */
    private List<Statement> filled() {
        List<Statement> statements = new ArrayList<>();
        statements.add(add(column.toBuilder().nullable(true).defaultValue(null).build()));
        statements.add(renderer.backfill(name, column, change.backfill()));
        boolean hazardous = !column.nullable() && column.defaultValue() == null;
        renderer.finishFilled(change, table)
                .forEach(finish -> statements.add(hazardous ? withoutDefault(finish) : finish));
        return statements;
    }

    /** With a default that stands for nothing known, which goes at once: rows that are there need some value. */
    private List<Statement> neutral() {
        String value = renderer.neutralValue(change, name, column);
        if (value == null) {
            throw new UnsupportedChange(
                    renderer.database,
                    change,
                    "rows that are there need a value, and type '" + renderer.type(change, name, column)
                            + "' has no neutral one",
                    "give it a default, or an SQL expression with -Dmigrate.backfills=" + name + "." + column.name()
                            + "=<expression>");
        }
        Statement add =
                withoutDefault(add(column.toBuilder().defaultValue(value).build()));
        return List.of(add, renderer.dropDefault(name, column.name()));
    }

    private static Statement withoutDefault(Statement statement) {
        return statement.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.NO_DEFAULT);
    }

    private Statement add(Column shape) {
        String definition = renderer.definition(change, table, shape);
        String sql = "alter table " + renderer.spelling.name(name) + " add column " + definition;
        Statement statement =
                Statement.of(change.describe(), sql).with(renderer.facts.column(name, shape.name(), true));
        return renderer.addColumnHazards(statement, shape);
    }
}
