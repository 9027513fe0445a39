package dev.migrate.runner.script;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.List;

/** A script that can't be read as one, with the place that is wrong. */
public final class ScriptError extends MigrationFailure {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /**
     * @param line from 1; 0 where the whole file is meant
     * @param fix what to do, without a final full stop
     */
    public ScriptError(String file, int line, String problem, String fix) {
        super(
                ExitCode.USAGE,
                (line > 0 ? file + ":" + line : file) + ": " + problem,
                fix == null ? List.of() : List.of(Remedy.of(fix)));
        this.file = file;
        this.line = line;
        field("file", file);
        field("line", line > 0 ? line : null);
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }
}
