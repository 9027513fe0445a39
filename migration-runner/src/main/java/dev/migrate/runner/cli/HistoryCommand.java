package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import picocli.CommandLine.Command;

@Command(
        name = "history",
        sortOptions = false,
        description = "Shows every revision with all that is known of it, the newest first. Changes nothing.")
final class HistoryCommand extends DatabaseCommand {
    @Override
    ExitCode run(Migrator migrator) {
        Status status = migrator.history();
        print(TEXT.history(status), JSON.of(status));
        return ExitCode.DONE;
    }
}
