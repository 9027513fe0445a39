package dev.migrate.generate.sql;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which columns an SQL expression speaks of, without a database to ask. */
public final class Expressions {

    /** A text literal, a quoted name in either kind of quotes, a cast's type, a function's name, a type in a cast call, a bare name. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'"
            + "|\"(?<quoted>(?:[^\"]|\"\")*)\""
            + "|`(?<ticked>[^`]+)`"
            + "|::\\s*[\\w.\"]+"
            + "|[\\p{L}_][\\w$]*(?=\\s*\\()"
            + "|(?i:\\bas\\s+)[\\p{L}_][\\w$]*(?=[\\s\\w,()]*\\))"
            + "|(?<bare>[\\p{L}_][\\p{L}\\w$]*)");

    private static final Pattern NEVER_NULL = Pattern.compile(
            "(?i)-?\\d+(\\.\\d+)?|'(?:[^']|'')*'|true|false|current_(date|time|timestamp)|local(time|timestamp)"
                    + "|(now|gen_random_uuid|random_uuid)\\(\\)");

    private Expressions() {}

    /**
     * The table's columns that {@code expression} mentions, in the order of their first mention.
     *
     * @param fold the name as the database stores it
     */
    public static Set<Identifier> columns(String expression, Table table, Function<Identifier, String> fold) {
        Map<String, Identifier> known = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            known.put(fold.apply(column.name()), column.name());
        }
        Set<Identifier> mentioned = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            Identifier name = name(matcher);
            Identifier column = name == null ? null : known.get(fold.apply(name));
            if (column != null) {
                mentioned.add(column);
            }
        }
        return mentioned;
    }

    /** Whether an expression surely yields a value, whatever row it is for: a literal, or the time. */
    public static boolean isNeverNull(String expression) {
        return NEVER_NULL.matcher(expression.strip()).matches();
    }

    private static Identifier name(Matcher matcher) {
        if (matcher.group("ticked") != null) {
            return new Identifier(matcher.group("ticked"), true);
        }
        String quoted = matcher.group("quoted");
        if (quoted != null && !quoted.isBlank() && quoted.indexOf('`') < 0) {
            return new Identifier(quoted.replace("\"\"", "\""), true);
        }
        String bare = matcher.group("bare");
        return bare == null ? null : new Identifier(bare, false);
    }
}
