package dev.migrate.runner;

/** Told how each of many databases ended. */
@FunctionalInterface
public interface FleetProgress {

    /**
     * A database is done or has failed.
     *
     * @param number how many have ended, from 1
     * @param total how many there are
     */
    void ends(FleetOutcome.Member member, int number, int total);
}
