package dev.migrate.schema.change;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Foreign keys that stay but stand on a primary or unique key that is replaced: no database drops a key under them. */
final class ForeignKeyDependents {

    private ForeignKeyDependents() {}

    /** {@code found} with the foreign keys that stand on a dropped key dropped before and added again. */
    static List<Change> with(Schema from, Schema to, List<Change> found) {
        Set<Key> dropped = new HashSet<>();
        for (Change change : found) {
            if (change instanceof Change.DropPrimaryKey drop) {
                dropped.add(new Key(drop.table(), Set.copyOf(drop.key().columns())));
            } else if (change instanceof Change.DropUniqueKey drop) {
                dropped.add(new Key(drop.table(), Set.copyOf(drop.key().columns())));
            }
        }
        if (dropped.isEmpty()) {
            return found;
        }
        Set<Change> changed = new HashSet<>(found);
        List<Change> all = new ArrayList<>(found);
        for (Table table : from.tables().values()) {
            Table after = to.tables().get(table.name());
            for (ForeignKey key : after == null ? List.<ForeignKey>of() : table.foreignKeys()) {
                Change drop = new Change.DropForeignKey(table.name(), key);
                if (!changed.contains(drop)
                        && dropped.contains(new Key(key.target(), Set.copyOf(key.targetColumns())))) {
                    boolean altered = all.removeIf(change -> alters(change, table.name(), key));
                    all.add(drop);
                    all.add(new Change.AddForeignKey(table.name(), altered ? afterwards(key, after) : key));
                }
            }
        }
        return all;
    }

    /** Whether a change gives the key another name or other databases: it comes back with both. */
    private static boolean alters(Change change, QualifiedName table, ForeignKey key) {
        if (change instanceof Change.RenameForeignKey rename) {
            return rename.table().equals(table) && isSame(rename.from(), key);
        }
        return change instanceof Change.SetDatabases set
                && set.creation() instanceof Change.AddForeignKey add
                && add.table().equals(table)
                && isSame(add.key(), key);
    }

    private static ForeignKey afterwards(ForeignKey key, Table after) {
        return after.foreignKeys().stream()
                .filter(other -> isSame(other, key))
                .findFirst()
                .orElse(key);
    }

    private static boolean isSame(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns())
                && one.target().equals(other.target())
                && one.targetColumns().equals(other.targetColumns())
                && Objects.equals(one.onDelete(), other.onDelete())
                && Objects.equals(one.definition(), other.definition());
    }

    private record Key(QualifiedName table, Set<Identifier> columns) {}
}
