package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What Quarkus would hand to Hibernate in production, from {@code application.properties}; it has no naming of its own. The keys
 * are those of <a href="https://quarkus.io/guides/hibernate-orm#hibernate-configuration-properties">its guide</a>.
 */
final class Quarkus {

    private static final String EXTENSION = "quarkus-hibernate-orm";
    private static final String FILE = "application.properties";
    private static final String PREFIX = "quarkus.hibernate-orm.";
    private static final String OTHERS = "unsupported-properties.";
    private static final String QUOTES = "quote-identifiers.strategy";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("physical-naming-strategy", "hibernate.physical_naming_strategy"),
            Map.entry("implicit-naming-strategy", "hibernate.implicit_naming_strategy"),
            Map.entry("database.default-schema", "hibernate.default_schema"),
            Map.entry("database.default-catalog", "hibernate.default_catalog"),
            Map.entry("database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers"),
            Map.entry("discriminator.ignore-explicit-for-joined", "hibernate.discriminator.ignore_explicit_for_joined"),
            Map.entry("mapping.timezone.default-storage", "hibernate.timezone.default_storage"),
            Map.entry("mapping.boolean.preferred-jdbc-type", "hibernate.type.preferred_boolean_jdbc_type"),
            Map.entry("mapping.duration.preferred-jdbc-type", "hibernate.type.preferred_duration_jdbc_type"),
            Map.entry("mapping.instant.preferred-jdbc-type", "hibernate.type.preferred_instant_jdbc_type"),
            Map.entry("mapping.uuid.preferred-jdbc-type", "hibernate.type.preferred_uuid_jdbc_type"));

    private final Map<String, String> values;

    private Quarkus(Map<String, String> values) {
        this.values = values;
    }

    /** Whether Quarkus would start Hibernate on this class path. */
    static boolean isOn(Collection<Path> classPath) {
        return classPath.stream().anyMatch(path -> path.getFileName().toString().startsWith(EXTENSION));
    }

    /**
     * The settings.
     *
     * @throws RejectedException when the file can't be read
     */
    static ApplicationSettings settings(Collection<Path> roots) {
        Map<String, String> values = new TreeMap<>();
        for (URL file : Resources.find(roots, FILE)) {
            Properties properties = read(file);
            for (String profile : List.of("", "%prod.")) {
                properties.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(profile + PREFIX))
                        .forEach(name -> values.put(
                                name.substring(profile.length() + PREFIX.length()), properties.getProperty(name)));
            }
        }
        return new Quarkus(values).settings();
    }

    private static Properties read(URL file) {
        Properties properties = new Properties();
        try (InputStream in = file.openStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new RejectedException(
                    new Finding(null, null, "'" + file + "' can't be read, " + e.getMessage(), "Correct the file"));
        }
    }

    private ApplicationSettings settings() {
        Map<String, String> settings = new TreeMap<>();
        values.forEach((key, value) -> {
            if (SETTINGS.containsKey(key)) {
                settings.put(SETTINGS.get(key), value);
            } else if (key.startsWith(OTHERS)) {
                settings.put(key.substring(OTHERS.length()).replace("\"", ""), value);
            }
        });
        settings.putAll(quotes(values.getOrDefault(QUOTES, "none")));
        return new ApplicationSettings(settings, mappingFiles(), List.of());
    }

    private static Map<String, String> quotes(String strategy) {
        return switch (strategy) {
            case "all" -> Map.of("hibernate.globally_quoted_identifiers", "true");
            case "all-except-column-definitions" ->
                Map.of(
                        "hibernate.globally_quoted_identifiers", "true",
                        "hibernate.globally_quoted_identifiers_skip_column_definitions", "true");
            case "only-keywords" -> Map.of("hibernate.auto_quote_keyword", "true");
            default -> Map.of();
        };
    }

    private List<String> mappingFiles() {
        return Arrays.stream(values.getOrDefault("mapping-files", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("no-file"))
                .toList();
    }
}
