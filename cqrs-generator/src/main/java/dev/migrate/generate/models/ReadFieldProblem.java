package dev.migrate.generate.models;

import dev.migrate.schema.model.QualifiedName;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong with a declared field of a read model.
 *
 * @param table the table whose read model it is
 * @param field the field's name, or {@code null} for the declaration as a whole
 * @param kind what kind of problem it is
 * @param message what was found and what was expected
 * @param wanted what was written, or {@code null}
 * @param possible what could have been written instead
 */
public record ReadFieldProblem(
        QualifiedName table, String field, Kind kind, String message, String wanted, List<String> possible) {

    public ReadFieldProblem {
        possible = List.copyOf(possible);
    }

    /** The message, with what was probably meant. */
    public String text() {
        String hint = wanted == null ? "" : Similar.hint(wanted, possible);
        return hint.isEmpty() ? message : message + "." + hint;
    }

    /** Kinds of problems. */
    public enum Kind {
        /** A name, table or path that leads nowhere. */
        PATH,
        /** An aggregate over what is no collection. */
        AGGREGATE
    }

    static Found path(String message, String wanted, Collection<String> possible) {
        return new Found(Kind.PATH, message, wanted, possible);
    }

    static Found aggregate(String message, String wanted, Collection<String> possible) {
        return new Found(Kind.AGGREGATE, message, wanted, possible);
    }

    /** A problem on its way to where table and field are known. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final transient String wanted;
        private final transient List<String> possible;

        private Found(Kind kind, String message, String wanted, Collection<String> possible) {
            super(message, null, false, false);
            this.kind = kind;
            this.wanted = wanted;
            this.possible = List.copyOf(possible);
        }

        ReadFieldProblem of(QualifiedName table, String field) {
            return new ReadFieldProblem(table, field, kind, getMessage(), wanted, possible);
        }
    }
}
