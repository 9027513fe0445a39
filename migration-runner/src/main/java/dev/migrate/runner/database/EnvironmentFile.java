package dev.migrate.runner.database;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The environments of a project in a properties file, {@code migrate.properties} beside the scripts by default:
 *
 * <pre>
 * production.url = jdbc:postgresql://db/shop
 * production.user = shop
 * production.password-file = /run/secrets/db
 * production.auto-apply = false
 * development.seeded = true
 * </pre>
 */
public final class EnvironmentFile {
    /** The name of the file that is read where none is named. */
    public static final String NAME = "migrate.properties";

    private static final List<String> KEYS = List.of("url", "user", "password-file", "auto-apply", "seeded");

    private final String file;
    private final Path folder;
    private final Properties properties;

    private EnvironmentFile(String file, Path folder, Properties properties) {
        this.file = file;
        this.folder = folder;
        this.properties = properties;
    }

    /** @throws MigrationFailure where the file can't be read, or holds a key that means nothing */
    public static EnvironmentFile read(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw MigrationFailure.usage(
                    "the file of environments '" + file + "' can't be read: " + unreadable,
                    Remedy.of("write lines such as production.url = jdbc:postgresql://host/name into it"));
        }
        EnvironmentFile environments =
                new EnvironmentFile(file.toString(), file.toAbsolutePath().getParent(), properties);
        properties.stringPropertyNames().forEach(environments::refuseUnknown);
        return environments;
    }

    /** @throws MigrationFailure where the file does not have it, or one of its values is wrong */
    public EnvironmentSettings environment(String name) {
        if (!names().contains(name)) {
            throw MigrationFailure.usage(
                    "environment '" + name + "' is not in '" + file + "', expected one of " + names(),
                    Remedy.of("choose one of them, or write " + name + ".url = … into the file"));
        }
        String password = value(name, "password-file");
        return new EnvironmentSettings(
                name,
                value(name, "url"),
                value(name, "user"),
                password == null ? null : folder.resolve(password),
                flag(name, "auto-apply", true),
                flag(name, "seeded", false));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        properties.stringPropertyNames().forEach(key -> names.add(key.substring(0, key.lastIndexOf('.'))));
        return names;
    }

    private String value(String name, String key) {
        String value = properties.getProperty(name + "." + key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private boolean flag(String name, String key, boolean otherwise) {
        String value = value(name, key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw MigrationFailure.usage(
                    "'" + file + "': " + name + "." + key + " is '" + value + "'",
                    Remedy.of("write " + name + "." + key + " = true or = false"));
        }
        return value == null ? otherwise : value.equals("true");
    }

    private void refuseUnknown(String key) {
        int dot = key.lastIndexOf('.');
        if (dot < 1 || !KEYS.contains(key.substring(dot + 1))) {
            throw MigrationFailure.usage(
                    "'" + file + "': '" + key + "' means nothing",
                    Remedy.of("write <environment>.<key> = …, with one of the keys " + String.join(", ", KEYS)));
        }
    }
}
