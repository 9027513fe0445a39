package dev.migrate.maven.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Where to connect: the properties, else the environment variables, else the chosen environment, else an embedded H2 database
 * under {@code target/}.
 *
 * @param url the JDBC URL
 * @param user the user, or {@code null}
 * @param password the password, or {@code null}; never printed
 * @param source who named it, for messages
 */
public record ConnectionSettings(String url, String user, String password, String source) {

    /**
     * @param properties url, user and password as {@code migrate.*} properties or configuration; parts may be {@code null}
     * @param variables the process's environment variables
     * @param chosen the environment's name, or {@code null}
     * @throws MojoExecutionException if the chosen environment is not configured
     */
    public static ConnectionSettings of(
            ConnectionSettings properties,
            Map<String, String> variables,
            String chosen,
            List<Environment> environments,
            Path buildFolder)
            throws MojoExecutionException {
        Environment environment = Environment.named(chosen, environments);
        String user = first(properties.user(), variables.get("MIGRATE_USER"), environment.getUser());
        String password = first(properties.password(), variables.get("MIGRATE_PASSWORD"), environment.getPassword());
        if (properties.url() != null) {
            return new ConnectionSettings(properties.url(), user, password, "migrate.url");
        }
        for (String variable : List.of("MIGRATE_URL", "DATABASE_URL")) {
            if (variables.get(variable) != null) {
                return new ConnectionSettings(variables.get(variable), user, password, variable);
            }
        }
        if (environment.getUrl() != null) {
            return new ConnectionSettings(environment.getUrl(), user, password, "environment '" + chosen + "'");
        }
        String embedded = "jdbc:h2:file:" + buildFolder.resolve("migrate").resolve("database");
        return new ConnectionSettings(embedded, user == null ? "sa" : user, password, "the embedded database");
    }

    /** Whether nobody named a database. */
    public boolean isEmbedded() {
        return source.equals("the embedded database");
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return source;
    }
}
