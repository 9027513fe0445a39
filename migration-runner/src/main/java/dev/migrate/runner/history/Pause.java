package dev.migrate.runner.history;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.time.Duration;
import java.util.List;

/** Sleeps between two tries. */
public final class Pause {
    private Pause() {}

    /** @throws MigrationFailure where the thread is interrupted; its interrupt stays set */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MigrationFailure(ExitCode.INTERNAL, "interrupted while waiting", List.of());
        }
    }
}
