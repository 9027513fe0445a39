package dev.migrate.maven;

import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.CommandStyle;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the caller's {@code -D} options say of the database: commands in messages repeat it, so that they can be pasted. */
final class GivenProperties {
    /** By property, what the runner's messages call it. */
    private static final Map<String, String> REPEATED = Map.ofEntries(
            Map.entry("url", "url"),
            Map.entry("urls", "urls"),
            Map.entry("parallel", "parallel"),
            Map.entry("user", "user"),
            Map.entry("password", "password"),
            Map.entry("environment", "environment"),
            Map.entry("databases", "databases"),
            Map.entry("databaseSchema", "schema"),
            Map.entry("migrations", "migrations"),
            Map.entry("backup", "backup"),
            Map.entry("tools", "tools"),
            Map.entry("lockWait", "lock-wait"),
            Map.entry("lockTimeout", "lock-timeout"),
            Map.entry("statementTimeout", "statement-timeout"));

    private GivenProperties() {}

    /** @param given the session's user properties */
    static CommandStyle style(Properties given) {
        Map<String, String> repeated = new TreeMap<>();
        REPEATED.forEach((property, name) -> {
            String value = given.getProperty("migrate." + property);
            if (value != null) {
                repeated.put(name, property.equals("password") ? "***" : Secrets.mask(value));
            }
        });
        return CommandStyle.MAVEN.with(repeated);
    }
}
