package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class CurrentCommand extends DatabaseCommand {
    CurrentCommand() {
        super(
                "current",
                "Shows where the database stands: the applied revisions that no other applied one follows. Changes nothing.",
                List.of());
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        Status status = migrator.status();
        call.print(
                call.json()
                        ? call.console().json().current(status)
                        : call.console().text().current(status));
        return ExitCode.DONE;
    }
}
