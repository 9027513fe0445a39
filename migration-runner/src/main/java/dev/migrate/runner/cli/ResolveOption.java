package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Resolution;
import java.util.ArrayList;
import java.util.List;

/** Answers for statements in doubt. */
final class ResolveOption {
    static final Option ANSWER = Option.of(
            "--resolve",
            "<revision>:<statement>=done|redo",
            "says of a statement that may or may not have run before an interruption that it did (done), or that it is to"
                    + " run again (redo)");

    private ResolveOption() {}

    static Migrator in(Migrator migrator, Arguments arguments) {
        List<Resolution> answers = new ArrayList<>();
        for (String answer : arguments.all(ANSWER)) {
            answers.add(Resolution.parse(answer));
        }
        return migrator.with(migrator.options().withResolutions(answers));
    }
}
