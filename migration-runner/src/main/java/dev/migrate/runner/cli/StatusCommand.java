package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        sortOptions = false,
        description =
                "Shows which revisions are applied and which are pending. Exit code 0 where all are applied, 3 where some"
                        + " are pending, 5, 8 or 9 where something is wrong. Changes nothing.")
final class StatusCommand extends DatabaseCommand {
    @Override
    ExitCode run(Migrator migrator) {
        Status status = migrator.status();
        print(TEXT.status(status), JSON.of(status));
        return status.exitCode();
    }
}
