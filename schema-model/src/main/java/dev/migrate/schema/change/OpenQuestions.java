package dev.migrate.schema.change;

import java.util.List;

/** A diff that needs a person's decisions. The message holds every question with the lines that answer it. */
public final class OpenQuestions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Question> questions;

    public OpenQuestions(List<Question> questions) {
        super(text(questions));
        this.questions = List.copyOf(questions);
    }

    public List<Question> questions() {
        return questions;
    }

    private static String text(List<Question> questions) {
        StringBuilder text = new StringBuilder();
        for (Question question : questions) {
            text.append(text.isEmpty() ? "" : "\n").append(question.text());
            for (Question.Answer answer : question.answers()) {
                text.append("\n  ").append(answer.meaning());
                if (answer.property() != null) {
                    text.append(": -D").append(answer.property()).append("=").append(shellWord(answer.value()));
                }
            }
        }
        return text.toString();
    }

    /** Quoted where a shell would take it apart. */
    private static String shellWord(String value) {
        return value.matches("[\\w.:,=/-]+") ? value : "\"" + value.replace("`", "\\`") + "\"";
    }
}
