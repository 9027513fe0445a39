package dev.migrate.generate.sql.postgresql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types PostgreSQL turns into which, and how. */
final class PostgreSqlCasts {

    private static final String NUMBER = "smallint|integer|bigint|numeric|real|double precision";
    private static final String TEXT = "character varying|character|text";
    private static final String TIMESTAMP = "timestamp without time zone|timestamp with time zone";
    private static final String TIME = "time without time zone|time with time zone";
    private static final String INTERVAL = "interval|interval second";
    private static final String OTHER = "*";

    /** Nothing to write: PostgreSQL has an implicit or an assignment cast. */
    private static final String ASSIGNED = "";

    private static final String CAST = "%s::%t";

    /** An explicit cast to a bounded text would cut it; what follows this one refuses what is too long. */
    private static final String AS_TEXT = "%s::text";

    /** The first rule that fits decides. %s stands for the column, %t for the new type. */
    private static final List<Rule> RULES = List.of(
            new Rule(NUMBER, NUMBER, ASSIGNED),
            new Rule(TEXT, TEXT, ASSIGNED),
            new Rule(
                    NUMBER + "|boolean|date|uuid|json|jsonb|xml|interval|interval second|inet|cidr|macaddr",
                    TEXT,
                    ASSIGNED),
            new Rule(TIMESTAMP + "|" + TIME, TEXT, ASSIGNED),
            new Rule(
                    TEXT,
                    NUMBER + "|boolean|date|uuid|json|jsonb|xml|interval|interval second|inet|cidr|macaddr",
                    CAST),
            new Rule(TEXT, TIMESTAMP + "|" + TIME + "|bit|bit varying", CAST),
            new Rule("bit|bit varying", TEXT, ASSIGNED),
            new Rule("bit|bit varying", "bit|bit varying", ASSIGNED),
            new Rule("json|jsonb", "json|jsonb", ASSIGNED),
            new Rule("date|" + TIMESTAMP, "date|" + TIMESTAMP, ASSIGNED),
            new Rule(TIMESTAMP, "time without time zone", ASSIGNED),
            new Rule("timestamp with time zone", "time with time zone", ASSIGNED),
            new Rule(TIME, TIME, ASSIGNED),
            new Rule("time without time zone", "interval|interval second", ASSIGNED),
            new Rule("interval|interval second", "time without time zone", ASSIGNED),
            new Rule("interval|interval second", "interval|interval second", ASSIGNED),
            new Rule(NUMBER, "boolean", "%s <> 0"),
            new Rule("boolean", "integer", CAST),
            new Rule("boolean", NUMBER, "%s::integer::%t"),
            new Rule("uuid", "bytea", "uuid_send(%s)"),
            new Rule("bytea", "uuid", "encode(%s, 'hex')::uuid"),
            new Rule("inet", "cidr", CAST),
            new Rule("cidr", "inet", ASSIGNED),
            new Rule(TEXT, OTHER, CAST),
            new Rule(OTHER, TEXT, AS_TEXT));

    private PostgreSqlCasts() {}

    /**
     * How values of {@code from} become values of {@code to}.
     *
     * @param enums the names of the enum types, as columns spell them
     * @return empty where no cast keeps them
     */
    static Optional<Conversion> find(PostgreSqlType from, PostgreSqlType to, Set<String> enums) {
        return using(from, to, enums).map(using -> conversion(from, to, using));
    }

    private static Optional<String> using(PostgreSqlType from, PostgreSqlType to, Set<String> enums) {
        if (from.array() != to.array()) {
            return Optional.empty();
        }
        if (from.base().equals(to.base())) {
            return Optional.of(ASSIGNED);
        }
        if (enums.contains(from.base()) && enums.contains(to.base())) {
            return Optional.of(from.array() ? "%s::text[]::%t" : "%s::text::%t");
        }
        Optional<String> scalar =
                RULES.stream().filter(rule -> rule.fits(from, to)).findFirst().map(Rule::using);
        if (from.array() && scalar.filter(AS_TEXT::equals).isPresent()) {
            return Optional.of(AS_TEXT + "[]");
        }
        boolean ofElements = scalar.filter(using -> using.equals(ASSIGNED) || using.equals(CAST))
                .isPresent();
        return from.array() && !ofElements ? Optional.empty() : scalar;
    }

    private static Conversion conversion(PostgreSqlType from, PostgreSqlType to, String using) {
        return new Conversion(using, Optional.ofNullable(loss(from, to)), fails(from, to), rewrites(from, to));
    }

