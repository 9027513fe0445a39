package dev.migrate.schema.change;

import dev.migrate.schema.change.Change.RenameIndex;
import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Orders the renames of indexes so that no name is taken twice, though a swap or a ring passes names on. */
final class IndexRenames {

    private IndexRenames() {}

    /** The same changes, the renames among them in an order in which they can run, and at their end. */
    static List<Change> ordered(List<Change> found) {
        List<Change> all = new ArrayList<>();
        List<RenameIndex> open = new ArrayList<>();
        for (Change change : found) {
            if (change instanceof RenameIndex rename) {
                open.add(rename);
            } else {
                all.add(change);
            }
        }
        int parked = 0;
        while (!open.isEmpty()) {
            RenameIndex next = open.stream()
                    .filter(rename -> isFree(rename, open))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                RenameIndex first = open.remove(0);
                Identifier aside =
                        new Identifier("migrate_swap_" + ++parked, first.from().quoted());
                all.add(new RenameIndex(first.table(), first.from(), aside));
                open.add(new RenameIndex(first.table(), aside, first.to()));
            } else {
                open.remove(next);
                all.add(next);
            }
        }
        return all;
    }

    /** Whether no index has the new name that is renamed itself; names are one scope within a database schema. */
    private static boolean isFree(RenameIndex rename, List<RenameIndex> open) {
        return open.stream()
                .noneMatch(other -> other != rename
                        && Objects.equals(
                                other.table().namespace(), rename.table().namespace())
                        && other.from().sameInDatabase(rename.to()));
    }
}
