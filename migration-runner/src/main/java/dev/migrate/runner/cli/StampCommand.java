package dev.migrate.runner.cli;

import dev.migrate.runner.Migrator;
import dev.migrate.runner.Stamped;
import dev.migrate.runner.failure.ExitCode;
import java.util.List;

final class StampCommand extends DatabaseCommand {
    private static final Option REVISION = Option.of(
                    "--revision",
                    "<revision>",
                    "head, heads, an id or its beginning; base records that nothing is applied")
            .needed();
    private static final Option REASON =
            Option.of("--reason", "<text>", "why; kept in the history").needed();
    private static final Option UNDONE =
            Option.flag("--undone", "record the revision, and all that requires it, as not applied instead");

    StampCommand() {
        super(
                "stamp",
                "Records a revision and all that it requires as applied, without running anything: to adopt an existing"
                        + " database, to accept an edited script, or after work by hand.",
                List.of(REVISION, REASON, UNDONE));
    }

    @Override
    ExitCode run(Migrator migrator, Call call) {
        String revision = call.arguments().get(REVISION);
        String reason = call.arguments().get(REASON);
        Stamped stamped =
                call.arguments().has(UNDONE) ? migrator.unstamp(revision, reason) : migrator.stamp(revision, reason);
        call.print(
                call.json()
                        ? call.console().json().of(stamped)
                        : call.console().text().stamped(stamped));
        return ExitCode.DONE;
    }
}
