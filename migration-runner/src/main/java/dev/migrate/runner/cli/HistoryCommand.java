package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class HistoryCommand extends DatabaseCommand {
    HistoryCommand() {
        super(
                "history",
                "Shows every revision with all that is known of it, the newest first. Changes nothing.",
                List.of());
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        Status status = migrator.history();
        call.print(
                call.json()
                        ? call.console().json().history(status)
                        : call.console().text().history(status));
        return ExitCode.DONE;
    }
}
