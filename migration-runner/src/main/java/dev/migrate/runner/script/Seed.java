package dev.migrate.runner.script;

import java.util.List;

/**
 * A file of seed data.
 *
 * @param name environment and file name, such as {@code development/01_countries.sql}
 * @param checksum of its text
 * @param statements in order
 */
public record Seed(String name, String checksum, List<Line> statements) {

    public Seed {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param line where it begins, from 1
     */
    public record Line(int line, String sql) {}
}
