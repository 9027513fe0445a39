package dev.migrate.runner.cli;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Many databases instead of one. */
final class FleetOptions {
    @Option(
            names = "--urls",
            paramLabel = "<file>",
            description =
                    "a file with one database URL a line instead of --url; empty lines and # comments are left out."
                            + " One that fails keeps no other from its work")
    private Path urls;

    @Option(
            names = "--parallel",
            paramLabel = "<number>",
            defaultValue = "8",
            description = "with --urls: how many databases at a time (default: ${DEFAULT-VALUE})")
    private int parallel;

    /** Whether many databases are meant. */
    boolean isGiven() {
        return urls != null;
    }

    /**
     * @param prepare adds what the command's own options say
     * @return null where one database is meant
     */
    ExitCode run(
            ConnectionOptions connection,
            UnaryOperator<Migrator> prepare,
            boolean json,
            PrintWriter out,
            PrintWriter err,
            Function<Fleet, FleetOutcome> work) {
        if (urls == null) {
            return null;
        }
        List<Migrator> migrators = new ArrayList<>();
        for (String url : FleetFile.read(urls)) {
            migrators.add(prepare.apply(connection.migrator(url)));
        }
        PrintWriter lines = json ? err : out;
        FleetOutcome outcome = work.apply(Fleet.of(migrators, parallel, (member, number, total) -> {
            lines.println(DatabaseCommand.TEXT.member(member, number, total));
            lines.flush();
        }));
        out.print(json ? DatabaseCommand.JSON.of(outcome) : DatabaseCommand.TEXT.fleet(outcome));
        out.flush();
        return outcome.exitCode();
    }
}
