package dev.migrate.extract.boundary;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in the mapping that stops the extraction.
 *
 * @param className the full name of the class that it was found in, or {@code null} where none is known
 * @param member the attribute, or {@code null} where the class as a whole is meant
 * @param message what was found and what was expected, objects in quotes, one line
 * @param fix what to do about it
 */
public record Finding(String className, String member, String message, String fix) implements Comparable<Finding> {

    private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::className, TEXT)
            .thenComparing(Finding::member, TEXT)
            .thenComparing(Finding::message)
            .thenComparing(Finding::fix);

    public Finding {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(fix, "fix");
    }

    /**
     * A class that this JVM is too old for.
     *
     * @param what which classes, as the beginning of a sentence: {@code the class was}
     * @param needed the release of Java that it needs
     */
    public static Finding newerJava(String className, String what, int needed) {
        return new Finding(
                className,
                null,
                what + " compiled for Java " + needed + ", found Java "
                        + Runtime.version().feature() + " running the extraction",
                "Run Maven with a JDK of version " + needed
                        + " or later, or declare one in the project's Maven toolchain");
    }

    /** {@code package.Class.member}, as much of it as is known; empty where nothing is. */
    public String place() {
        if (className == null) {
            return "";
        }
        return member == null ? className : className + "." + member;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (className == null ? "" : place() + ": ") + message + ". " + fix;
    }
}
