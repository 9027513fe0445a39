package dev.migrate.schema.change;

import dev.migrate.schema.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Primary keys that are replaced by another one in some databases, and stay what they are in the one that is looked at. */
final class StayingKeys {

    private StayingKeys() {}

    /** {@code seen} without the drops and additions that give a table the columns of its key back. */
    static List<Change> kept(List<Change> seen) {
        Map<QualifiedName, Change.DropPrimaryKey> dropped = new HashMap<>();
        Map<QualifiedName, Change.AddPrimaryKey> added = new HashMap<>();
        for (Change change : seen) {
            if (change instanceof Change.DropPrimaryKey drop) {
                dropped.put(drop.table(), drop);
            } else if (change instanceof Change.AddPrimaryKey add) {
                added.put(add.table(), add);
            }
        }
        dropped.values().removeIf(drop -> !isBack(drop, added.get(drop.table())));
        return dropped.isEmpty() ? seen : without(seen, dropped);
    }

    private static boolean isBack(Change.DropPrimaryKey drop, Change.AddPrimaryKey add) {
        return add != null && add.key().columns().equals(drop.key().columns());
    }

    private static List<Change> without(List<Change> seen, Map<QualifiedName, Change.DropPrimaryKey> staying) {
        List<Change> changes = new ArrayList<>();
        for (Change change : seen) {
            if (change instanceof Change.AddPrimaryKey add && staying.containsKey(add.table())) {
                Change.DropPrimaryKey drop = staying.get(add.table());
                if (!add.key().equals(drop.key())) {
                    changes.add(new Change.RenamePrimaryKey(add.table(), drop.key(), add.key()));
                }
            } else if (!(change instanceof Change.DropPrimaryKey drop) || !staying.containsKey(drop.table())) {
                changes.add(change);
            }
        }
        return changes;
    }
}
