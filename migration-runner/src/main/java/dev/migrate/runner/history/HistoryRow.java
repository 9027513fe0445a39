package dev.migrate.runner.history;

import java.time.Instant;
import java.util.List;

/**
 * A row of the history table.
 *
 * @param id the row's number
 * @param revision the revision's id
 * @param name what it does, for people
 * @param appliedAt when it was last applied or stamped; null where it never was
 * @param rollbackAt when it was last rolled back; null where it was not since it was applied
 * @param checksum of the forward script when it was applied; null where unknown
 * @param parents the revision's parents when it was applied
 * @param durationMs how long it took; null where it did not run
 * @param appliedBy the account and machine; may be null
 * @param toolVersion the runner's version; may be null
 * @param reason why it was stamped; null where it ran
 * @param statementsDone how many statements of the script in progress are done
 * @param statementStarted the statement that may or may not have run, from 1; 0 where there is none
 * @param ranChecksum the checksum of the statements that are done or started; null where there are none
 * @param lastError the database's message that stopped it last; null where there is none
 */
public record HistoryRow(
        long id,
        String revision,
        String name,
        Instant appliedAt,
        Instant rollbackAt,
        RowStatus status,
        String checksum,
        List<String> parents,
        Long durationMs,
        String appliedBy,
        String toolVersion,
        String reason,
        int statementsDone,
        int statementStarted,
        String ranChecksum,
        String lastError) {

    public HistoryRow {
        parents = List.copyOf(parents);
    }

    /** Whether its effects are in the database, whole or partly. */
    public boolean isPresent() {
        return status == RowStatus.APPLIED || status.inProgress();
    }

    /** How many of the script's first statements {@link #ranChecksum} covers. */
    public int ran() {
        return Math.max(statementsDone, statementStarted);
    }
}
