package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys, checks, indexes and computed columns that are dropped while columns that they speak of change type, and that return once
 * all have their new one: in between, an expression may make no sense.
 */
final class SuspendedParts {

    private final Map<QualifiedName, Parts> byTable = new LinkedHashMap<>();

    Parts of(QualifiedName table) {
        return byTable.computeIfAbsent(
                table,
                name -> new Parts(
                        new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>()));
    }

    /** All that are held; none are afterwards. */
    Map<QualifiedName, Parts> resumeAll() {
        Map<QualifiedName, Parts> all = new LinkedHashMap<>(byTable);
        byTable.clear();
        return all;
    }

    /** Whether a computed column is gone for the moment. */
    boolean holds(QualifiedName table, Identifier computed) {
        return byTable.containsKey(table) && byTable.get(table).computed().containsKey(computed);
    }

    /**
     * What one table misses.
     *
     * @param computed its computed columns, with the change that they make way for
     * @param keys its primary and unique keys, with the change that they make way for
     * @param indexes its indexes, with the change that they make way for
     * @param checks its checks, with the change that they make way for
     */
    record Parts(
            Map<Identifier, Change> computed,
            Map<Object, Change> keys,
            Map<Index, Change> indexes,
            Map<Check, Change> checks) {

        /** The table as it is without its missing keys, indexes and checks. */
        Table of(Table table) {
            boolean hasPrimaryKey = table.primaryKey() != null && !keys.containsKey(table.primaryKey());
            return table.toBuilder()
                    .primaryKey(hasPrimaryKey ? table.primaryKey() : null)
                    .uniqueKeys(table.uniqueKeys().stream()
                            .filter(key -> !keys.containsKey(key))
                            .toList())
                    .indexes(table.indexes().stream()
                            .filter(index -> !indexes.containsKey(index))
                            .toList())
                    .checks(table.checks().stream()
                            .filter(check -> !checks.containsKey(check))
                            .toList())
                    .build();
        }
    }
}
