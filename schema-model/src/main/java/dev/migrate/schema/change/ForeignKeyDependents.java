package dev.migrate.schema.change;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Foreign keys that stay but stand on a primary or unique key that is replaced: no database drops a key under them. */
final class ForeignKeyDependents {

    private ForeignKeyDependents() {}

    static List<Change> of(Schema from, Schema to, List<Change> found) {
        Set<Key> dropped = new HashSet<>();
        for (Change change : found) {
            if (change instanceof Change.DropPrimaryKey drop) {
                dropped.add(new Key(drop.table(), Set.copyOf(drop.key().columns())));
            } else if (change instanceof Change.DropUniqueKey drop) {
                dropped.add(new Key(drop.table(), Set.copyOf(drop.key().columns())));
            }
        }
        List<Change> again = new ArrayList<>();
        if (dropped.isEmpty()) {
            return again;
        }
        Set<Change> changed = new HashSet<>(found);
        for (Table table : from.tables().values()) {
            Table after = to.tables().get(table.name());
            for (ForeignKey key : table.foreignKeys()) {
                Change drop = new Change.DropForeignKey(table.name(), key);
                if (after != null
                        && !changed.contains(drop)
                        && dropped.contains(new Key(key.target(), Set.copyOf(key.targetColumns())))) {
                    again.add(drop);
                    again.add(new Change.AddForeignKey(table.name(), key));
                }
            }
        }
        return again;
    }

    private record Key(QualifiedName table, Set<Identifier> columns) {}
}
