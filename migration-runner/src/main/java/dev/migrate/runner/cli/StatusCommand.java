package dev.migrate.runner.cli;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.Status;
import dev.migrate.runner.failure.ExitCode;
import java.util.function.UnaryOperator;

final class StatusCommand extends DatabaseCommand {
    StatusCommand() {
        super(
                "status",
                "Shows which revisions are applied and which are pending. Exit code 0 where all are applied, 3 where some"
                        + " are pending, 5, 8 or 9 where something is wrong. Changes nothing.",
                FleetOptions.ALL);
    }

    @Override
    ExitCode otherwise(Call call) {
        return FleetOptions.areGiven(call.arguments())
                ? FleetOptions.run(call, UnaryOperator.identity(), Fleet::status)
                : null;
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        Status status = migrator.status();
        call.print(
                call.json()
                        ? call.console().json().of(status)
                        : call.console().text().status(status));
        return status.exitCode();
    }
}
