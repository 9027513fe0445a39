package dev.migrate.schema.change;

import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Compares which databases have an object, among those that both sides of a diff know. */
final class Presences {

    private final SortedSet<String> known;

    Presences(Schema from, Schema to) {
        known = new TreeSet<>(from.databases());
        known.retainAll(to.databases());
    }

    /** Whether no database has both: then one is dropped and the other created. */
    boolean areApart(PerDatabase from, PerDatabase to) {
        return differ(from, to)
                && those(database -> from.isIn(database) && to.isIn(database)).isEmpty();
    }

    /** Whether a database has one of them alone. */
    boolean differ(PerDatabase from, PerDatabase to) {
        return !from.databases().equals(to.databases())
                && known.stream().anyMatch(database -> from.isIn(database) != to.isIn(database));
    }

    /** Whether the keys have the same columns in each database that both sides know, in the same order. */
    boolean sameColumns(PrimaryKey from, PrimaryKey to) {
        return known.isEmpty()
                ? from.columns().equals(to.columns())
                : known.stream()
                        .allMatch(database -> from.in(database)
                                .columns()
                                .equals(to.in(database).columns()));
    }

    /** The changes that let a table be where it is in {@code to}, its databases aside unchanged. */
    List<Change> between(Table from, Table to) {
        return steps(from, to, (before, after) -> new Change.SetTableDatabases(to.name(), before, after));
    }

    /** The changes that let an object be where {@code to} creates it; {@code from} and {@code to} create it alike. */
    List<Change> between(Change from, Change to) {
        return between(from, to, Presence.object(from), Presence.object(to));
    }

    private List<Change> between(Change from, Change to, PerDatabase before, PerDatabase after) {
        if (areApart(before, after)) {
            SortedSet<String> both = those(database -> before.isIn(database) || after.isIn(database));
            boolean dropsFirst = ChangeOrder.phaseOf(from.inverse()).compareTo(ChangeOrder.phaseOf(to)) < 0;
            return dropsFirst
                    ? List.of(from.inverse(), to)
                    : List.of(
                            new Change.SetDatabases(from, both),
                            new Change.SetDatabases(Presence.in(from, both), after.databases()));
        }
        return steps(before, after, (had, has) -> new Change.SetDatabases(Presence.in(from, had), has));
    }

    /** First those that lose it, then those that gain it. */
    private List<Change> steps(
            PerDatabase from, PerDatabase to, BiFunction<SortedSet<String>, SortedSet<String>, Change> step) {
        if (!differ(from, to)) {
            return List.of();
        }
        List<Change> steps = new ArrayList<>();
        boolean lost =
                !those(database -> from.isIn(database) && !to.isIn(database)).isEmpty();
        boolean gained =
                !those(database -> !from.isIn(database) && to.isIn(database)).isEmpty();
        SortedSet<String> between = from.databases();
        if (lost && gained) {
            between = those(database -> from.isIn(database) && to.isIn(database));
            steps.add(step.apply(from.databases(), between));
        }
        if (lost || gained) {
            steps.add(step.apply(between, to.databases()));
        }
        return steps;
    }

    private SortedSet<String> those(Predicate<String> wanted) {
        SortedSet<String> those = new TreeSet<>(known);
        those.removeIf(wanted.negate());
        return those;
    }
}
