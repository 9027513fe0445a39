package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.ColumnAlteration;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.Uniqueness;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Objects;

/** Changes all facets of a column at once, since each way to change one of them writes out the whole column. */
final class ModifiedColumn extends ColumnAlteration {

    private final FamilyRenderer renderer;

    ModifiedColumn(FamilyRenderer renderer, Change.AlterColumn change, Table table) {
        super(change, table, withoutNull(change.from()), withoutNull(change.to()));
        this.renderer = renderer;
    }

    /** The default NULL is what a column has that says nothing. */
    private static Column withoutNull(Column column) {
        return "null".equalsIgnoreCase(column.defaultValue())
                ? column.toBuilder().defaultValue(null).build()
                : column;
    }

    List<Statement> statements(boolean typeChanges) {
        boolean numbers = numbers();
        boolean stopsNumbering = from.identity() && !to.identity() && !renderer.numbering.waits(name, to.name());
        if (numbers || stopsNumbering) {
            statements.addAll(renderer.withoutReferrers(name, from.name()));
        }
        if (from.identity() && !to.identity()) {
            renderer.numbering.done(name, to.name());
        }
        boolean refuses = from.nullable() && !to.nullable() && !table.isPrimaryKey(to.name());
        boolean accepts = !from.nullable() && to.nullable() && !table.isPrimaryKey(to.name());
        boolean defaultChanges = !Objects.equals(from.defaultValue(), to.defaultValue());
        boolean commentChanges = !Objects.equals(from.comment(), to.comment());
        if (defaultChanges && from.defaultValue() != null && to.defaultValue() != null) {
            // so that the catalog tells whether the new one is there
            Column bare = from.toBuilder().defaultValue(null).build();
            statements.add(renderer.modify("drop the default of column " + name + "." + to.name(), change, table, bare)
                    .with(renderer.catalog.hasDefault(name, to.name(), false)));
        }
        boolean optionsChange = !Objects.equals(from.options(), to.options());
        boolean fills = refuses && change.backfill() != null;
        boolean others = typeChanges
                || defaultChanges
                || commentChanges
                || optionsChange
                || numbers
                || stopsNumbering
                || accepts;
        if (others || refuses && !fills) {
            statements.add(facts(fills ? to.withNullable(true) : to, typeChanges, numbers, stopsNumbering));
        }
        if (fills) {
            statements.add(renderer.fill(name, to, change.backfill()));
            statements.add(refusing(
                    renderer.modify("make column " + name + "." + to.name() + " not null", change, table, to)));
        }
        return statements;
    }

    /** Whether the column is numbered from now on, and not only once the rest of the table lets it. */
    private boolean numbers() {
        if (!to.identity() || from.identity()) {
            return false;
        }
        if (!renderer.canNumber(table, to.name())) {
            renderer.numbering.wait(name, to.name(), change);
            return false;
        }
        return true;
    }

    private Statement changedType(Change.AlterColumn typed) {
        return Uniqueness.told(typed, table, renderer.changeType(typed, table)).get(0);
    }

    private Statement facts(Column shape, boolean typeChanges, boolean numbers, boolean stopsNumbering) {
        Statement statement = typeChanges
                ? changedType(new Change.AlterColumn(name, from, shape, null))
                : renderer.modify(change.describe(), change, table, shape);
        if (numbers) {
            statement = renderer.numbered(statement, name, to.name());
        }
        if (stopsNumbering) {
            statement = FamilyRenderer.copying(statement)
                    .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_INSERTS)
                    .with(renderer.catalog.identity(name, to.name(), false));
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            statement = statement.with(renderer.catalog.hasDefault(name, to.name(), to.defaultValue() != null));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            statement = statement.with(renderer.catalog.columnComment(name, to.name(), to.comment()));
        }
        return nullability(statement, shape);
    }

    private Statement nullability(Statement statement, Column shape) {
        if (from.nullable() == shape.nullable() || table.isPrimaryKey(to.name())) {
            return statement;
        }
        return shape.nullable()
                ? statement
                        .with(Hazard.REWRITES_TABLE, FamilyRenderer.COPIED)
                        .with(renderer.isNullable(name, to.name(), true))
                : refusing(statement);
    }

    private Statement refusing(Statement statement) {
        return FamilyRenderer.refusing(statement, change.backfill())
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.NULL_REFUSED)
                .with(renderer.isNullable(name, to.name(), false));
    }
}
