package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Stamped;
import dev.migrate.runner.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "stamp",
        sortOptions = false,
        description =
                "Records a revision and all that it requires as applied, without running anything: to adopt an existing"
                        + " database, to accept an edited script, or after work by hand.")
final class StampCommand extends DatabaseCommand {
    @Option(
            names = "--revision",
            paramLabel = "<revision>",
            required = true,
            description = "head, heads, an id or its beginning; base records that nothing is applied")
    private String revision;

    @Option(names = "--reason", paramLabel = "<text>", required = true, description = "why; kept in the history")
    private String reason;

    @Option(names = "--undone", description = "record the revision, and all that requires it, as not applied instead")
    private boolean undone;

    @Override
    ExitCode run(Migrator migrator) {
        Stamped stamped = undone ? migrator.unstamp(revision, reason) : migrator.stamp(revision, reason);
        print(TEXT.stamped(stamped), JSON.of(stamped));
        return ExitCode.DONE;
    }
}
