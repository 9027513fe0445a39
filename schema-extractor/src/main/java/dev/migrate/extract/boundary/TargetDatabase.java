package dev.migrate.extract.boundary;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A database that the project runs on. Hibernate renders types for its version.
 *
 * @param name the vendor as it names the SQL folder: {@code postgresql}, {@code h2}, …
 * @param version dot-separated numbers, major first; never empty
 */
public record TargetDatabase(String name, String version) {

    /** Versions that are assumed where a project states none: old enough to be met, new enough for today's types. */
    private static final Map<String, String> DEFAULT_VERSIONS = new TreeMap<>(
            Map.of("h2", "2.4.240", "mariadb", "11.4", "mysql", "8.4", "postgresql", "16", "sqlite", "3.45"));

    public TargetDatabase {
        Objects.requireNonNull(name, "name");
        if (!DEFAULT_VERSIONS.containsKey(name)) {
            throw new IllegalArgumentException("database '" + name + "' is not supported, expected one of "
                    + DEFAULT_VERSIONS.keySet() + ": set migrate.databases to one of them");
        }
        if (!version.matches("\\d+(\\.\\d+)*")) {
            throw new IllegalArgumentException("database '" + name + "' has the version '" + version
                    + "', expected numbers: set migrate.databases to " + name + ":" + DEFAULT_VERSIONS.get(name));
        }
    }

    /**
     * Reads {@code name} or {@code name:version}.
     *
     * @throws IllegalArgumentException when the name is not supported or the version holds no numbers
     */
    public static TargetDatabase of(String text) {
        int colon = text.indexOf(':');
        String name = (colon < 0 ? text : text.substring(0, colon)).trim().toLowerCase(Locale.ROOT);
        return new TargetDatabase(
                name,
                colon < 0
                        ? DEFAULT_VERSIONS.getOrDefault(name, "")
                        : text.substring(colon + 1).trim());
    }

    /** The number at {@code position} of the version, or 0 where it ends before. */
    public int number(int position) {
        String[] numbers = version.split("\\.");
        return position < numbers.length ? Integer.parseInt(numbers[position]) : 0;
    }

    @Override
    public String toString() {
        return name + ":" + version;
    }
}
