package dev.migrate.testdb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pg_dump of the PATH. The servers' archives hold none.
 *
 * @param version its answer to --version, for example "pg_dump (PostgreSQL) 16.4"
 * @param major its major version, 0 where there is none
 */
record PgDump(String version, int major) {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final Pattern NOISE =
            Pattern.compile("--( .*)?|SET [a-z_]+ = .*;|SELECT pg_catalog\\.set_config\\(.*\\);|\\\\(un)?restrict .*");
    private static final PgDump OF_PATH = find();

    /** The pg_dump that can read a server: it refuses one of a newer major version. */
    static Optional<PgDump> forServer(String serverVersion) {
        return Optional.of(OF_PATH).filter(found -> found.major >= major(serverVersion));
    }

    /** Why {@link #forServer} found none. */
    static String reasonAgainst(String serverVersion) {
        String needed = ", the server needs " + major(serverVersion) + " or later";
        return (OF_PATH.major == 0 ? "no pg_dump on the PATH" : "the PATH has " + OF_PATH.version) + needed;
    }

    private static int major(String version) {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    private static PgDump find() {
        Command.Result result = Command.run(List.of("pg_dump", "--version"));
        Matcher matcher = VERSION.matcher(result.output());
        boolean found = result.succeeded() && matcher.find();
        return new PgDump(result.output().strip(), found ? Integer.parseInt(matcher.group(1)) : 0);
    }

    String dump(String jdbcUrl, String user, String password) {
        String name = jdbcUrl.substring("jdbc:".length()).replaceFirst("\\?.*", "");
        List<String> command = List.of(
                "pg_dump", "--schema-only", "--no-owner", "--no-privileges", "--username=" + user, "--dbname=" + name);
        Command.Result result = Command.run(command, Map.of("PGPASSWORD", password));
        if (!result.succeeded()) {
            throw new TestDatabaseException(version, "cannot dump \"" + name + "\": " + result.output(), null);
        }
        return normalise(result.output());
    }

    /** Drops comments, settings and empty lines. */
    static String normalise(String dump) {
        return dump.lines()
                .filter(line -> !line.isBlank() && !NOISE.matcher(line).matches())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
