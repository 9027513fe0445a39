package dev.migrate.extract.boundary;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a package leads to a domain: by the longest declared package that holds it, else by its last segment that says
 * something.
 *
 * @param byPackage domains by package; a package's domain holds for the packages below it
 */
public record DomainRule(SortedMap<String, String> byPackage) {

    private static final Set<String> GENERIC = Set.of(
            "data", "db", "domain", "entities", "entity", "hibernate", "jpa", "model", "models", "orm", "persistence");

    public DomainRule {
        byPackage = Collections.unmodifiableSortedMap(new TreeMap<>(byPackage));
    }

    /** The rule with nothing declared. */
    public static DomainRule byLastSegment() {
        return new DomainRule(new TreeMap<>());
    }

    /** The domain of a package, or {@code null} for the unnamed package. */
    public String domainOf(String packageName) {
        String declared = declared(packageName);
        return declared != null ? declared : lastTellingSegment(packageName);
    }

    private String declared(String packageName) {
        return byPackage.entrySet().stream()
                .filter(entry -> (packageName + ".").startsWith(entry.getKey() + "."))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static String lastTellingSegment(String packageName) {
        String[] segments = packageName.split("\\.");
        for (int i = segments.length - 1; i >= 0; i--) {
            if (!GENERIC.contains(segments[i])) {
                return segments[i].isEmpty() ? null : segments[i];
            }
        }
        return segments[segments.length - 1];
    }
}
