package dev.migrate.runner.database;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A JDBC URL, also read from the form {@code postgres://user:password@host:port/name} that hosting platforms give.
 *
 * @param jdbc begins with {@code jdbc:}
 * @param user from the URL, or null where it names none
 * @param password from the URL, or null where it names none
 */
record DatabaseUrl(String jdbc, String user, String password) {

    /** @throws MigrationFailure where it is no database's URL */
    static DatabaseUrl parse(String text) {
        String url = text.strip();
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, null, null);
        }
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            return platformUrl(url);
        }
        throw MigrationFailure.usage(
                "'" + Secrets.mask(url) + "' is no database URL",
                Remedy.of("give one such as jdbc:postgresql://host:5432/name, postgres://user:password@host/name or"
                        + " jdbc:h2:file:./data/name"));
    }

    private static DatabaseUrl platformUrl(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getRawAuthority() == null || uri.getHost() == null) {
                throw new URISyntaxException("", "no host");
            }
            String[] credentials = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                            + uri.getRawPath() + query,
                    credentials.length > 0 ? decoded(credentials[0]) : null,
                    credentials.length > 1 ? decoded(credentials[1]) : null);
        } catch (URISyntaxException wrong) {
            throw MigrationFailure.usage(
                    "'" + Secrets.mask(url) + "' is no database URL: " + wrong.getReason(),
                    Remedy.of("give it as postgres://user:password@host:port/name, with special characters in user and"
                            + " password percent-encoded"));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
