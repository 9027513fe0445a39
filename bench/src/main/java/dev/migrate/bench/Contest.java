package dev.migrate.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets contenders do the same work in turn, round after round, so that what else the machine does falls on all alike. */
final class Contest {

    private final String title;
    private final int rounds;
    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

    Contest(String title, int rounds) {
        this.title = title;
        this.rounds = rounds;
    }

    /** Something that can be prepared, and then done against the clock. */
    @FunctionalInterface
    interface Contender {
        /** Prepares a round, without the clock. */
        Work prepare() throws Exception;
    }

    /** What the clock measures. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    Contest contender(String name, Contender contender) {
        contenders.put(name, contender);
        nanos.put(name, new ArrayList<>());
        return this;
    }

    /** Runs all rounds, the first of which only warms up, and prints the medians. */
    Contest run() throws Exception {
        System.out.println();
        System.out.println(title);
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Contender> entry : contenders.entrySet()) {
                long time = time(entry.getValue().prepare());
                if (round > 0) {
                    nanos.get(entry.getKey()).add(time);
                }
            }
        }
        contenders.keySet().forEach(name -> System.out.println(line(name)));
        return this;
    }

    private static long time(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private String line(String name) {
        List<Long> times = nanos.get(name);
        long best = times.stream().mapToLong(Long::longValue).min().orElseThrow();
        return String.format(Locale.ROOT, "  %-28s %10.1f ms (best %.1f)", name, median(name) / 1e6, best / 1e6);
    }

    double median(String name) {
        long[] sorted =
                nanos.get(name).stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** Prints the ratio of two medians beside its target. */
    Contest atMost(String ours, double target, String other) {
        return claim(ours + " / " + other, median(ours) / median(other), target);
    }

    /** {@link #atMost(String, double, String)} beside the fastest of several. */
    Contest atMost(String ours, double target, List<String> others) {
        String fastest = others.stream()
                .min((one, two) -> Double.compare(median(one), median(two)))
                .orElseThrow();
        return atMost(ours, target, fastest);
    }

    private Contest claim(String what, double ratio, double target) {
        Figures.atMost(what, ratio, target);
        return this;
    }
}
