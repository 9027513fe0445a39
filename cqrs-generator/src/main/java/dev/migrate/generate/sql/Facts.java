package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;

/** Facts in a database's spelling. */
public final class Facts {

    private final Spelling spelling;

    public Facts(Spelling spelling) {
        this.spelling = spelling;
    }

    public Fact table(QualifiedName table, boolean exists) {
        return new Fact("table " + spelling.name(table) + existence(exists));
    }

    public Fact column(QualifiedName table, Identifier column, boolean exists) {
        return new Fact("column " + columnName(table, column) + existence(exists));
    }

    public Fact nullable(QualifiedName table, Identifier column, boolean nullable) {
        return new Fact("column " + columnName(table, column) + (nullable ? " nullable" : " not-null"));
    }

    public Fact index(QualifiedName table, Identifier index, boolean exists) {
        return new Fact("index " + spelling.name(index) + " on " + spelling.name(table) + existence(exists));
    }

    public Fact constraint(QualifiedName table, Identifier constraint, boolean exists) {
        return new Fact("constraint " + spelling.name(constraint) + " on " + spelling.name(table) + existence(exists));
    }

    public Fact sequence(QualifiedName sequence, boolean exists) {
        return new Fact("sequence " + spelling.name(sequence) + existence(exists));
    }

    public Fact type(QualifiedName type, boolean exists) {
        return new Fact("type " + spelling.name(type) + existence(exists));
    }

    public Fact namespace(Identifier namespace, boolean exists) {
        return new Fact("schema " + spelling.name(namespace) + existence(exists));
    }

    private String columnName(QualifiedName table, Identifier column) {
        return spelling.name(table) + "." + spelling.name(column);
    }

    private static String existence(boolean exists) {
        return exists ? " exists" : " absent";
    }
}
