package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PerDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders the renames of indexes and constraints so that no name is taken twice, though a swap or a ring passes names on. */
final class NamesPassedOn {

    private int parked;

    private NamesPassedOn() {}

    /**
     * The same changes, the renames among them in an order in which they can run: those of constraints first, so that what is
     * added finds names free, those of indexes last. A constraint that moves to other databases too is renamed in its place.
     */
    static List<Change> ordered(List<Change> found) {
        Set<PerDatabase> moved = new HashSet<>();
        List<Change> others = new ArrayList<>();
        List<Renaming> constraints = new ArrayList<>();
        List<Renaming> indexes = new ArrayList<>();
        for (Change change : found) {
            Renaming renaming = Renaming.of(change);
            if (change instanceof Change.SetDatabases set) {
                moved.add(Presence.object(Presence.in(set.creation(), set.databases())));
            }
            if (renaming == null || isMoved(change, moved)) {
                others.add(change);
            } else {
                (change instanceof Change.RenameIndex ? indexes : constraints).add(renaming);
            }
        }
        NamesPassedOn names = new NamesPassedOn();
        List<Change> all = names.inOrder(constraints);
        all.addAll(others);
        all.addAll(names.inOrder(indexes));
        return all;
    }

    private static boolean isMoved(Change change, Set<PerDatabase> moved) {
        return change instanceof Change.RenameUniqueKey key && moved.contains(key.from())
                || change instanceof Change.RenameForeignKey reference && moved.contains(reference.from())
                || change instanceof Change.RenameCheck check && moved.contains(check.from());
    }

    private List<Change> inOrder(List<Renaming> renamings) {
        Set<Object> taken = places(renamings, Renaming::start);
        Set<Object> wanted = places(renamings, Renaming::end);
        List<Change> all = new ArrayList<>();
        List<Renaming> open = new ArrayList<>();
        for (Renaming renaming : renamings) {
            if (taken.contains(renaming.end()) || wanted.contains(renaming.start())) {
                open.add(renaming);
            } else {
                all.add(renaming.change());
            }
        }
        while (!open.isEmpty()) {
            all.add(next(open));
        }
        return all;
    }

    private static Set<Object> places(List<Renaming> renamings, Function<Renaming, Object> place) {
        return renamings.stream().map(place).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The first one that can run, or the first part of one that makes room in a ring. */
    private Change next(List<Renaming> open) {
        for (Renaming renaming : open) {
            if (open.stream().noneMatch(renaming::waitsFor)) {
                open.remove(renaming);
                return renaming.change();
            }
        }
        Renaming first = open.remove(0);
        Identifier aside =
                new Identifier("migrate_swap_" + ++parked, first.from().quoted());
        open.add(first.from(aside));
        return first.aside(aside);
    }
}
