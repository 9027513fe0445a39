package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.report.JsonReport;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.runner.report.TextReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands that work on a database have in common. */
abstract class DatabaseCommand implements Callable<Integer> {
    static final TextReport TEXT = new TextReport(CommandStyle.STANDALONE);
    static final JsonReport JSON = new JsonReport(CommandStyle.STANDALONE);

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        connection.readEnvironment(needsEnvironmentSettings());
        ExitCode offline = offline(connection, spec.commandLine().getOut());
        if (offline != null) {
            return offline.number();
        }
        ExitCode several = several(
                connection,
                output.json(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        if (several != null) {
            return several.number();
        }
        PrintWriter progress =
                output.json() ? spec.commandLine().getErr() : spec.commandLine().getOut();
        return run(connection.migrator().with(new TextProgress(line -> {
                    progress.println(line);
                    progress.flush();
                })))
                .number();
    }

    abstract ExitCode run(Migrator migrator);

    /** Whether an environment that is chosen must have settings. */
    boolean needsEnvironmentSettings() {
        return true;
    }

    final ConnectionOptions connection() {
        return connection;
    }

    /** What needs no database; null where that is not asked for. */
    ExitCode offline(ConnectionOptions options, PrintWriter out) {
        return null;
    }

    /** Works on many databases; null where that is not asked for. */
    ExitCode several(ConnectionOptions options, boolean json, PrintWriter out, PrintWriter err) {
        return null;
    }

    /** Prints a result in the form that was asked for. */
    final void print(String text, String json) {
        spec.commandLine().getOut().print(output.json() ? json : text);
        spec.commandLine().getOut().flush();
    }
}
