package dev.migrate.runner.cli;

import dev.migrate.runner.Heads;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "heads",
        sortOptions = false,
        description = "Shows the revisions that no other one follows. Needs no database.")
final class HeadsCommand implements Callable<Integer> {
    @Mixin
    private MigrationsOption migrations;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Heads heads = Migrator.heads(migrations.directory());
        PrintWriter out = spec.commandLine().getOut();
        out.print(output.json() ? DatabaseCommand.JSON.of(heads) : DatabaseCommand.TEXT.heads(heads));
        out.flush();
        return ExitCode.DONE.number();
    }
}
