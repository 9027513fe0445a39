package dev.migrate.schema.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a diff can't know and must not guess.
 *
 * @param text what was found
 * @param answers each way out, in words, and the property that takes it
 */
public record Question(String text, List<Answer> answers) {

    public Question {
        answers = List.copyOf(answers);
    }

    /**
     * One way out.
     *
     * @param meaning {@code it was renamed}
     * @param property {@code migrate.renames}
     * @param value {@code customer.email:mail}
     */
    public record Answer(String meaning, String property, String value) {}

    static Question rename(String kind, String object, String parent, List<String> candidates) {
        List<Answer> answers = new ArrayList<>();
        for (String candidate : candidates) {
            answers.add(
                    new Answer("it was renamed to '" + candidate + "'", "migrate.renames", object + ":" + candidate));
        }
        answers.add(new Answer("it was not renamed, drop it", "migrate.renames", object + ":" + Rename.DROPPED));
        String added = String.join(
                "', '", candidates.stream().map(name -> parent + name).toList());
        return new Question(
                kind + " '" + object + "' is gone, and '" + added + "' of the same shape is new: was it renamed?",
                answers);
    }

    static Question backfill(String column, String example) {
        return new Question(
                "column '" + column + "' is new and NOT NULL, and has no default: which value do existing rows get?",
                List.of(
                        new Answer("fill them with an SQL expression", "migrate.backfills", column + "=" + example),
                        new Answer("or give the column a default, or make it nullable, in the entity", null, null)));
    }
}
