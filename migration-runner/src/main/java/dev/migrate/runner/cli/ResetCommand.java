package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Reset;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        sortOptions = false,
        description =
                "For development: backs the database up, drops everything in it (with --schema: in that schema), applies"
                        + " all revisions, and holds the result against their checks.")
final class ResetCommand extends DatabaseCommand {
    @Option(
            names = "--confirm",
            paramLabel = "<database>",
            description = "the name of the database whose content is to be dropped")
    private String confirm;

    @Option(names = "--no-backup", description = "take no backup before")
    private boolean noBackup;

    @Override
    ExitCode run(Migrator migrator) {
        Path backups = migrator.options().backups();
        if (backups == null && !noBackup) {
            throw MigrationFailure.usage(
                    "reset needs a folder for its backup",
                    Remedy.of("name it with --backup <folder>, or give --no-backup"));
        }
        Reset reset = migrator.reset(noBackup ? null : backups, confirm);
        print(TEXT.reset(reset), JSON.of(reset));
        return ExitCode.DONE;
    }
}
