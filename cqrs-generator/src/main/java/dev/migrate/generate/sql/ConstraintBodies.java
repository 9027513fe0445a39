package dev.migrate.generate.sql;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.UniqueKey;

/** What a constraint demands, without its name. */
public final class ConstraintBodies {

    private final Spelling spelling;

    public ConstraintBodies(Spelling spelling) {
        this.spelling = spelling;
    }

    public String of(PrimaryKey key) {
        return "primary key (" + spelling.names(key.columns()) + ")";
    }

    public String of(UniqueKey key) {
        return "unique (" + spelling.names(key.columns()) + ")" + Statements.behind(key.options());
    }

    public String of(Check check) {
        return "check (" + check.expression() + ")" + Statements.behind(check.options());
    }

    /** @param target the name by which the key refers to its target */
    public String of(ForeignKey key, QualifiedName target) {
        String references = key.definition() != null
                ? key.definition()
                : "foreign key (" + spelling.names(key.columns()) + ") references " + spelling.name(target) + " ("
                        + spelling.names(key.targetColumns()) + ")";
        return key.onDelete() == null ? references : references + " on delete " + key.onDelete();
    }
}
