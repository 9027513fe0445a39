package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Objects;

/** Changes a column facet by facet, in an order in which no facet stands in another's way. */
final class ColumnFacets extends ColumnAlteration {

    private final ColumnRenderer renderer;

    ColumnFacets(ColumnRenderer renderer, Change.AlterColumn change, Table table) {
        super(change, table);
        this.renderer = renderer;
    }

    List<Statement> statements(boolean typeChanges) {
        requireSameOptions();
        if (from.identity() && !to.identity()) {
            statements.add(renderer.dropIdentity(table, from));
        }
        boolean defaultChanges = !Objects.equals(from.defaultValue(), to.defaultValue());
        boolean replaced = typeChanges || to.defaultValue() == null;
        if (from.defaultValue() != null && (replaced || defaultChanges && renderer.dropsDefaultFirst())) {
            statements.add(renderer.dropDefault(name, from.name()));
        }
        if (typeChanges) {
            statements.addAll(Uniqueness.told(change, table, renderer.changeType(change, table)));
        }
        nullability();
        if (to.defaultValue() != null && (typeChanges || defaultChanges)) {
            statements.add(renderer.setDefault(name, to));
        }
        if (to.identity() && !from.identity()) {
            statements.addAll(renderer.addIdentity(table, to));
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            statements.add(renderer.columnComment(name, to.name(), to.comment()));
        }
        return statements;
    }

    /** What stands behind a column's definition can be anything: only where a column is written out whole it can change. */
    private void requireSameOptions() {
        if (!Objects.equals(from.options(), to.options())) {
            throw new UnsupportedChange(
                    renderer.database,
                    change,
                    "column '" + name + "." + to.name() + "' would change its options from '"
                            + RenderedState.words(from.options()) + "' to '" + RenderedState.words(to.options())
                            + "', for which no statement is known",
                    "keep its options, or map the attribute to a new column with another name");
        }
    }

    private void nullability() {
        if (from.nullable() == to.nullable() || table.isPrimaryKey(to.name())) {
            return;
        }
        if (to.nullable()) {
            statements.add(renderer.dropNotNull(name, to.name()));
            return;
        }
        if (change.backfill() != null) {
            statements.add(renderer.backfill(name, to, change.backfill()));
        }
        statements.add(renderer.setNotNullAfter(change.backfill(), name, to.name())
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.NULL_REFUSED));
    }
}
