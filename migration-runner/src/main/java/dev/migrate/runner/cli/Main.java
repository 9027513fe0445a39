package dev.migrate.runner.cli;

import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.JsonReport;
import dev.migrate.runner.report.TextReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Parses the command line, runs the command, and ends the process with its exit code. */
@Command(
        name = "java -jar migration-runner-cli.jar",
        description = "Brings a database to a revision and back, from a folder of SQL scripts.",
        synopsisSubcommandLabel = "<command>",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
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
            "9 the database is ahead of the scripts, 10 no backup that can be trusted."
        })
public final class Main {

    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("apply", ApplyCommand.class);
        COMMANDS.put("rollback", RollbackCommand.class);
        COMMANDS.put("status", StatusCommand.class);
        COMMANDS.put("history", HistoryCommand.class);
        COMMANDS.put("heads", HeadsCommand.class);
        COMMANDS.put("stamp", StampCommand.class);
        COMMANDS.put("backup", BackupCommand.class);
        COMMANDS.put("restore", RestoreCommand.class);
        COMMANDS.put("reset", ResetCommand.class);
        COMMANDS.put("seed", SeedCommand.class);
    }

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
        CommandLine command = new CommandLine(new Main(), new Environment(environment));
        named(arguments).forEach(command::addSubcommand);
        command.setOut(out).setErr(err);
        command.setUsageHelpWidth(110);
        command.setExecutionStrategy(new CommandLine.RunLast());
        command.setExecutionExceptionHandler(Main::failed);
        if (arguments.length == 0) {
            command.usage(err);
            return ExitCode.USAGE.number();
        }
        return command.execute(arguments);
    }

    /** The command that is called, else all: reading the options of each takes a good part of the start. */
    private static Map<String, Class<?>> named(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Class<?> called = COMMANDS.get(first);
        return called == null ? COMMANDS : Map.of(first, called);
    }

    private static int failed(Exception exception, CommandLine command, ParseResult parsed) {
        if (!(exception instanceof MigrationFailure failure)) {
            command.getErr().println("Internal error:");
            exception.printStackTrace(command.getErr());
            return ExitCode.INTERNAL.number();
        }
        if (command.getParseResult().hasMatchedOption("--json")) {
            command.getOut().print(new JsonReport(CommandStyle.STANDALONE).of(failure));
            command.getOut().flush();
        }
        command.getErr().print("Error: " + new TextReport(CommandStyle.STANDALONE).failure(failure));
        command.getErr().flush();
        return failure.exitCode().number();
    }
}
