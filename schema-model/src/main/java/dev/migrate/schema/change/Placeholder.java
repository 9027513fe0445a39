package dev.migrate.schema.change;

import java.util.Collection;
import java.util.Locale;

/** An example of a literal that fits a physical type, for the line that a question proposes. */
final class Placeholder {

    private Placeholder() {}

    static String of(Collection<String> databaseTypes) {
        String type =
                databaseTypes.isEmpty() ? "" : databaseTypes.iterator().next().toLowerCase(Locale.ROOT);
        if (type.startsWith("bool")) {
            return "false";
        }
        if (type.startsWith("timestamp") || type.startsWith("datetime")) {
            return "current_timestamp";
        }
        if (type.startsWith("date")) {
            return "current_date";
        }
        return type.matches("(small|big|tiny)?int.*|numeric.*|decimal.*|float.*|double.*|real.*") ? "0" : "'…'";
    }
}
