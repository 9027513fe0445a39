package dev.migrate.testdb;

/**
 * Whether a database can be started on this machine, for JUnit's {@code assumeTrue(found.yes(), found.reason())}.
 *
 * @param yes whether it can
 * @param reason why not and what to do about it; empty where it can
 */
public record Availability(boolean yes, String reason) {
    static Availability of(Runnable attempt) {
        try {
            attempt.run();
            return new Availability(true, "");
        } catch (TestDatabaseException e) {
            return new Availability(false, e.getMessage());
        }
    }
}
