package dev.migrate.schema.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Spreads the outer levels over lines and keeps each deeper object on one. */
final class LinePrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final int openLevels;

    LinePrinter(int openLevels) {
        this.openLevels = openLevels;
        indentObjectsWith(new Breaks(openLevels));
        indentArraysWith(new Breaks(openLevels));
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new LinePrinter(openLevels);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
        generator.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int members) throws IOException {
        end(generator, members, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int members) throws IOException {
        end(generator, members, ']');
    }

    private void end(JsonGenerator generator, int members, char bracket) throws IOException {
        int inner = _nesting--;
        if (members > 0) {
            write(generator, inner, _nesting, openLevels);
        }
        generator.writeRaw(bracket);
    }

    /** A line break where the members' level has one, else a space. */
    private static void write(JsonGenerator generator, int members, int level, int openLevels) throws IOException {
        if (members <= openLevels) {
            LINES.writeIndentation(generator, level);
        } else {
            generator.writeRaw(' ');
        }
    }

    private record Breaks(int openLevels) implements Indenter {
        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            write(generator, level, level, openLevels);
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
