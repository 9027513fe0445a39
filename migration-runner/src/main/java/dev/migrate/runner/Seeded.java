package dev.migrate.runner;

import java.util.List;

/**
 * What a seed run did.
 *
 * @param database the URL, without secrets
 * @param environment whose data
 * @param loaded the files that ran, in order
 * @param unchanged the files that ran before as they stand
 */
public record Seeded(String database, String environment, List<String> loaded, List<String> unchanged) {

    public Seeded {
        loaded = List.copyOf(loaded);
        unchanged = List.copyOf(unchanged);
    }
}
