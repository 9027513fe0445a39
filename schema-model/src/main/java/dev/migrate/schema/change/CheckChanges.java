package dev.migrate.schema.change;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** The changes of checks, which {@link Change} knows as its own. */
public interface CheckChanges {

    /** Adds a check to an existing table. */
    record AddCheck(QualifiedName table, Check check) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::checks, Table.Builder::checks, null, check);
        }

        @Override
        public Change inverse() {
            return new DropCheck(table, check);
        }

        @Override
        public String describe() {
            return "add check " + table + " (" + check.expression() + ")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addCheck(this);
        }
    }

    /** Drops a check. */
    record DropCheck(QualifiedName table, Check check) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::checks, Table.Builder::checks, check, null);
        }

        @Override
        public Change inverse() {
            return new AddCheck(table, check);
        }

        @Override
        public String describe() {
            return "drop check " + table + " (" + check.expression() + ")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropCheck(this);
        }
    }

    /** Gives a check another name, or leaves it to the database or to it no longer. */
    record RenameCheck(QualifiedName table, Check from, Check to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::checks, Table.Builder::checks, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameCheck(table, to, from);
        }

        @Override
        public String describe() {
            return "rename check " + table + " (" + from.expression() + ")" + Words.toName(to.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameCheck(this);
        }
    }
}
