package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Offline;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

/** What to write instead of connecting. */
final class OfflineOptions {
    private static final Option RANGE = Option.of(
            "--sql",
            "<from>:<to>",
            "print these revisions as one script for the database's own client, with all history writes; needs no"
                    + " database. Forward such as base:head, back such as head:base");
    private static final Option DATABASE = Option.of(
            "--database",
            "<name>",
            "with --sql: postgresql, mysql, mariadb, h2 or sqlite (default: the one that has scripts)");
    static final List<Option> ALL = List.of(RANGE, DATABASE);

    private OfflineOptions() {}

    /** @return null where nothing of the kind is asked for */
    static ExitCode run(Direction direction, Call call) {
        String range = call.arguments().get(RANGE);
        if (range == null) {
            return null;
        }
        ConnectionOptions connection = call.connection();
        String database = call.arguments().get(DATABASE);
        String sql = Offline.of(connection.directory(), database, connection.options())
                .sql(direction, range);
        call.print(call.json() ? call.console().json().script(direction, range, sql) : sql);
        return ExitCode.DONE;
    }
}
