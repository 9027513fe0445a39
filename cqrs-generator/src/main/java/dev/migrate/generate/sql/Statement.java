package dev.migrate.generate.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One SQL statement of a script.
 *
 * @param step what it does, for people
 * @param sql the statement, without a semicolon at its end
 * @param hazards what it puts at risk, and why
 * @param checks what holds once it has run; empty where the catalog can't tell
 * @param foreignKeysOff whether foreign keys must not be enforced while its script runs, only checked at the end
 */
public record Statement(
        String step, String sql, SortedMap<Hazard, String> hazards, List<Fact> checks, boolean foreignKeysOff) {

    public Statement {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(sql, "sql");
        hazards = Collections.unmodifiableSortedMap(new TreeMap<>(hazards));
        checks = List.copyOf(checks);
    }

    /** A statement without hazards and checks. */
    public static Statement of(String step, String sql) {
        return new Statement(step, sql, new TreeMap<>(), List.of(), false);
    }

    /** The same with one more hazard; a hazard that is there already keeps its reason. */
    public Statement with(Hazard hazard, String reason) {
        SortedMap<Hazard, String> more = new TreeMap<>(hazards);
        more.putIfAbsent(hazard, reason);
        return new Statement(step, sql, more, checks, foreignKeysOff);
    }

    /** The same with one more check. */
    public Statement with(Fact check) {
        List<Fact> more = new ArrayList<>(checks);
        more.add(check);
        return new Statement(step, sql, hazards, more, foreignKeysOff);
    }

    /** The same without a hazard that does not hold after all. */
    public Statement without(Hazard hazard) {
        SortedMap<Hazard, String> fewer = new TreeMap<>(hazards);
        fewer.remove(hazard);
        return new Statement(step, sql, fewer, checks, foreignKeysOff);
    }

    /** The same done by other SQL. */
    public Statement withSql(String other) {
        return new Statement(step, other, hazards, checks, foreignKeysOff);
    }

    /** The same without hazards. */
    public Statement withoutHazards() {
        return hazards.isEmpty() ? this : new Statement(step, sql, new TreeMap<>(), checks, foreignKeysOff);
    }

    /** The same in a script during which foreign keys are not enforced. */
    public Statement withForeignKeysOff() {
        return new Statement(step, sql, hazards, checks, true);
    }
}
