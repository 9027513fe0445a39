package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a table has to be written anew when one of its columns is renamed, as parts of {@code alter table}. */
final class RenamedAlong {

    private final List<String> drops = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Identifier> names = new ArrayList<>();
    private final Set<Identifier> checks = new HashSet<>();

    void check(Identifier name, String drop, String add) {
        checks.add(name);
        index(name, drop, add);
    }

    void index(Identifier name, String drop, String add) {
        names.add(name);
        drops.add(drop);
        adds.add(add);
    }

    boolean isEmpty() {
        return names.isEmpty() && columns.isEmpty();
    }

    /** Checks and indexes. */
    List<Identifier> names() {
        return names;
    }

    boolean isCheck(Identifier name) {
        return checks.contains(name);
    }

    List<String> drops() {
        return drops;
    }

    List<String> adds() {
        return adds;
    }

    /** The computed columns, written out. */
    List<String> columns() {
        return columns;
    }

    /** All of it with the rename in between. */
    String around(String rename) {
        List<String> actions = new ArrayList<>(drops);
        actions.add(rename);
        actions.addAll(columns);
        actions.addAll(adds);
        return String.join(", ", actions);
    }
}