    /** What values lose, or {@code null}. */
    private static String loss(PostgreSqlType from, PostgreSqlType to) {
        String source = from.base();
        String target = to.base();
        if (in(source, TEXT) && to.isBuiltIn() && !in(target, TEXT + "|json|xml")) {
            return "the way they were spelled";
        }
        if (in(source, TEXT) && target.equals("character") && !source.equals(target)) {
            return "how many blanks stand at their end";
        }
        if (in(source, NUMBER) && target.equals("boolean")) {
            return "which number it was";
        }
        if (in(source, NUMBER) && in(target, NUMBER)) {
            return numberLoss(from, to);
        }
        if (in(source, TIMESTAMP) && target.equals("date")) {
            return "the time of day";
        }
        if (in(source, TIMESTAMP) && in(target, TIME)) {
            return "the date";
        }
        if (source.equals("time with time zone") && target.equals("time without time zone")) {
            return "the time zone";
        }
        if (in(source, INTERVAL) && target.equals("time without time zone")) {
            return "the days";
        }
        if (source.equals("json") && target.equals("jsonb")) {
            return "repeated keys and the order of keys";
        }
        boolean temporal = in(source, TIMESTAMP + "|" + TIME) && in(target, TIMESTAMP + "|" + TIME);
        return temporal && to.argument(0, 6) < from.argument(0, 6) ? "fractions of a second" : null;
    }

    private static String numberLoss(PostgreSqlType from, PostgreSqlType to) {
        boolean wasExact = !in(from.base(), "real|double precision");
        boolean isExact = !in(to.base(), "real|double precision");
        boolean fits = from.base().equals("smallint")
                || from.base().equals("integer") && to.base().equals("double precision")
                || from.base().equals("real") && to.base().equals("double precision");
        if (wasExact != isExact || !wasExact) {
            return fits || from.base().equals(to.base()) ? null : "digits that the new type can't hold";
        }
        return scale(to) < scale(from) ? "digits after the point" : null;
    }

    private static int scale(PostgreSqlType type) {
        return type.base().equals("numeric") ? type.argument(1, Integer.MAX_VALUE) : 0;
    }

    private static boolean fails(PostgreSqlType from, PostgreSqlType to) {
        if (from.base().equals(to.base()) || in(from.base(), TEXT) && in(to.base(), TEXT)) {
            return in(to.base(), NUMBER) ? integral(to) < integral(from) : length(to) < length(from);
        }
        if (in(from.base(), NUMBER) && in(to.base(), NUMBER)) {
            return integral(to) < integral(from);
        }
        boolean temporal = in(to.base(), "date|" + TIMESTAMP + "|" + TIME) && !in(from.base(), TEXT);
        int needed = in(from.base(), "json|jsonb|xml") ? Integer.MAX_VALUE : 64;
        boolean textLongEnough = in(to.base(), TEXT) && length(to) >= needed;
        return !temporal && !textLongEnough;
    }

    /** The digits before the point. */
    private static int integral(PostgreSqlType type) {
        return switch (type.base()) {
            case "smallint" -> 4;
            case "integer" -> 9;
            case "bigint" -> 18;
            case "numeric" -> type.arguments() == null ? 1000 : type.argument(0, 1000) - type.argument(1, 0);
            case "real" -> 1001;
            default -> 1002;
        };
    }

    private static int length(PostgreSqlType type) {
        return in(type.base(), TEXT + "|bit|bit varying") ? type.argument(0, Integer.MAX_VALUE) : 0;
    }

    /** Whether PostgreSQL copies the table for it; widening is free. */
    private static boolean rewrites(PostgreSqlType from, PostgreSqlType to) {
        if (from.base().equals(to.base())
                && from.arguments() != null
                && in(from.base(), "character varying|bit varying")) {
            return length(to) < length(from);
        }
        if (from.base().equals("numeric") && to.base().equals("numeric")) {
            return to.arguments() != null
                    && (scale(to) != scale(from) || to.argument(0, 1000) < from.argument(0, 1000));
        }
        boolean fractions = in(from.base(), TIMESTAMP + "|" + TIME + "|" + INTERVAL)
                && from.base().equals(to.base());
        if (fractions) {
            return to.argument(0, 6) < from.argument(0, 6);
        }
        return !(in(from.base(), "character varying|text")
                && in(to.base(), "character varying|text")
                && length(to) >= length(from));
    }

    private static boolean in(String type, String types) {
        return List.of(types.split("\\|")).contains(type);
    }

    /** How a type becomes another: {@code using} is empty where PostgreSQL does it by itself. */
    private record Rule(String from, String to, String using) {
        boolean fits(PostgreSqlType source, PostgreSqlType target) {
            return fits(from, source) && fits(to, target);
        }

        private static boolean fits(String types, PostgreSqlType type) {
            return types.equals(OTHER) ? !type.isBuiltIn() : in(type.base(), types);
        }
    }

    /**
     * A way from one type to another.
     *
     * @param using the expression, with %s for the column and %t for the new type; empty for none
     * @param loss what the values lose, empty for nothing
     * @param fails whether there are values that can't be converted
     * @param rewrites whether the whole table is copied
     */
    record Conversion(String using, Optional<String> loss, boolean fails, boolean rewrites) {

        /** {@code using c::t}, or nothing. */
        String clause(String column, String type) {
            return using.isEmpty()
                    ? ""
                    : " using " + using.replace("%s", column).replace("%t", type);
        }
    }
}
