package dev.migrate.runner;

import java.nio.file.Path;
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
 * @param backups the folder that a backup goes to before a statement that deletes data; null for none
 * @param tools the folder of the database's own tools; null for the PATH
 */
public record Options(
        String schema,
        Duration lockWait,
        Duration lockTimeout,
        Duration statementTimeout,
        int lockRetries,
        List<Resolution> resolutions,
        Path backups,
        Path tools) {

    public Options {
        resolutions = List.copyOf(resolutions);
    }

    /** The connection's schema; 60 s for the run lock, 5 s for others' locks with 3 retries, 30 minutes a statement. */
    public static Options defaults() {
        return new Options(
                null, Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(30), 3, List.of(), null, null);
    }

    public Options withSchema(String name) {
        return new Options(name, lockWait, lockTimeout, statementTimeout, lockRetries, resolutions, backups, tools);
    }

    public Options withLockWait(Duration wait) {
        return new Options(schema, wait, lockTimeout, statementTimeout, lockRetries, resolutions, backups, tools);
    }

    public Options withLockTimeout(Duration timeout) {
        return new Options(schema, lockWait, timeout, statementTimeout, lockRetries, resolutions, backups, tools);
    }

    public Options withStatementTimeout(Duration timeout) {
        return new Options(schema, lockWait, lockTimeout, timeout, lockRetries, resolutions, backups, tools);
    }

    public Options withLockRetries(int retries) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, retries, resolutions, backups, tools);
    }

    public Options withResolutions(List<Resolution> answers) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, lockRetries, answers, backups, tools);
    }

    public Options withBackups(Path folder) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, lockRetries, resolutions, folder, tools);
    }

    public Options withTools(Path folder) {
        return new Options(schema, lockWait, lockTimeout, statementTimeout, lockRetries, resolutions, backups, folder);
    }
}
