package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Restored;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class RestoreCommand extends DatabaseCommand {
    private static final Option FILE =
            Option.of("--file", "<file>", "what the backup command wrote").needed();
    private static final Option CONFIRM =
            Option.of("--confirm", "<database>", "the name of the database whose content is to be replaced");

    RestoreCommand() {
        super(
                "restore",
                "Verifies a backup and puts it in the place of all that the database has.",
                List.of(FILE, CONFIRM));
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        Restored restored =
                migrator.restore(call.arguments().path(FILE), call.arguments().get(CONFIRM));
        call.print(
                call.json()
                        ? call.console().json().of(restored)
                        : call.console().text().restored(restored));
        return ExitCode.DONE;
    }
}
