package dev.migrate.extract.database;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a catalog's names are spelled in a schema, and which of them nobody chose. */
final class Naming {

    /** A hash of Hibernate's, or a counter or hash of H2's, MySQL's or MariaDB's. */
    private static final Pattern MADE_UP =
            Pattern.compile("(?i)(FK|UK|UC|IDX)_?[0-9a-z]{20,30}|CONSTRAINT_[0-9A-F]+(_\\d+)?|.*_(ibfk|chk)_\\d+");

    private static final Pattern FROM_TABLE = Pattern.compile("_(pkey|key|fkey|check)\\d*$");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Reserved in most databases; quoting a word that is not reserved changes nothing. */
    private static final Set<String> RESERVED = Set.of(
            ("all alter and any array as asc begin between both by case cast check collate column constraint create cross"
                            + " current_date current_time current_timestamp current_user default delete desc distinct drop else end"
                            + " except exists false fetch for foreign from full grant group having in index inner insert intersect"
                            + " interval into is join key leading left like limit minus natural not null of offset on only or order"
                            + " outer primary references right row rows select session_user set some symmetric table then to trailing"
                            + " true union unique unknown update user using value values when where window with year month day hour"
                            + " minute second")
                    .split(" "));

    private final String defaultNamespace;
    private final Folding folding;

    /** What a database makes of a name without quotes. */
    enum Folding {
        TO_LOWER_CASE,
        TO_UPPER_CASE,
        NONE
    }

    /**
     * The names of a catalog.
     *
     * @param defaultNamespace the catalog's name of the schema that goes without saying, or {@code null}
     */
    Naming(String defaultNamespace, Folding folding) {
        this.defaultNamespace = defaultNamespace;
        this.folding = folding;
    }

    Identifier identifier(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(lower);
        return switch (folding) {
            case NONE -> new Identifier(name, !plain);
            case TO_LOWER_CASE -> new Identifier(name, !plain || !name.equals(lower));
            case TO_UPPER_CASE ->
                plain && name.equals(name.toUpperCase(Locale.ROOT))
                        ? new Identifier(lower, false)
                        : new Identifier(name, true);
        };
    }

    /** {@code null} for the default one. */
    Identifier namespace(String name) {
        return name == null || name.equals(defaultNamespace) ? null : identifier(name);
    }

    QualifiedName qualified(String namespace, String name) {
        return new QualifiedName(namespace(namespace), identifier(name));
    }

    /** Whether Hibernate, the database or our own scripts made the name up: from a hash, a counter, or the table's name. */
    static boolean isMadeUp(String name, String table) {
        String text = name.toLowerCase(Locale.ROOT);
        String start = table.toLowerCase(Locale.ROOT);
        // long names are cut somewhere behind their start
        return MADE_UP.matcher(name).matches()
                || text.startsWith(start.substring(0, Math.min(start.length(), 20)))
                        && FROM_TABLE.matcher(text).find();
    }

    /** The name of a constraint, or {@code null} where it was made up. */
    Identifier chosen(String name, String table) {
        return name == null || isMadeUp(name, table) ? null : identifier(name);
    }
}
