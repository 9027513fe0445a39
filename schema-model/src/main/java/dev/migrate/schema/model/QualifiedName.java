package dev.migrate.schema.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of a table, sequence or type, with the database schema that it lives in.
 *
 * @param namespace the database schema (MySQL: the database), or {@code null} for the connection's default
 * @param name the object's own name
 */
public record QualifiedName(Identifier namespace, Identifier name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    QualifiedName::namespace, Comparator.nullsFirst(Comparator.<Identifier>naturalOrder()))
            .thenComparing(QualifiedName::name);

    public QualifiedName {
        Objects.requireNonNull(name, "name");
    }

    /** Reads {@code name}, {@code namespace.name} and the same with backticks; the inverse of {@link #toString()}. */
    public static QualifiedName of(String text) {
        int dot = separator(text);
        return dot < 0
                ? new QualifiedName(null, Identifier.of(text))
                : new QualifiedName(Identifier.of(text.substring(0, dot)), Identifier.of(text.substring(dot + 1)));
    }

    /** The first dot outside of backticks, or -1. */
    private static int separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** The same namespace with another name. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(namespace, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace == null ? name.toString() : namespace + "." + name;
    }
}
