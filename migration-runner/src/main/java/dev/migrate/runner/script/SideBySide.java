package dev.migrate.runner.script;

import dev.migrate.runner.failure.MigrationFailure;
import java.util.List;
import java.util.function.Function;

/** Reads files, many of them on all cores: opening them takes longer than what is done with them. */
public final class SideBySide {
    private static final int MANY = 200;

    private SideBySide() {}

    /**
     * Applies a function to each, in any order.
     *
     * @return the results in the given order
     * @throws MigrationFailure where it fails: of several failures that of the first
     */
    public static <T, R> List<R> map(List<T> from, Function<T, R> function) {
        if (from.size() >= MANY) {
            try {
                return from.parallelStream().map(function).toList();
            } catch (MigrationFailure oneOfThem) {
                return from.stream().map(function).toList();
            }
        }
        return from.stream().map(function).toList();
    }
}
