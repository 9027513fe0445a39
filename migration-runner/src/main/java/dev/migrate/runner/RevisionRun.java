package dev.migrate.runner;

import java.time.Duration;

/**
 * A revision that was applied or rolled back.
 *
 * @param statements how many statements ran
 * @param resumed whether an interrupted run was completed
 */
public record RevisionRun(
        String id, String description, String file, int statements, Duration duration, boolean resumed) {}
