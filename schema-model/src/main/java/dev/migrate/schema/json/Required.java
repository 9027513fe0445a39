package dev.migrate.schema.json;

import java.util.List;

/** Says which key is missing. */
final class Required {

    private Required() {}

    static String text(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing or empty, expected a text");
        }
        return value;
    }

    static <T> List<T> list(String key, List<T> value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing or empty, expected a list");
        }
        return value;
    }
}
