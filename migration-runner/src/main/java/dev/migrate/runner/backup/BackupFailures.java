package dev.migrate.runner.backup;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.nio.file.Path;
import java.util.List;

/** Why a backup can't be had or trusted. */
final class BackupFailures {
    private BackupFailures() {}

    static MigrationFailure untrusted(Path file, String found) {
        return failure("the backup '" + file + "' can't be trusted: " + found);
    }

    static MigrationFailure failure(String problem) {
        return new MigrationFailure(
                ExitCode.BACKUP,
                problem,
                List.of(Remedy.of("see that the tool fits the server and that the backup's folder has space, and run"
                        + " the command again")));
    }

    static MigrationFailure unreadable(Path file, Exception because) {
        return untrusted(file, because.getMessage() == null ? because.toString() : because.getMessage());
    }
}
