package dev.migrate.runner.cli;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        sortOptions = false,
        description =
                "Backs the whole database up with its own tools (pg_dump, mariadb-dump, mysqldump; SQLite and H2 need"
                        + " none), and verifies the result. Exit code 10 where there is none that can be trusted.")
final class BackupCommand extends DatabaseCommand {
    @Option(names = "--file", paramLabel = "<file>", required = true, description = "where to; it must not exist yet")
    private Path file;

    @Override
    ExitCode run(Migrator migrator) {
        BackedUp backup = migrator.backup(file);
        print(TEXT.backedUp(backup), JSON.of(backup));
        return ExitCode.DONE;
    }
}
