package dev.migrate.runner;

import dev.migrate.runner.history.HistoryDialect.Refusal;
import dev.migrate.runner.history.Pause;
import java.sql.SQLException;
import java.time.Duration;

/** When statements are tried again that another session's lock stood in the way of. */
final class Retries {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Session session;
    private final Options options;

    Retries(Session session, Options options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Whether a later try may pass.
     *
     * @param retry how many there were, beside the first try
     */
    boolean mayPass(SQLException refused, int retry) {
        return retry < options.lockRetries() && session.dialect().refusal(refused) == Refusal.LOCK_TIMEOUT;
    }

    /** Waits before the next try, the longer the more there were. */
    static void pause(int retry) {
        Pause.of(PAUSE.multipliedBy(retry + 1L));
    }
}
