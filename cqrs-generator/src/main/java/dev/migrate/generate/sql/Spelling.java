package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a database's SQL spells names and texts. Quoted identifiers stand in double quotes, as the standard has it. */
public class Spelling {

    /** Texts and names in double quotes, which stay as they are, and names in backticks. */
    private static final Pattern NEUTRAL = Pattern.compile("'[^']*'|\"[^\"]*\"|`([^`]+)`");

    private final UnaryOperator<Identifier> stored;

    /** @param stored shortens a name to what the database keeps of it */
    public Spelling(UnaryOperator<Identifier> stored) {
        this.stored = stored;
    }

    /** {@code name} or {@code "Name"}. */
    public String name(Identifier name) {
        Identifier kept = stored.apply(name);
        return kept.quoted() ? '"' + kept.text().replace("\"", "\"\"") + '"' : kept.text();
    }

    /** {@code name} or {@code namespace.name}. */
    public String name(QualifiedName name) {
        String own = name(name.name());
        return name.namespace() == null ? own : name(name.namespace()) + "." + own;
    }

    /** {@code a, b}. */
    public String names(Collection<Identifier> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A query in which quoted names stand in backticks, as this database spells them. */
    public String query(String neutral) {
        return NEUTRAL.matcher(neutral)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? found.group() : name(new Identifier(found.group(1), true))));
    }

    /** A text literal. */
    public String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A text literal in one line, or {@code null} for none. */
    public String literalOrNull(String text) {
        return text == null ? "null" : literal(text);
    }
}
