package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.MappingRequest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Hibernate or the class loader throws into a finding that names class and member. */
final class Rejection {

    private static final Pattern NEWER_CLASS = Pattern.compile("(\\S+) has been compiled .*class file version (\\d+)");
    private static final int FIRST_CLASS_FILE_VERSION = 44;

    /** How the JVM begins to say that a class can't be initialized now because it couldn't be before. */
    static final String AFTER_A_FAILURE = "Could not initialize class";

    /** A module may hold the entities of several applications, each with a package of its own. */
    private static final String SEVERAL_UNITS =
            "Give one of them another name with @Entity(name = …); where they belong to"
                    + " several persistence units, list each one's classes in META-INF/persistence.xml with"
                    + " <exclude-unlisted-classes>, and choose one with -Dmigrate.persistenceUnit=…";

    private Rejection() {}

    static Finding of(Throwable thrown, MappingRequest request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedClassVersionError error) {
                return newerClass(error);
            }
            if (isMissing(cause)) {
                return missingClass(cause);
            }
            if (cause instanceof IncompatibleClassChangeError) {
                return librariesThatDoNotFit(cause);
            }
        }
        return rejectedMapping(thrown, request.classes());
    }

    /** A class whose initialization failed before is reported like one that is missing. */
    private static boolean isMissing(Throwable cause) {
        boolean uninitialized = String.valueOf(cause.getMessage()).startsWith(AFTER_A_FAILURE);
        return !uninitialized && (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException);
    }

    private static Finding newerClass(UnsupportedClassVersionError error) {
        Matcher matcher = NEWER_CLASS.matcher(String.valueOf(error.getMessage()));
        if (!matcher.find()) {
            return new Finding(null, null, message(error), "Run the build with a newer JDK");
        }
        int needed = Integer.parseInt(matcher.group(2)) - FIRST_CLASS_FILE_VERSION;
        return Finding.newerJava(matcher.group(1).replace('/', '.'), "the class was", needed);
    }

    private static Finding missingClass(Throwable error) {
        String missing = String.valueOf(error.getMessage()).replace('/', '.');
        return new Finding(
                null,
                null,
                "the class '" + missing + "' is needed by the mapping and is not on the class path",
                "Add the dependency that holds '" + missing + "', with any scope but test");
    }

    /** A method or field that one library expects of another and that is not there: the mapping has no part in it. */
    private static Finding librariesThatDoNotFit(Throwable error) {
        return new Finding(
                null,
                null,
                "libraries on the class path don't fit each other: one needs " + message(error)
                        + ", which the version that was found doesn't have",
                "Look for its library in mvn dependency:tree, and declare the version that Hibernate needs");
    }

    private static Finding rejectedMapping(Throwable thrown, List<String> classes) {
        String message = message(thrown);
        String className = mentioned(message, classes);
        return new Finding(
                className,
                className == null ? null : member(message, className),
                "Hibernate rejects the mapping: " + message,
                message.contains("share the entity name")
                        ? SEVERAL_UNITS
                        : "Correct the mapping, then run mvn migrate:extract");
    }

    /** The messages of the whole chain in one line, each part once. */
    static String message(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String part = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
            part = part.replaceAll("\\s+", " ").strip();
            if (text.indexOf(part) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(part);
            }
        }
        return text.toString();
    }

    /** The managed class that the message names first; the longest where one name begins with another. */
    private static String mentioned(String message, List<String> classes) {
        return classes.stream()
                .filter(name -> message.contains(name) || message.contains(name.replace('$', '.')))
                .min(Comparator.comparing((String name) -> message.indexOf(name))
                        .thenComparing(Comparator.comparing(String::length).reversed()))
                .orElse(null);
    }

    private static String member(String message, String className) {
        Matcher matcher = Pattern.compile(Pattern.quote(className) + "[.#]([a-zA-Z_]\\w*)")
                .matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
