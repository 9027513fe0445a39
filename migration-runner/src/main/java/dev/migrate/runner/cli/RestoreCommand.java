package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Restored;
import dev.migrate.runner.failure.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "restore",
        sortOptions = false,
        description = "Verifies a backup and puts it in the place of all that the database has.")
final class RestoreCommand extends DatabaseCommand {
    @Option(names = "--file", paramLabel = "<file>", required = true, description = "what the backup command wrote")
    private Path file;

    @Option(
            names = "--confirm",
            paramLabel = "<database>",
            description = "the name of the database whose content is to be replaced")
    private String confirm;

    @Override
    ExitCode run(Migrator migrator) {
        Restored restored = migrator.restore(file, confirm);
        print(TEXT.restored(restored), JSON.of(restored));
        return ExitCode.DONE;
    }
}
