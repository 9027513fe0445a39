package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Table;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions as they have to be written for MySQL and MariaDB. */
final class FamilyExpressions {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|`[^`]*`|\"([^\"`]+)\"");

    private FamilyExpressions() {}

    /**
     * The expression with backticks around the names of columns that stand in double quotes: the schema's expressions may have
     * them, and here they would be texts.
     */
    static String of(Table table, String expression) {
        return expression.indexOf('"') < 0
                ? expression
                : QUOTED.matcher(expression)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                isColumn(table, match.group(1)) ? "`" + match.group(1) + "`" : match.group()));
    }

    private static boolean isColumn(Table table, String name) {
        return name != null
                && table.columns().stream()
                        .map(Column::name)
                        .anyMatch(column -> column.quoted() && column.text().equals(name));
    }
}
