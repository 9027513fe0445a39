package dev.migrate.bench;

import java.util.Locale;

/** Prints figures beside what they should be. */
final class Figures {

    private Figures() {}

    static void atMost(String what, double found, double target) {
        print(what, found, "at most", target, found <= target);
    }

    static void atLeast(String what, double found, double target) {
        print(what, found, "at least", target, found >= target);
    }

    private static void print(String what, double found, String bound, double target, boolean reached) {
        System.out.println(String.format(
                Locale.ROOT,
                "  -> %-44s %8.2f, target %s %.2f: %s",
                what,
                found,
                bound,
                target,
                reached ? "reached" : "NOT REACHED"));
    }
}
