package dev.migrate.runner;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.List;

/** What a person says of the statement that an interrupted or failed run left off at. */
final class Answers {
    private final List<Resolution> given;

    Answers(List<Resolution> given) {
        this.given = given;
    }

    /** The answer for a statement; null where there is none. */
    Resolution of(String revision, int statement) {
        return given.stream()
                .filter(answer -> answer.revision().equals(revision) && answer.statement() == statement)
                .findFirst()
                .orElse(null);
    }

    /**
     * Refuses answers to what is no question, so that a mistyped one runs nothing that was meant to be left out.
     *
     * @param runs those that are about to run; an answer for a revision that is done already is let pass
     */
    void refuseMoot(Workspace workspace, List<ScriptRun> runs) {
        for (Resolution answer : given) {
            if (workspace.file(answer.revision()) == null) {
                throw moot(answer, "there is no revision '" + answer.revision() + "'");
            }
            for (ScriptRun run : runs) {
                if (run.file().id().equals(answer.revision())) {
                    refuseMoot(answer, run);
                }
            }
        }
    }

    private static void refuseMoot(Resolution answer, ScriptRun run) {
        String named = "revision '" + answer.revision() + "'";
        if (!run.resumes()) {
            throw moot(answer, "no statement of " + named + " is in doubt");
        }
        int next = run.row().statementsDone() + 1;
        if (answer.statement() != next) {
            int count = run.script().statements().size();
            throw moot(
                    answer,
                    next > count
                            ? "all " + count + " statements of " + named + " have run"
                            : named + " stands before statement " + next);
        }
    }

    private static MigrationFailure moot(Resolution answer, String why) {
        return MigrationFailure.usage(
                        "'" + answer + "' answers nothing: " + why + "; nothing was done",
                        new Remedy("see where the database stands", Command.of("status")))
                .field("answer", answer.toString());
    }
}
