package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.report.TextProgress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What all commands that work on a database have in common. */
abstract class DatabaseCommand extends Command {
    DatabaseCommand(String name, String description, List<Option> own) {
        super(name, description, joined(own, ConnectionOptions.ALL));
    }

    static List<Option> joined(List<Option> first, List<Option> second) {
        List<Option> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    @Override
    final ExitCode run(Arguments arguments, Console console) {
        ConnectionOptions connection = ConnectionOptions.read(arguments, console, needsEnvironmentSettings());
        Call call = new Call(connection, arguments, console);
        ExitCode other = otherwise(call);
        if (other != null) {
            return other;
        }
        PrintWriter lines = call.progress();
        return run(
                connection.migrator().with(new TextProgress(line -> {
                    lines.println(line);
                    lines.flush();
                })),
                call);
    }

    abstract ExitCode run(Migrator migrator, Call call);

    /** Whether an environment that is chosen must have settings. */
    boolean needsEnvironmentSettings() {
        return true;
    }

    /** What is not for one database: for none, or for many; null where that is not asked for. */
    ExitCode otherwise(Call call) {
        return null;
    }
}
