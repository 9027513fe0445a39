package dev.migrate.runner;

import dev.migrate.runner.history.Catalog;
import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.MigrationScript;
import dev.migrate.runner.script.ScriptStatement;
import dev.migrate.runner.script.SqlName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells from the statements' checks which revisions a database without a history table has.
 *
 * <p>Revisions are looked at from the last to the first: what a later one that is there has made of an object excuses an earlier
 * one's check of it.
 */
final class Adoption {
    private final Workspace workspace;
    private final Catalog catalog;
    private final Function<String, MigrationScript> scripts;
    private final Map<String, Detection> detected = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    Adoption(Workspace workspace, Catalog catalog, Function<String, MigrationScript> scripts) {
        this.workspace = workspace;
        this.catalog = catalog;
        this.scripts = scripts;
    }

    /** What is found of each revision. */
    Map<String, Detection> detect() throws SQLException {
        List<String> order = new ArrayList<>(workspace.graph().order());
        Collections.reverse(order);
        for (String id : order) {
            List<Check> checks = new ArrayList<>();
            for (ScriptStatement statement : scripts.apply(id).statements()) {
                checks.addAll(statement.checks());
            }
            Detection found = detect(checks);
            detected.put(id, found);
            if (found == Detection.PRESENT) {
                checks.forEach(this::touch);
            }
        }
        return detected;
    }

    private Detection detect(List<Check> checks) throws SQLException {
        int holding = 0;
        int failing = 0;
        Set<String> own = new HashSet<>();
        List<Check> last = new ArrayList<>(checks);
        Collections.reverse(last);
        for (Check check : last) {
            boolean excused = isTouched(check, touched) || isTouched(check, own);
            own.addAll(keys(check));
            if (!excused && holds(check)) {
                holding++;
            } else if (!excused) {
                failing++;
            }
        }
        if (failing == 0) {
            return holding > 0 ? Detection.PRESENT : Detection.UNKNOWN;
        }
        return holding > 0 ? Detection.PARTLY : Detection.ABSENT;
    }

    /** A query may fail just because what it asks about is not there. */
    private boolean holds(Check check) throws SQLException {
        try {
            return catalog.holds(check);
        } catch (SQLException refused) {
            if (check instanceof Check.ByQuery) {
                return false;
            }
            throw refused;
        }
    }

    /** The furthest revisions that are there with all their ancestors. */
    List<String> adoptable() {
        Set<String> whole = new HashSet<>();
        for (String id : workspace.graph().order()) {
            boolean fits = detected.get(id) == Detection.PRESENT || detected.get(id) == Detection.UNKNOWN;
            if (fits && whole.containsAll(workspace.graph().revision(id).requires())) {
                whole.add(id);
            }
        }
        Set<String> found = new HashSet<>(whole);
        found.removeIf(id -> detected.get(id) != Detection.PRESENT);
        found = workspace.graph().withAncestors(found);
        return workspace.graph().headsOf(found);
    }

    private void touch(Check check) {
        touched.addAll(keys(check));
    }

    /** What a check that holds says about: its object, and for one that is gone also what belonged to it. */
    private static List<String> keys(Check check) {
        if (!(check instanceof Check.InCatalog object)) {
            return List.of();
        }
        boolean gone = object.state() == Check.State.ABSENT;
        List<String> keys = new ArrayList<>(List.of(key(object)));
        if (object.kind() == Check.Kind.TABLE && gone) {
            keys.add("all of " + text(object.name()));
        }
        if (object.kind() == Check.Kind.COLUMN && gone) {
            keys.add("indexes of " + text(object.table()));
        }
        return keys;
    }

    private static boolean isTouched(Check check, Set<String> keys) {
        if (!(check instanceof Check.InCatalog object)) {
            return false;
        }
        if (keys.contains(key(object))) {
            return true;
        }
        if (object.table() == null) {
            return false;
        }
        boolean ofColumns = object.kind() == Check.Kind.INDEX || object.kind() == Check.Kind.CONSTRAINT;
        return keys.contains("all of " + text(object.table()))
                || ofColumns && keys.contains("indexes of " + text(object.table()));
    }

    private static String key(Check.InCatalog object) {
        String table = object.table() == null ? "" : text(object.table()) + " ";
        return object.kind() + " " + table + text(object.name());
    }

    private static String text(SqlName name) {
        return name.parts().stream()
                .map(part -> part.quoted() ? part.text() : part.text().toLowerCase(Locale.ROOT))
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
    }
}
