package dev.migrate.runner;

import dev.migrate.runner.script.SeedDirectory;
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
 * @param autoApply whether pending revisions are applied without a person's confirmation
 * @param confirm what a person confirms: the database's name, several separated by commas; null where nobody does
 * @param seeds what is loaded once all revisions are applied; null for nothing
 */
public record Options(
        String schema,
        Duration lockWait,
        Duration lockTimeout,
        Duration statementTimeout,
        int lockRetries,
        List<Resolution> resolutions,
        Path backups,
        Path tools,
        boolean autoApply,
        String confirm,
        Seeds seeds) {

    public Options {
        resolutions = List.copyOf(resolutions);
    }

    /** The connection's schema; 60 s for the run lock, 5 s for others' locks with 3 retries, 30 minutes a statement. */
    public static Options defaults() {
        return new Options(
                null,
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofMinutes(30),
                3,
                List.of(),
                null,
                null,
                true,
                null,
                null);
    }

    /**
     * An environment's seed data.
     *
     * @param directory the folder of all environments' seeds
     * @param environment whose
     */
    public record Seeds(SeedDirectory directory, String environment) {}

    public Options withSchema(String name) {
        Draft draft = new Draft(this);
        draft.schema = name;
        return draft.options();
    }

    public Options withLockWait(Duration wait) {
        Draft draft = new Draft(this);
        draft.lockWait = wait;
        return draft.options();
    }

    public Options withLockTimeout(Duration timeout) {
        Draft draft = new Draft(this);
        draft.lockTimeout = timeout;
        return draft.options();
    }

    public Options withStatementTimeout(Duration timeout) {
        Draft draft = new Draft(this);
        draft.statementTimeout = timeout;
        return draft.options();
    }

    public Options withLockRetries(int retries) {
        Draft draft = new Draft(this);
        draft.lockRetries = retries;
        return draft.options();
    }

    public Options withResolutions(List<Resolution> answers) {
        Draft draft = new Draft(this);
        draft.resolutions = answers;
        return draft.options();
    }

    public Options withBackups(Path folder) {
        Draft draft = new Draft(this);
        draft.backups = folder;
        return draft.options();
    }

    public Options withTools(Path folder) {
        Draft draft = new Draft(this);
        draft.tools = folder;
        return draft.options();
    }

    public Options withAutoApply(boolean allowed) {
        Draft draft = new Draft(this);
        draft.autoApply = allowed;
        return draft.options();
    }

    public Options withConfirm(String name) {
        Draft draft = new Draft(this);
        draft.confirm = name;
        return draft.options();
    }

    public Options withSeeds(Seeds data) {
        Draft draft = new Draft(this);
        draft.seeds = data;
        return draft.options();
    }

    /** Options that one value is still changed of. */
    private static final class Draft {
        private String schema;
        private Duration lockWait;
        private Duration lockTimeout;
        private Duration statementTimeout;
        private int lockRetries;
        private List<Resolution> resolutions;
        private Path backups;
        private Path tools;
        private boolean autoApply;
        private String confirm;
        private Seeds seeds;

        Draft(Options options) {
            schema = options.schema;
            lockWait = options.lockWait;
            lockTimeout = options.lockTimeout;
            statementTimeout = options.statementTimeout;
            lockRetries = options.lockRetries;
            resolutions = options.resolutions;
            backups = options.backups;
            tools = options.tools;
            autoApply = options.autoApply;
            confirm = options.confirm;
            seeds = options.seeds;
        }

        Options options() {
            return new Options(
                    schema,
                    lockWait,
                    lockTimeout,
                    statementTimeout,
                    lockRetries,
                    resolutions,
                    backups,
                    tools,
                    autoApply,
                    confirm,
                    seeds);
        }
    }
}
