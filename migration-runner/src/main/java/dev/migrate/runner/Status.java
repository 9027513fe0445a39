package dev.migrate.runner;

import dev.migrate.runner.failure.ExitCode;
import java.util.List;

/**
 * Where a database stands.
 *
 * @param database the URL, without secrets
 * @param historyTable whether there is one
 * @param revisions all that the scripts or the history know, each after what it requires
 * @param current the applied revisions that no other applied one follows
 * @param heads the scripts' heads
 * @param adoptable where there is no history table: the revisions that the database has and that a stamp should name, which
 *     brings their ancestors with them; else empty
 */
public record Status(
        String database,
        boolean historyTable,
        List<RevisionStatus> revisions,
        List<String> current,
        List<String> heads,
        List<String> adoptable) {

    public Status {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
        heads = List.copyOf(heads);
        adoptable = List.copyOf(adoptable);
    }

    /** The gravest state's code: {@link ExitCode#DONE} where every revision is applied as its script says. */
    public ExitCode exitCode() {
        List<ExitCode> gravest = List.of(ExitCode.IN_DOUBT, ExitCode.CHECKSUM, ExitCode.AHEAD, ExitCode.PENDING);
        return gravest.stream()
                .filter(code -> revisions.stream().anyMatch(row -> row.state().exitCode() == code))
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** How many revisions are in a state. */
    public long count(State state) {
        return revisions.stream().filter(row -> row.state() == state).count();
    }
}
