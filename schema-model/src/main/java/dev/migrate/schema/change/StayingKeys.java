package dev.migrate.schema.change;

import java.util.ArrayList;
import java.util.List;

/** Primary keys that are replaced by another one in some databases, and stay what they are in the one that is looked at. */
final class StayingKeys {

    private StayingKeys() {}

    /** {@code seen} without the drops and additions that give a table the columns of its key back. */
    static List<Change> kept(List<Change> seen) {
        List<Change> changes = new ArrayList<>(seen);
        for (Change change : seen) {
            if (change instanceof Change.DropPrimaryKey drop) {
                changes.stream()
                        .filter(other -> isBack(drop, other))
                        .map(Change.AddPrimaryKey.class::cast)
                        .findFirst()
                        .ifPresent(add -> replace(changes, drop, add));
            }
        }
        return changes;
    }

    private static boolean isBack(Change.DropPrimaryKey drop, Change change) {
        return change instanceof Change.AddPrimaryKey add
                && add.table().equals(drop.table())
                && add.key().columns().equals(drop.key().columns());
    }

    private static void replace(List<Change> changes, Change.DropPrimaryKey drop, Change.AddPrimaryKey add) {
        changes.remove(drop);
        if (add.key().equals(drop.key())) {
            changes.remove(add);
        } else {
            changes.set(changes.indexOf(add), new Change.RenamePrimaryKey(add.table(), drop.key(), add.key()));
        }
    }
}
