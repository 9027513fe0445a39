package dev.migrate.schema.change;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of an enum that its column lists: in its type, {@code enum ('A','B')}, or in a check, {@code c in ('A','B')}. */
public final class ColumnValues {

    private static final Pattern TYPE = Pattern.compile("(?is)\\s*enum\\s*\\(.*\\)\\s*");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final String LIST =
            "(?is)\\s*%s\\s+in\\s*\\(\\s*'(?:[^']|'')*'(?:\\s*,\\s*'(?:[^']|'')*')*\\s*\\)\\s*";

    private ColumnValues() {}

    /** The values that {@code column} lists, in its types and checks; none where it lists none. */
    public static Set<String> of(Table table, Identifier column) {
        Set<String> values = new LinkedHashSet<>();
        table.column(column)
                .ifPresent(found -> found.databaseTypes().values().stream()
                        .filter(ColumnValues::lists)
                        .forEach(type -> addLiterals(type, values)));
        table.checks().stream()
                .filter(check -> lists(check, column))
                .forEach(check -> addLiterals(check.expression(), values));
        return values;
    }

    /** The table with the value renamed in the column's types, default and checks. */
    public static Table rename(Table table, Identifier column, String from, String to) {
        return table.toBuilder()
                .columns(table.columns().stream()
                        .map(other -> other.name().equals(column) ? rename(other, from, to) : other)
                        .toList())
                .checks(table.checks().stream()
                        .map(check -> lists(check, column) ? rename(check, from, to) : check)
                        .toList())
                .build();
    }

    /** The table with the value renamed in the defaults of the columns of an enum type. */
    static Table renameDefaults(Table table, QualifiedName type, String from, String to) {
        return table.toBuilder()
                .columns(table.columns().stream()
                        .map(column -> isOf(column, type)
                                ? column.toBuilder()
                                        .defaultValue(renamed(column.defaultValue(), from, to))
                                        .build()
                                : column)
                        .toList())
                .build();
    }

    /** Whether the column has the enum type in a database. */
    static boolean isOf(Column column, QualifiedName type) {
        return column.databaseTypes().values().stream().anyMatch(type.toString()::equalsIgnoreCase);
    }

    private static String renamed(String value, String from, String to) {
        return value != null && value.strip().equals(literal(from)) ? literal(to) : value;
    }

    private static Column rename(Column column, String from, String to) {
        Map<String, String> types = new TreeMap<>(column.databaseTypes());
        types.replaceAll((database, type) -> lists(type) ? replace(type, from, to) : type);
        return column.toBuilder()
                .databaseTypes(types)
                .defaultValue(renamed(column.defaultValue(), from, to))
                .build();
    }

    private static Check rename(Check check, String from, String to) {
        return check.withExpression(replace(check.expression(), from, to));
    }

    private static boolean lists(String type) {
        return type.indexOf('(') >= 0 && TYPE.matcher(type).matches();
    }

    /** Whether a check is nothing but the list of the column's values. */
    public static boolean lists(Check check, Identifier column) {
        if (check.expression().indexOf('\'') < 0) {
            return false;
        }
        String name = column.quoted()
                ? "[\"`\\[]?" + Pattern.quote(column.text()) + "[\"`\\]]?"
                : Pattern.quote(column.text());
        return Pattern.matches(LIST.formatted(name), check.expression());
    }

    private static void addLiterals(String text, Set<String> values) {
        Matcher matcher = LITERAL.matcher(text);
        while (matcher.find()) {
            values.add(matcher.group(1).replace("''", "'"));
        }
    }

    private static String replace(String text, String from, String to) {
        return LITERAL.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group().equals(literal(from)) ? literal(to) : match.group()));
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
