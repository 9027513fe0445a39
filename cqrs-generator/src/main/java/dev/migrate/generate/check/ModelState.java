package dev.migrate.generate.check;

import dev.migrate.generate.models.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that the schema asks for, and what stands in its place.
 *
 * @param expected what the schema asks for
 * @param state whose file it is
 * @param file the source file as messages name it
 * @param source its text, or {@code null} where it is missing
 * @param fields its fields; {@code null} where they were not read: generated files are compared by text
 */
record ModelState(Model expected, State state, String file, String source, List<ModelField> fields) {

    /** Whose file it is. */
    enum State {
        /** There is none. */
        MISSING,
        /** The generator's, as it should be. */
        UP_TO_DATE,
        /** The generator's, but the schema has moved on. */
        OUTDATED,
        /** The generator's, with a body that someone edited. */
        EDITED,
        /** The user's. */
        OWNED
    }

    boolean exists() {
        return state != State.MISSING;
    }

    /** Whether a person wrote a part of it, so that its fields may be anything. */
    boolean isHandWritten() {
        return state == State.EDITED || state == State.OWNED;
    }

    Map<String, ExpectedField> expectedFields() {
        return ExpectedField.of(expected);
    }

    Optional<ModelField> field(String path) {
        return fields == null
                ? Optional.empty()
                : fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }

    /** The first line that holds the field's name, outside of comments and imports. */
    Integer lineOf(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*[,;)=]");
        String[] lines = source == null ? new String[0] : source.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher found = word.matcher(lines[i]);
            if (found.find() && !lines[i].matches("\\s*(//|/?\\*|import\\b|package\\b).*")) {
                return i + 1;
            }
        }
        return null;
    }
}
