package dev.migrate.generate.entities;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells physical types apart whose names differ only between what Hibernate writes and what a catalogue says. */
final class PhysicalNames {

    private record Spelling(Pattern pattern, String usual) {
        private Spelling(String pattern, String usual) {
            this(Pattern.compile(pattern), usual);
        }
    }

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("character varying", "varchar"),
            new Spelling("binary varying", "varbinary"),
            new Spelling("character large object", "clob"),
            new Spelling("binary large object", "blob"),
            // H2 tells the length that a large object has without one
            new Spelling("\\b([cb]lob)\\(9223372036854775807\\)", "$1"),
            new Spelling("\\b(bpchar|character)\\b", "char"),
            new Spelling(" without time zone", ""),
            new Spelling("\\btimestamptz\\b(\\(\\d+\\))?", "timestamp$1 with time zone"),
            new Spelling("\\bint4\\b|\\bint\\b(?!\\s*\\()", "integer"),
            new Spelling("\\bint8\\b", "bigint"),
            new Spelling("\\bint2\\b", "smallint"),
            new Spelling("\\bbool\\b", "boolean"),
            new Spelling("\\bdecimal\\b", "numeric"),
            new Spelling("\\bfloat4\\b|\\bfloat\\((?:[1-9]|1\\d|2[0-4])\\)", "real"),
            new Spelling("\\bfloat8\\b|\\bfloat\\((?:2[5-9]|[345]\\d)\\)", "double precision"),
            new Spelling("\\bdouble\\b(?! precision)", "double precision"),
            new Spelling("\\s+", " "),
            new Spelling(" ?([(),]) ?", "$1"));

    private PhysicalNames() {}

    static boolean same(String one, String other) {
        return usual(one).equals(usual(other));
    }

    private static String usual(String type) {
        String text = type.toLowerCase(Locale.ROOT).trim();
        for (Spelling spelling : SPELLINGS) {
            text = spelling.pattern().matcher(text).replaceAll(spelling.usual());
        }
        return text;
    }
}
