package dev.migrate.runner.cli;

import dev.migrate.runner.Direction;
import dev.migrate.runner.Offline;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** What to write instead of connecting. */
final class OfflineOptions {
    @Option(
            names = "--sql",
            paramLabel = "<from>:<to>",
            description = "print these revisions as one script for the database's own client, with all history writes;"
                    + " needs no database. Forward such as base:head, back such as head:base")
    private String range;

    @Option(
            names = "--database",
            paramLabel = "<name>",
            description = "with --sql: postgresql, mysql, mariadb, h2 or sqlite (default: the one that has scripts)")
    private String database;

    /** @return null where nothing of the kind is asked for */
    ExitCode run(Direction direction, ConnectionOptions connection, PrintWriter out) {
        if (range == null) {
            return null;
        }
        out.print(Offline.of(connection.directory(), database, connection.options())
                .sql(direction, range));
        out.flush();
        return ExitCode.DONE;
    }
}
