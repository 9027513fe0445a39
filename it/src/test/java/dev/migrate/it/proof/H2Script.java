package dev.migrate.it.proof;

import dev.migrate.testdb.H2;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * H2's script with a question mark for the names of constraints that the model doesn't name.
 *
 * <p>H2 names those by a counter (CONSTRAINT_4F), which no later migration could refer to. Ours are named from the table:
 * {@code customer_pkey}, {@code customer_email_key}, {@code customer_age_check}; a second one alike gets a number.
 */
final class H2Script {

    private static final Pattern CONSTRAINT = Pattern.compile(
            "ALTER TABLE (?:\"[^\"]+\"\\.)?\"([^\"]+)\" ADD CONSTRAINT (?:\"[^\"]+\"\\.)?\"([^\"]+)\" (PRIMARY KEY|UNIQUE|CHECK).*",
            Pattern.DOTALL);

    private H2Script() {}

    static List<String> of(String url) {
        return H2.script(url).stream().map(H2Script::unnamed).sorted().toList();
    }

    private static String unnamed(String statement) {
        Matcher constraint = CONSTRAINT.matcher(statement);
        return constraint.matches() && isGenerated(constraint.group(1), constraint.group(2), constraint.group(3))
                ? statement.substring(0, constraint.start(2)) + "?" + statement.substring(constraint.end(2))
                : statement;
    }

    private static boolean isGenerated(String table, String name, String kind) {
        String suffix = kind.equals("PRIMARY KEY") ? "_PKEY" : kind.equals("UNIQUE") ? "_KEY" : "_CHECK";
        return name.startsWith("CONSTRAINT_?")
                || name.toUpperCase(Locale.ROOT).startsWith(table.toUpperCase(Locale.ROOT))
                        && name.toUpperCase(Locale.ROOT).matches("(?s).*" + suffix + "\\d*");
    }
}
