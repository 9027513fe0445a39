package dev.migrate.schema.change;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every decision about a diff that only a person can take.
 *
 * @param renames what was renamed and what was not
 * @param backfills by {@code table.column}, the SQL expression for the rows that are there when a column becomes NOT NULL
 * @param asking whether what is not decided is a question; otherwise a drop is a drop, and no backfill is needed
 */
public record Decisions(Renames renames, Map<String, String> backfills, boolean asking) {

    public Decisions {
        backfills = Map.copyOf(backfills);
    }

    /** Nothing decided: whatever needs a decision is a question. */
    public static Decisions none() {
        return new Decisions(Renames.none(), Map.of(), true);
    }

    /** Nothing was renamed and every table is empty: no questions. */
    public static Decisions assumeNothing() {
        return new Decisions(Renames.none(), Map.of(), false);
    }

    /**
     * From the properties' text: renames as {@link Renames#parse}, backfills as {@code table.column=expression} separated
     * by semicolons.
     *
     * @throws IllegalArgumentException if one of them can't be read
     */
    public static Decisions parse(String renames, String backfills) {
        Map<String, String> parsed = new LinkedHashMap<>();
        if (backfills != null && !backfills.isBlank()) {
            for (String entry : backfills.split(";")) {
                int equals = entry.indexOf('=');
                if (equals < 1 || entry.substring(equals + 1).isBlank()) {
                    throw new IllegalArgumentException("migrate.backfills holds '" + entry.trim()
                            + "', expected table.column=expression, for example"
                            + " -Dmigrate.backfills=\"customer.status='NEW'\"");
                }
                parsed.put(
                        entry.substring(0, equals).trim(),
                        entry.substring(equals + 1).trim());
            }
        }
        return new Decisions(Renames.parse(renames), parsed, true);
    }
}
