package dev.migrate.generate.sql;

import java.util.List;

/**
 * The statements of one revision for one database.
 *
 * @param database the database's name, {@code postgresql} for example
 * @param up what leads to the new state
 * @param down what leads back; lost rows and values don't return
 */
public record Plan(String database, List<Statement> up, List<Statement> down) {

    public Plan {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /** What {@link #up} loses and {@link #down} can't bring back, one line each. */
    public List<String> losses() {
        return up.stream()
                .map(statement -> statement.hazards().get(Hazard.DELETES_DATA))
                .filter(reason -> reason != null)
                .toList();
    }
}
