package dev.migrate.schema.change;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables refer to which, so that a rename need not look at all of them. Built when first asked for; a table that no
 * longer refers stays in, a table that refers is never missing.
 */
final class Referrers {

    private Map<QualifiedName, Set<QualifiedName>> byTarget;

    /** Takes note of a table's foreign keys, and of the tables that its rows count for. */
    void note(Table table) {
        if (byTarget != null) {
            for (ForeignKey key : table.foreignKeys()) {
                note(key.target(), table);
            }
            table.rows().stream()
                    .filter(row -> row.counter() != null)
                    .flatMap(row -> row.counter().ids().stream())
                    .forEach(id -> note(id.table(), table));
        }
    }

    private void note(QualifiedName target, Table table) {
        byTarget.computeIfAbsent(target, any -> new TreeSet<>()).add(table.name());
    }

    /** The names of all tables that may refer to {@code target}, sorted. */
    List<QualifiedName> of(QualifiedName target, Collection<Table> tables) {
        if (byTarget == null) {
            byTarget = new HashMap<>();
            tables.forEach(this::note);
        }
        return List.copyOf(byTarget.getOrDefault(target, Set.of()));
    }
}
