package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two states of one column. */
public final class ColumnDifference {

    private ColumnDifference() {}

    /** The physical types that differ, as {@code old → new} by database; those that only one side knows are left out. */
    public static SortedMap<String, String> types(Column from, Column to) {
        SortedMap<String, String> different = new TreeMap<>();
        from.databaseTypes().forEach((database, type) -> {
            String other = to.databaseTypes().get(database);
            if (other != null && !SqlText.same(type, other)) {
                different.put(database, type + " → " + other);
            }
        });
        return different;
    }

    /**
     * The databases that number the column by themselves on one side only, with whether they do so afterwards; those that only
     * one side knows are left out.
     */
    public static SortedMap<String, Boolean> identity(Column from, Column to) {
        SortedMap<String, Boolean> different = new TreeMap<>();
        SortedSet<String> known = known(from, to);
        known.stream()
                .filter(database -> from.isIdentityIn(database) != to.isIdentityIn(database))
                .forEach(database -> different.put(database, to.isIdentityIn(database)));
        boolean byHand = known.isEmpty() && from.identity() != to.identity();
        return byHand ? new TreeMap<>(Map.of("", to.identity())) : different;
    }

    /** The databases that both sides know. */
    private static SortedSet<String> known(Column from, Column to) {
        SortedSet<String> known = new TreeSet<>(from.databaseTypes().keySet());
        known.retainAll(to.databaseTypes().keySet());
        return known;
    }

    /**
     * Nullability, default, computed expression and collation of both sides: each pair of them that some database sees that both
     * know.
     */
    static List<Column[]> seen(Column from, Column to) {
        SortedSet<String> known = known(from, to);
        boolean alike = from.variants().isEmpty() && to.variants().isEmpty() || known.isEmpty();
        return alike
                ? List.<Column[]>of(new Column[] {from, to})
                : known.stream()
                        .map(database -> new Column[] {from.in(database), to.in(database)})
                        .toList();
    }

    /** Whether some database that both sides know refuses NULL from now on. */
    static boolean refusesNull(Column from, Column to) {
        return seen(from, to).stream().anyMatch(pair -> pair[0].nullable() && !pair[1].nullable());
    }

    /** {@code type integer → bigint, not null}. */
    public static String describe(Column from, Column to) {
        List<String> parts = new ArrayList<>();
        SortedMap<String, String> types = types(from, to);
        if (!types.isEmpty()) {
            parts.add("type " + String.join(", ", new LinkedHashSet<>(types.values())));
        } else if (!from.databaseTypes().equals(to.databaseTypes())) {
            parts.add("target databases " + from.databaseTypes().keySet() + " → "
                    + to.databaseTypes().keySet());
        }
        for (Column[] pair : seen(from, to)) {
            if (pair[0].nullable() != pair[1].nullable()) {
                parts.add(pair[1].nullable() ? "nullable" : "not null");
            }
            addSql(parts, "default", pair[0].defaultValue(), pair[1].defaultValue());
            addSql(parts, "computed as", pair[0].computed(), pair[1].computed());
        }
        new LinkedHashSet<>(identity(from, to).values()).forEach(now -> parts.add(now ? "identity" : "no identity"));
        seen(from, to).forEach(pair -> add(parts, "collation", pair[0].collation(), pair[1].collation()));
        add(parts, "comment", from.comment(), to.comment());
        addSql(parts, "options", from.options(), to.options());
        if (!from.databases().equals(to.databases())) {
            parts.add("in " + Presence.words(from.databases()) + " → " + Presence.words(to.databases()));
        }
        return String.join(", ", new LinkedHashSet<>(parts));
    }

    private static void addSql(List<String> parts, String what, String from, String to) {
        if (!SqlText.same(from, to)) {
            add(parts, what, from, to);
        }
    }

    private static void add(List<String> parts, String what, String from, String to) {
        if (!Objects.equals(from, to)) {
            parts.add(what + " " + (from == null ? "none" : from) + " → " + (to == null ? "none" : to));
        }
    }
}
