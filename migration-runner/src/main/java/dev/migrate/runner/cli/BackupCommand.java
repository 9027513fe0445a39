package dev.migrate.runner.cli;

import dev.migrate.runner.BackedUp;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class BackupCommand extends DatabaseCommand {
    private static final Option FILE =
            Option.of("--file", "<file>", "where to; it must not exist yet").needed();

    BackupCommand() {
        super(
                "backup",
                "Backs the whole database up with its own tools (pg_dump, mariadb-dump, mysqldump; SQLite and H2 need"
                        + " none), and verifies the result. Exit code 10 where there is none that can be trusted.",
                List.of(FILE));
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        BackedUp backup = migrator.backup(call.arguments().path(FILE));
        call.print(
                call.json()
                        ? call.console().json().of(backup)
                        : call.console().text().backedUp(backup));
        return ExitCode.DONE;
    }
}
