package dev.migrate.generate.check;

import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Attribute.Enumeration;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database accepts for an enum is what Java stores. */
final class EnumRules {

    /** What Hibernate writes for an enum; another condition is a person's own and may say anything. */
    private static final Pattern LIST = Pattern.compile("(?is)\\S+ in \\(.*\\)");

    private static final Pattern TYPE = Pattern.compile("(?is)enum\\s*\\(.*\\)");

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    static final List<Rule> RULES = List.of(
            new Rule(
                    "MP023",
                    Topic.SCHEMA,
                    Severity.ERROR,
                    "enum constants differ from the check or the type, or stored numbers change their meaning",
                    (facts, found) -> {
                        differsFromCheck(facts, found);
                        differsFromType(facts, found);
                        reordered(facts, found);
                    }),
            new Rule("MP024", Topic.SCHEMA, Severity.ERROR, "longest constant over the length", EnumRules::tooLong));

    private EnumRules() {}

    private static void differsFromCheck(ModuleFacts facts, Found found) {
        eachEnum(facts.state().json(), (table, column) -> {
            Enumeration enumeration = column.attribute().enumeration();
            SortedSet<String> constants = new TreeSet<>(enumeration.constants());
            for (Check check : table.checks()) {
                SortedSet<String> accepted = literals(LIST, check.expression());
                boolean own = column.name().equals(check.column()) && !enumeration.ordinal() && !accepted.isEmpty();
                if (own && !accepted.equals(constants)) {
                    found.add(
                            subject(table, column),
                            "the check accepts " + accepted + ", the enum has " + constants
                                    + "; run mvn migrate:generate",
                            facts.json(table));
                }
            }
        });
    }

    private static void differsFromType(ModuleFacts facts, Found found) {
        Schema json = facts.state().json();
        eachEnum(
                json,
                (table, column) -> column.databaseTypes().forEach((database, type) -> {
                    SortedSet<String> constants =
                            new TreeSet<>(column.attribute().enumeration().constants());
                    SortedSet<String> accepted = valuesOf(json, type);
                    if (!accepted.isEmpty() && !accepted.equals(constants)) {
                        found.add(
                                subject(table, column),
                                "its type on " + database + " accepts " + accepted + ", the enum has " + constants
                                        + "; run mvn migrate:generate",
                                facts.json(table));
                    }
                }));
    }

    /** The values of an enum type, written out or by its name; of another type none. */
    private static SortedSet<String> valuesOf(Schema json, String type) {
        SortedSet<String> values = literals(TYPE, type);
        json.enumTypes().values().stream()
                .filter(named -> named.name().toString().equals(type))
                .forEach(named -> values.addAll(named.values()));
        return values;
    }

    /** A number keeps its meaning only while constants are added at the end. */
    private static void reordered(ModuleFacts facts, Found found) {
        if (facts.state().entities() == null) {
            return;
        }
        eachEnum(facts.state().json(), (table, column) -> {
            List<String> old = column.attribute().enumeration().constants();
            Optional<List<String>> now = facts.state()
                    .entities()
                    .table(table.name())
                    .flatMap(entity -> entity.column(column.name()))
                    .map(Column::attribute)
                    .map(Attribute::enumeration)
                    .filter(Enumeration::ordinal)
                    .map(Enumeration::constants);
            boolean ordinal = column.attribute().enumeration().ordinal();
            if (ordinal && now.isPresent() && !startsWith(now.get(), old)) {
                found.add(
                        subject(table, column),
                        "rows hold the numbers of " + old + ", which now mean " + now.get()
                                + "; add constants at the end only, or store names: @Enumerated(EnumType.STRING)",
                        facts.json(table));
            }
        });
    }

    private static void tooLong(ModuleFacts facts, Found found) {
        eachEnum(facts.state().json(), (table, column) -> {
            Integer length = column.attribute().length();
            Enumeration enumeration = column.attribute().enumeration();
            if (length == null || enumeration.ordinal()) {
                return;
            }
            enumeration.constants().stream()
                    .filter(constant -> constant.length() > length)
                    .forEach(constant -> found.add(
                            subject(table, column),
                            "constant " + constant + " has " + constant.length() + " characters, the column holds "
                                    + length + "; lengthen it: @Column(length = " + constant.length() + ")",
                            facts.json(table)));
        });
    }

    private static boolean startsWith(List<String> list, List<String> start) {
        return list.size() >= start.size() && list.subList(0, start.size()).equals(start);
    }

    /** The literals of a text that has this form, else none. */
    private static SortedSet<String> literals(Pattern form, String text) {
        SortedSet<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(form.matcher(text).matches() ? text : "");
        while (literal.find()) {
            literals.add(literal.group(1).replace("''", "'"));
        }
        return literals;
    }

    private static String subject(Table table, Column column) {
        return table.name() + "." + column.name();
    }

    private static void eachEnum(Schema schema, BiConsumer<Table, Column> visitor) {
        for (Table table : schema.tables().values()) {
            for (Column column : table.columns()) {
                if (column.attribute() != null && column.attribute().enumeration() != null) {
                    visitor.accept(table, column);
                }
            }
        }
    }
}
