package dev.migrate.schema.change;

import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** The changes of foreign keys, which {@link Change} knows as its own. */
public interface ForeignKeyChanges {

    /** Adds a foreign key. */
    record AddForeignKey(QualifiedName table, ForeignKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::foreignKeys, Table.Builder::foreignKeys, null, key);
        }

        @Override
        public Change inverse() {
            return new DropForeignKey(table, key);
        }

        @Override
        public String describe() {
            return "add foreign key " + table + key.columns() + " to " + key.target();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addForeignKey(this);
        }
    }

    /** Drops a foreign key. */
    record DropForeignKey(QualifiedName table, ForeignKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::foreignKeys, Table.Builder::foreignKeys, key, null);
        }

        @Override
        public Change inverse() {
            return new AddForeignKey(table, key);
        }

        @Override
        public String describe() {
            return "drop foreign key " + table + key.columns() + " to " + key.target();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropForeignKey(this);
        }
    }

    /** Gives a foreign key another name, or leaves it to the database or to it no longer. */
    record RenameForeignKey(QualifiedName table, ForeignKey from, ForeignKey to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::foreignKeys, Table.Builder::foreignKeys, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameForeignKey(table, to, from);
        }

        @Override
        public String describe() {
            return "rename foreign key " + table + from.columns() + Words.toName(to.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameForeignKey(this);
        }
    }
}
