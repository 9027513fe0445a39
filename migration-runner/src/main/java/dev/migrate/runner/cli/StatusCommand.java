package dev.migrate.runner.cli;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        sortOptions = false,
        description =
                "Shows which revisions are applied and which are pending. Exit code 0 where all are applied, 3 where some"
                        + " are pending, 5, 8 or 9 where something is wrong. Changes nothing.")
final class StatusCommand extends DatabaseCommand {
    @Mixin
    private FleetOptions fleets;

    @Override
    ExitCode several(ConnectionOptions options, boolean json, PrintWriter out, PrintWriter err) {
        return fleets.run(options, UnaryOperator.identity(), json, out, err, Fleet::status);
    }

    @Override
    ExitCode run(Migrator migrator) {
        Status status = migrator.status();
        print(TEXT.status(status), JSON.of(status));
        return status.exitCode();
    }
}
