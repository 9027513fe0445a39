package dev.migrate.generate.models;

/** Text from a schema inside a comment, where it must neither end the comment nor become a Unicode escape. */
final class JavadocText {

    private JavadocText() {}

    static String of(String text) {
        return text.replace("\\", "\\\\")
                .replace("*/", "* /")
                .replaceAll("[{}@]", "_")
                .replaceAll("\\R", " ");
    }
}
