package dev.migrate.runner.cli;

import dev.migrate.runner.Heads;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class HeadsCommand extends Command {
    HeadsCommand() {
        super(
                "heads",
                "Shows the revisions that no other one follows. Needs no database.",
                List.of(MigrationsOption.FOLDER));
    }

    @Override
    ExitCode run(Arguments arguments, Console console) {
        Heads heads = Migrator.heads(MigrationsOption.directory(arguments));
        boolean json = arguments.has(OutputOptions.JSON);
        console.out().print(json ? console.json().of(heads) : console.text().heads(heads));
        return ExitCode.DONE;
    }
}
