package dev.migrate.schema.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks of each value of an enum that is gone while another is new whether it was renamed. */
final class ValueQuestions {

    private ValueQuestions() {}

    /** @param owner the enum type or column, as a person's answer calls it */
    static List<Question> of(String owner, Collection<String> before, Collection<String> after, Renames declared) {
        List<String> added =
                after.stream().filter(value -> !before.contains(value)).toList();
        List<Question> questions = new ArrayList<>();
        if (added.isEmpty()) {
            return questions;
        }
        for (String gone : before) {
            String object = owner + "." + gone;
            if (!after.contains(gone) && !declared.saysDropped(object)) {
                questions.add(Question.rename("value", object, owner + ".", added));
            }
        }
        return questions;
    }
}
