package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Resolution;
import java.util.List;
import picocli.CommandLine.Option;

/** Answers for statements in doubt. */
final class ResolveOption {
    @Option(
            names = "--resolve",
            paramLabel = "<revision>:<statement>=done|redo",
            description =
                    "says of a statement that may or may not have run before an interruption that it did (done), or that"
                            + " it is to run again (redo)")
    private List<String> answers = List.of();

    Migrator in(Migrator migrator) {
        return migrator.with(migrator.options()
                .withResolutions(answers.stream().map(Resolution::parse).toList()));
    }
}
