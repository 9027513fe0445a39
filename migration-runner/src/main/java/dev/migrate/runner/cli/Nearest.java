package dev.migrate.runner.cli;

import java.util.Collection;

/** Finds what was probably meant by a word that is mistyped. */
final class Nearest {
    private Nearest() {}

    /** A question that ends a message; empty where nothing known is near. */
    static String question(String word, Collection<String> known) {
        String nearest = null;
        int least = Math.max(2, word.length() / 4) + 1;
        for (String candidate : known) {
            int distance = candidate.startsWith(word) && word.length() > 2 ? 1 : distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest == null ? "" : ". Did you mean '" + nearest + "'?";
    }

    /** How many characters must be put in, left out or replaced to make the one the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
