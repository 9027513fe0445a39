package dev.migrate.runner;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import java.util.List;

/**
 * How many databases ended.
 *
 * @param members each of them, in the order in which they were named
 */
public record FleetOutcome(List<Member> members) {

    public FleetOutcome {
        members = List.copyOf(members);
    }

    /** The first one's code that is not {@link ExitCode#DONE}. */
    public ExitCode exitCode() {
        return members.stream()
                .map(Member::exitCode)
                .filter(code -> code != ExitCode.DONE)
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** How many ended well. */
    public long done() {
        return members.stream()
                .filter(member -> member.exitCode() == ExitCode.DONE)
                .count();
    }

    /**
     * One of them.
     *
     * @param database the URL, without secrets
     * @param revisions how many ran; of a status, how many are open
     * @param current the applied revisions that no other applied one follows; empty where it failed
     * @param failure null where it did not fail
     */
    public record Member(
            String database, ExitCode exitCode, int revisions, List<String> current, MigrationFailure failure) {

        public Member {
            current = List.copyOf(current);
        }
    }
}
