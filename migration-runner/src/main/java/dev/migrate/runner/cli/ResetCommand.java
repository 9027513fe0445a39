package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Reset;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.nio.file.Path;
import java.util.List;

final class ResetCommand extends DatabaseCommand {
    private static final Option CONFIRM =
            Option.of("--confirm", "<database>", "the name of the database whose content is to be dropped");
    private static final Option NO_BACKUP = Option.flag("--no-backup", "take no backup before");

    ResetCommand() {
        super(
                "reset",
                "For development: backs the database up, drops everything in it (with --schema: in that schema), applies"
                        + " all revisions, and holds the result against their checks.",
                List.of(CONFIRM, NO_BACKUP));
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        Path backups = migrator.options().backups();
        boolean none = call.arguments().has(NO_BACKUP);
        if (backups == null && !none) {
            throw MigrationFailure.usage(
                    "reset needs a folder for its backup",
                    Remedy.of("name it with --backup <folder>, or give --no-backup"));
        }
        Reset reset = migrator.reset(none ? null : backups, call.arguments().get(CONFIRM));
        call.print(
                call.json()
                        ? call.console().json().of(reset)
                        : call.console().text().reset(reset));
        return ExitCode.DONE;
    }
}
