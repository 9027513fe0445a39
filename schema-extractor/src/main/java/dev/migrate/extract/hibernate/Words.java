package dev.migrate.extract.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a Java or SQL name: {@code SCORProcess} has two, {@code line_items} too. */
final class Words {

    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Words() {}

    /** {@code SCOR Process} */
    static String title(String name) {
        return String.join(" ", of(name));
    }

    /** {@code SCOR_PROCESS} */
    static String code(String name) {
        return String.join("_", of(name)).toUpperCase(Locale.ROOT);
    }

    private static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(name)) {
            if (!word.isEmpty()) {
                words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return words;
    }
}
