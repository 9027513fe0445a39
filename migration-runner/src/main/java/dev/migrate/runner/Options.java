package dev.migrate.runner;

import java.time.Duration;
import java.util.List;

/**
 * How a run behaves.
 *
 * @param schema the schema that migrations run in and that has the history table, as SQL spells it; null for the connection's own
 * @param lockWait how long to try to get the run lock
 * @param lockTimeout how long a statement may wait for another session's lock
 * @param statementTimeout how long a statement may run; zero for any time
 * @param lockRetries how often a script or statement is tried again after such a lock time-out
 * @param resolutions answers for statements in doubt
 */
public record Options(
        String schema,
        Duration lockWait,
        Duration lockTimeout,
        Duration statementTimeout,
        int lockRetries,
        List<Resolution> resolutions) {

    public Options {
        resolutions = List.copyOf(resolutions);
    }

    /** The connection's schema; 60 s for the run lock, 5 s for others' locks with 3 retries, 30 minutes a statement. */
    public static Options defaults() {
        return new Options(null, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(30), 3, List.of());
    }

    public Options withSchema(String name) {
        return new Options(name, lockWait, lockTimeout, statementTimeout, lockRetries, resolutions);
    }

    public Options withLockWait(Duration wait) {
        return new Options(schema, wait, lockTimeout, statementTimeout, lockRetries, resolutions);
    }

    public Options withLockTimeout(Duration timeout) {
        return new Options(schema, lockWait, timeout, statementTimeout, lockRetries, resolutions);
    }

    public Options withStatementTimeout(Duration timeout) {
        return new Options(schema, lockWait, lockTimeout, timeout, lockRetries, resolutions);
    }

    public Options withLockRetries(int retries) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, retries, resolutions);
    }

    public Options withResolutions(List<Resolution> answers) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, lockRetries, answers);
    }
}
