package dev.migrate.generate.sql.mysql;

import java.util.List;

/** Which types both databases turn into which without a change of meaning, when a column is modified. */
final class FamilyCasts {

    private static final String EXACT = FamilyType.INTEGERS + "|decimal";
    private static final String NUMBER = EXACT + "|float|double";
    private static final String TEXT = "char|varchar|tinytext|text|mediumtext|longtext";
    private static final String BINARY = "binary|varbinary|tinyblob|blob|mediumblob|longblob";
    private static final String DATED = "date|datetime|timestamp";

    private static final List<Rule> RULES = List.of(
            new Rule(NUMBER, NUMBER + "|bit|" + TEXT),
            new Rule("bit", EXACT + "|bit"),
            new Rule(TEXT, TEXT + "|" + NUMBER + "|enum|uuid|json|time|" + DATED),
            new Rule("enum", "enum|" + TEXT),
            new Rule(BINARY, BINARY + "|uuid"),
            new Rule("uuid", "uuid|" + TEXT),
            new Rule("json", "json|" + TEXT),
            new Rule(DATED, DATED + "|" + TEXT),
            new Rule("datetime|timestamp", "time"),
            new Rule("time", "time|" + TEXT));

    private FamilyCasts() {}

    /** Whether the values keep their meaning. */
    static boolean exists(FamilyType from, FamilyType to) {
        return from.base().equals(to.base()) || RULES.stream().anyMatch(rule -> from.is(rule.from) && to.is(rule.to));
    }

    /** What values lose, or {@code null}. */
    static String loss(FamilyType from, FamilyType to) {
        if (from.is(TEXT) && to.is("enum")) {
            return "what they say where that is a number: it is taken for a position in the list";
        }
        if (from.is(TEXT) && !to.is(TEXT)) {
            return "the way they were spelled";
        }
        if (from.is(TEXT) && to.is("char") && !from.is("char")) {
            return "how many blanks stand at their end";
        }
        if (from.is("float") && to.is(TEXT)) {
            return "digits that their text leaves out";
        }
        if (from.is(NUMBER) && to.is(NUMBER)) {
            return lostDigits(from, to);
        }
        if (from.is("datetime|timestamp") && to.is("date")) {
            return "the time of day";
        }
        if (from.is("datetime|timestamp") && to.is("time")) {
            return "the date";
        }
        boolean temporal = from.is("time|" + DATED) && to.is("time|" + DATED) && !from.is("date");
        return temporal && to.argument(0, 0) < from.argument(0, 0) ? "fractions of a second" : null;
    }

    private static String lostDigits(FamilyType from, FamilyType to) {
        if (from.is(EXACT) && to.is(EXACT)) {
            return scale(to) < scale(from) ? "digits after the point" : null;
        }
        boolean widened = from.base().equals(to.base())
                || from.is("float") && to.is("double")
                || from.is("tinyint|smallint") && to.is("float|double")
                || from.is("mediumint|int") && to.is("double");
        return widened ? null : "digits that the new type can't hold";
    }

    /** Whether there are values that can't be converted. */
    static boolean fails(FamilyType from, FamilyType to) {
        if (from.is(EXACT) && to.is(EXACT)) {
            return integral(to) < integral(from) || from.unsigned() != to.unsigned();
        }
        if (from.is("enum") && to.is("enum")) {
            return !to.values().containsAll(from.values());
        }
        boolean sameKind =
                from.base().equals(to.base()) || from.is(TEXT) && to.is(TEXT) || from.is(BINARY) && to.is(BINARY);
        if (sameKind) {
            return length(to) < length(from);
        }
        boolean temporal = from.is("time|" + DATED) && to.is("time|" + DATED);
        return !temporal && !(to.is(TEXT) && length(to) >= 64);
    }

    /** Whether the table is copied, and nobody can write to it meanwhile. */
    static boolean copies(FamilyType from, FamilyType to) {
        if (from.is("varchar") && to.is("varchar")) {
            // what counts is whether the length of a value takes one byte or two
            boolean sameBytes = from.argument(0, 0) * 4 > 255 == to.argument(0, 0) * 4 > 255;
            return length(to) < length(from) || !sameBytes;
        }
        if (from.is("enum") && to.is("enum")) {
            List<String> old = from.values();
            return to.values().size() < old.size()
                    || to.values().size() > 255
                    || !to.values().subList(0, old.size()).equals(old);
        }
        return true;
    }

    private static int scale(FamilyType type) {
        return type.is("decimal") ? type.argument(1, 0) : 0;
    }

    private static int integral(FamilyType type) {
        return switch (type.base()) {
            case "tinyint" -> 2;
            case "smallint" -> 4;
            case "mediumint" -> 6;
            case "int" -> 9;
            case "bigint" -> 18;
            default -> type.argument(0, 10) - type.argument(1, 0);
        };
    }

    private static int length(FamilyType type) {
        return switch (type.base()) {
            case "tinytext", "tinyblob" -> 63;
            case "text", "blob" -> 16_383;
            case "mediumtext", "mediumblob" -> 4_194_303;
            default -> type.argument(0, Integer.MAX_VALUE);
        };
    }

    private record Rule(String from, String to) {}
}
