package dev.migrate.runner.cli;

import dev.migrate.runner.Fleet;
import dev.migrate.runner.FleetFile;
import dev.migrate.runner.FleetOutcome;
import dev.migrate.runner.Migrator;
import dev.migrate.runner.failure.ExitCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Many databases instead of one. */
final class FleetOptions {
    private static final Option URLS = Option.of(
            "--urls",
            "<file>",
            "a file with one database URL a line instead of --url; empty lines and # comments are left out. One that"
                    + " fails keeps no other from its work");
    private static final Option PARALLEL = Option.of(
                    "--parallel", "<number>", "with --urls: how many databases at a time")
            .or("8");
    static final List<Option> ALL = List.of(URLS, PARALLEL);

    private FleetOptions() {}

    /** Whether many databases are meant. */
    static boolean areGiven(Arguments arguments) {
        return arguments.has(URLS);
    }

    /** @param prepare adds what the command's own options say */
    static ExitCode run(Call call, UnaryOperator<Migrator> prepare, Function<Fleet, FleetOutcome> work) {
        call.connection().refuseUrl();
        List<Migrator> migrators = new ArrayList<>();
        for (String url : FleetFile.read(call.arguments().path(URLS))) {
            migrators.add(prepare.apply(call.connection().migrator(url)));
        }
        PrintWriter lines = call.progress();
        int parallel = call.arguments().number(PARALLEL);
        FleetOutcome outcome = work.apply(Fleet.of(migrators, parallel, (member, number, total) -> {
            lines.println(call.console().text().member(member, number, total));
            lines.flush();
        }));
        call.print(
                call.json()
                        ? call.console().json().of(outcome)
                        : call.console().text().fleet(outcome));
        return outcome.exitCode();
    }
}
