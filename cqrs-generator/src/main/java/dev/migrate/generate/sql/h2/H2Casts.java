package dev.migrate.generate.sql.h2;

import java.util.List;
import java.util.Optional;

/** Which types H2 turns into which without a change of meaning. */
final class H2Casts {

    private static final String NUMBER =
            "TINYINT|SMALLINT|INTEGER|BIGINT|NUMERIC|DECIMAL|REAL|DOUBLE PRECISION|FLOAT|DECFLOAT";
    private static final String EXACT = "TINYINT|SMALLINT|INTEGER|BIGINT|NUMERIC|DECIMAL";
    private static final String TEXT = "CHARACTER VARYING|CHARACTER|CHARACTER LARGE OBJECT|VARCHAR_IGNORECASE";
    private static final String BINARY = "BINARY VARYING|BINARY|BINARY LARGE OBJECT";
    private static final String TIMESTAMP = "TIMESTAMP|TIMESTAMP WITH TIME ZONE";
    private static final String TIME = "TIME|TIME WITH TIME ZONE";

    /** Nothing to write: H2 converts by itself. */
    private static final String ASSIGNED = "";

    /** The first rule that fits decides. %s stands for the column. */
    private static final List<Rule> RULES = List.of(
            new Rule(NUMBER + "|BOOLEAN", NUMBER + "|BOOLEAN", ASSIGNED),
            new Rule(TEXT, "JSON", "%s format json"),
            new Rule("JSON", TEXT, ASSIGNED),
            new Rule(TEXT, TEXT + "|ENUM|UUID|DATE|" + NUMBER + "|BOOLEAN|" + TIMESTAMP + "|" + TIME, ASSIGNED),
            new Rule("ENUM|UUID|DATE|" + NUMBER + "|BOOLEAN|" + TIMESTAMP + "|" + TIME, TEXT, ASSIGNED),
            new Rule(BINARY, BINARY + "|UUID", ASSIGNED),
            new Rule("UUID", BINARY, ASSIGNED),
            new Rule("DATE|" + TIMESTAMP, "DATE|" + TIMESTAMP, ASSIGNED),
            new Rule(TIMESTAMP, TIME, ASSIGNED),
            new Rule(TIME, TIME, ASSIGNED));

    private H2Casts() {}

    /** The expression for {@code using}, empty for none; no value where nothing keeps the values. */
    static Optional<String> using(H2Type from, H2Type to) {
        if (from.array() != to.array()) {
            return Optional.empty();
        }
        if (from.base().equals(to.base())) {
            return Optional.of(ASSIGNED);
        }
        return RULES.stream()
                .filter(rule -> in(from.base(), rule.from) && in(to.base(), rule.to))
                .map(Rule::using)
                .findFirst()
                .filter(using -> using.equals(ASSIGNED) || !from.array());
    }

    /** What values lose, or {@code null}. */
    static String loss(H2Type from, H2Type to) {
        String source = from.base();
        String target = to.base();
        if (in(source, TEXT) && !in(target, TEXT + "|ENUM")) {
            return "the way they were spelled";
        }
        if (in(source, TEXT) && target.equals("CHARACTER") && !source.equals(target)) {
            return "how many blanks stand at their end";
        }
        if (in(source, BINARY) && target.equals("BINARY") && !(source.equals("BINARY") && length(to) <= length(from))) {
            return "how many zeros stand at their end";
        }
        if (in(source, NUMBER) && target.equals("BOOLEAN")) {
            return "which number it was";
        }
        if (in(source, NUMBER) && in(target, NUMBER)) {
            boolean exact = in(source, EXACT) && in(target, EXACT);
            boolean widened = !in(source, EXACT) && bits(to) >= bits(from);
            return exact
                    ? (scale(to) < scale(from) ? "digits after the point" : null)
                    : widened ? null : "digits that the new type can't hold";
        }
        if (in(source, TIMESTAMP) && target.equals("DATE")) {
            return "the time of day";
        }
        if (in(source, TIMESTAMP) && in(target, TIME)) {
            return "the date";
        }
        if (source.endsWith("TIME ZONE") && in(target, "TIMESTAMP|TIME")) {
            return "the time zone";
        }
        boolean temporal = in(source, TIMESTAMP + "|" + TIME) && in(target, TIMESTAMP + "|" + TIME);
        return temporal && fractions(to) < fractions(from) ? "fractions of a second" : null;
    }

    /** Whether there are values that can't be converted. */
    static boolean fails(H2Type from, H2Type to) {
        boolean sameKind = from.base().equals(to.base())
                || in(from.base(), TEXT) && in(to.base(), TEXT)
                || in(from.base(), BINARY) && in(to.base(), BINARY);
        if (in(from.base(), EXACT) && in(to.base(), EXACT)) {
            return integral(to) < integral(from);
        }
        if (from.base().equals("ENUM") && to.base().equals("ENUM")) {
            return !to.values().containsAll(from.values());
        }
        if (sameKind) {
            return length(to) < length(from);
        }
        boolean temporal = in(from.base(), "DATE|" + TIMESTAMP + "|" + TIME) && !in(to.base(), TEXT);
        int needed = from.base().equals("JSON") ? Integer.MAX_VALUE : 64;
        return !temporal && !(in(to.base(), TEXT) && length(to) >= needed);
    }

    private static int scale(H2Type type) {
        return in(type.base(), "NUMERIC|DECIMAL") ? type.argument(1, 0) : 0;
    }

    private static int integral(H2Type type) {
        return switch (type.base()) {
            case "TINYINT" -> 2;
            case "SMALLINT" -> 4;
            case "INTEGER" -> 9;
            case "BIGINT" -> 18;
            default -> type.argument(0, 100_000) - type.argument(1, 0);
        };
    }

    private static int bits(H2Type type) {
        return switch (type.base()) {
            case "REAL" -> 24;
            case "FLOAT" -> type.argument(0, 53);
            case "DOUBLE PRECISION" -> 53;
            case "DECFLOAT" -> 1000;
            default -> 0;
        };
    }

    private static int fractions(H2Type type) {
        return type.argument(0, in(type.base(), TIME) ? 0 : 6);
    }

    private static int length(H2Type type) {
        boolean one = type.base().equals("CHARACTER") || type.base().equals("BINARY");
        return type.argument(0, one ? 1 : Integer.MAX_VALUE);
    }

    private static boolean in(String type, String types) {
        return List.of(types.split("\\|")).contains(type);
    }

    private record Rule(String from, String to, String using) {}
}
