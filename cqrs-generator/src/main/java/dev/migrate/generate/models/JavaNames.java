package dev.migrate.generate.models;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that Java accepts, made of attribute paths and column names. */
public final class JavaNames {

    /** Names that a record component must not have, and those whose accessor would meet another method of a model. */
    private static final Set<String> TAKEN = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "equals",
            "builder",
            "toMap");

    private JavaNames() {}

    /** A component name for {@code name}: itself where that is legal, else with an underscore or without bad characters. */
    public static String component(String name) {
        String cleaned = clean(name);
        boolean taken = TAKEN.contains(cleaned) || cleaned.equals("_") || !SourceVersion.isName(cleaned);
        return taken ? cleaned + "_" : cleaned;
    }

    /** A component name for a column: {@code ship_to} becomes {@code shipTo}; a name in mixed case keeps its case. */
    public static String ofColumn(String column) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(column)) {
            boolean shouting = word.equals(word.toUpperCase(Locale.ROOT));
            String lower = shouting ? word.toLowerCase(Locale.ROOT) : word;
            camel.append(camel.isEmpty() ? decapitalized(lower) : capitalized(lower));
        }
        return component(camel.toString());
    }

    /** {@code customerName} becomes {@code customer_name}. */
    static String column(String component) {
        return constant(component).toLowerCase(Locale.ROOT);
    }

    /** {@code [customer, id]} becomes {@code customerId}. */
    public static String joined(List<String> segments) {
        StringBuilder camel = new StringBuilder(segments.get(0));
        segments.subList(1, segments.size()).forEach(segment -> camel.append(capitalized(segment)));
        return camel.toString();
    }

    /**
     * {@code setCustomerId}. JSON libraries do not agree on the setter of {@code xAxis}, so it has two: {@code setXAxis} for
     * Jackson 3, {@code setxAxis} for Jackson 2 and JSON-B.
     */
    static List<String> setters(String component) {
        boolean twofold = component.length() > 1
                && Character.isLowerCase(component.charAt(0))
                && Character.isUpperCase(component.charAt(1));
        String setter = "set" + capitalized(component);
        return twofold ? List.of(setter, "set" + component) : List.of(setter);
    }

    /** {@code customerId} becomes {@code CUSTOMER_ID}. */
    static String constant(String component) {
        return component
                .replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toUpperCase(Locale.ROOT);
    }

    public static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> words(String column) {
        return List.of(column.split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String clean(String name) {
        StringBuilder cleaned = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
                .forEach(cleaned::appendCodePoint);
        boolean starts = !cleaned.isEmpty() && Character.isJavaIdentifierStart(cleaned.codePointAt(0));
        return starts ? cleaned.toString() : "_" + cleaned;
    }
}
