package dev.migrate.runner.spring;

import dev.migrate.runner.failure.CommandStyle;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why an application whose migrations fail does not start, without the stack traces of the beans in between. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationFailure cause) {
        String action =
                cause.remedies().stream().map(remedy -> "→ " + text(remedy)).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The migrations failed (exit code " + cause.exitCode().number() + ": "
                        + cause.exitCode().meaning() + "):\n\n" + cause.problem(),
                action.isEmpty() ? null : action,
                cause);
    }

    private static String text(Remedy remedy) {
        return remedy.in(CommandStyle.STANDALONE);
    }
}
