package dev.migrate.generate.check;

import dev.migrate.generate.models.Similar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a project says of rules' severities. */
public final class Severities {

    private Severities() {}

    /**
     * Reads {@code MP015:off, MP022:error}.
     *
     * @throws IllegalArgumentException if a part is no pair, or one of them is unknown
     */
    public static Map<String, Severity> parse(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split(",")) {
            String[] parts = pair.strip().split("\\s*[:=]\\s*");
            if (!pair.isBlank() && parts.length != 2) {
                throw new IllegalArgumentException("the severity '" + pair.strip()
                        + "' is no pair, expected a rule and error, warning or off: -Dmigrate.severities=MP015:off");
            }
            if (!pair.isBlank()) {
                pairs.put(parts[0], parts[1]);
            }
        }
        return parse(pairs);
    }

    /** The same of pairs that were read already. */
    public static Map<String, Severity> parse(Map<String, String> pairs) {
        Map<String, Severity> severities = new TreeMap<>();
        pairs.forEach((rule, severity) -> severities.put(rule, severity(rule, severity)));
        Rules.refuseUnknown(severities.keySet());
        return severities;
    }

    private static Severity severity(String rule, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the severity of rule '" + rule + "' is '" + text
                        + "', expected error, warning or off"
                        + Similar.hint(wanted, List.of("error", "warning", "off"))));
    }
}
