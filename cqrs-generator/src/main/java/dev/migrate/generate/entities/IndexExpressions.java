package dev.migrate.generate.entities;

import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.Table;
import java.util.List;

/** Expressions of indexes, which a catalogue tells without the parentheses that a mapping has around them. */
final class IndexExpressions {

    private IndexExpressions() {}

    /** The given indexes, each with its expressions as the mapped one of its name spells them. */
    static List<Index> filled(Table given, Table mapped) {
        return given.indexes().stream()
                .map(index -> mapped.indexes().stream()
                        .filter(other -> same(index, other))
                        .findFirst()
                        .map(other -> new Index(
                                index.name(), index.generatedName(), index.unique(), other.parts(), index.options()))
                        .orElse(index))
                .toList();
    }

    private static boolean same(Index given, Index mapped) {
        return given.name().equals(mapped.name()) && bare(given.parts()).equals(bare(mapped.parts()));
    }

    private static List<Index.Part> bare(List<Index.Part> parts) {
        return parts.stream()
                .map(part -> part.expression() == null
                        ? part
                        : new Index.Part(null, bare(part.expression()), part.descending()))
                .toList();
    }

    /** The expression without parentheses around the whole of it. */
    static String bare(String expression) {
        String text = expression.strip();
        return text.startsWith("(") && closing(text) == text.length() - 1
                ? bare(text.substring(1, text.length() - 1))
                : text;
    }

    /** Where the parenthesis closes that the text begins with; those in literals don't count. */
    private static int closing(String text) {
        int depth = 0;
        boolean literal = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            literal ^= c == '\'';
            depth += literal ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == ')' && !literal) {
                return i;
            }
        }
        return -1;
    }
}
