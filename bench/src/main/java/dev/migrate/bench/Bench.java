package dev.migrate.bench;

/** One question about speed, answered by ratios within one run. */
@FunctionalInterface
interface Bench {

    /** Measures and prints. */
    void run() throws Exception;
}
