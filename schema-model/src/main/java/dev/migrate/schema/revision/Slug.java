package dev.migrate.schema.revision;

import java.text.Normalizer;
import java.util.Locale;

/** A message as a part of a file name. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        String cut =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("_[^_]*$", "");
        return cut.isEmpty() ? "revision" : cut;
    }
}
