package dev.migrate.runner.cli;

import dev.migrate.runner.ToolVersion;
import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the command that is called, runs it, and ends the process with its exit code. */
public final class Main {
    static final String NAME = Invocation.program();

    private static final List<String> FOOTER = List.of(
            "",
            "<command> --help shows a command's options, --version the version.",
            "",
            "Environment: MIGRATE_URL, MIGRATE_USER, MIGRATE_PASSWORD, DATABASE_URL",
            "(postgres://user:password@host:port/name works, too).",
            "",
            "First steps:",
            "  … status --url jdbc:postgresql://localhost/shop --user shop --password-file secret.txt \\",
            "           --migrations db/migration --driver-path postgresql.jar",
            "  … apply --dry-run    shows the SQL that apply would run",
            "  … apply              runs it",
            "",
            "Exit codes: 0 done, 1 internal error, 2 usage or configuration, 3 pending revisions (status),",
            "5 checksum mismatch, 6 lock not acquired, 7 failed and rolled back, 8 partly applied or in doubt,",
            "9 the database is ahead of the scripts, 10 no backup that can be trusted.");

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int code = run(System.getenv(), out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs one command line.
     *
     * @param environment the environment variables
     * @return the exit status
     */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        List<String> given = Arrays.asList(arguments);
        Console console = new Console(environment, out, err, Invocation.style(given));
        boolean json = given.contains(OutputOptions.JSON.name());
        try {
            return run(console, given).number();
        } catch (MigrationFailure failure) {
            if (json) {
                out.print(console.json().of(failure));
            }
            err.print("Error: " + console.text().failure(failure));
            return failure.exitCode().number();
        } catch (RuntimeException broken) {
            if (json) {
                out.print(console.json()
                        .of(new MigrationFailure(ExitCode.INTERNAL, Secrets.mask(broken.toString()), List.of())));
            }
            err.println("Internal error:");
            broken.printStackTrace(err);
            return ExitCode.INTERNAL.number();
        }
    }

    private static ExitCode run(Console console, List<String> given) {
        String first = given.isEmpty() ? "" : given.get(0);
        switch (first) {
            case "":
                console.err().print(usage());
                return ExitCode.USAGE;
            case "-h", "--help":
                console.out().print(usage());
                return ExitCode.DONE;
            case "-V", "--version":
                console.out().print("migrate " + ToolVersion.current() + "\n");
                return ExitCode.DONE;
            default:
                return run(command(first), console, given.subList(1, given.size()));
        }
    }

    private static ExitCode run(Command command, Console console, List<String> given) {
        if (given.contains("-h") || given.contains(OutputOptions.HELP.name())) {
            console.out().print(Usage.of(command));
            return ExitCode.DONE;
        }
        return command.run(new Arguments(command, given), console);
    }

    /** One alone is made, since most of the start is the loading of classes. */
    private static Command command(String name) {
        return switch (name) {
            case "apply" -> new ApplyCommand();
            case "rollback" -> new RollbackCommand();
            case "status" -> new StatusCommand();
            case "history" -> new HistoryCommand();
            case "heads" -> new HeadsCommand();
            case "current" -> new CurrentCommand();
            case "stamp" -> new StampCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "reset" -> new ResetCommand();
            case "seed" -> new SeedCommand();
            default ->
                throw MigrationFailure.usage(
                        "there is no command '" + name + "'" + Nearest.question(name, CommandStyle.STAND_ALONE),
                        Remedy.of("use one of " + String.join(", ", CommandStyle.STAND_ALONE)));
        };
    }

    private static String usage() {
        return Usage.of(
                "Brings a database to a revision and back, from a folder of SQL scripts.",
                CommandStyle.STAND_ALONE.stream().map(Main::command).toList(),
                FOOTER);
    }
}
