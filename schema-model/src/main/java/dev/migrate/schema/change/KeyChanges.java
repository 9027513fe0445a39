package dev.migrate.schema.change;

import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;

/** The changes of primary and unique keys, which {@link Change} knows as its own. */
public interface KeyChanges {

    /** Adds a primary key to an existing table. */
    record AddPrimaryKey(QualifiedName table, PrimaryKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setPrimaryKey(this, table, null, key);
        }

        @Override
        public Change inverse() {
            return new DropPrimaryKey(table, key);
        }

        @Override
        public String describe() {
            return "add primary key " + table + Words.columns(key);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addPrimaryKey(this);
        }
    }

    /** Drops a primary key. */
    record DropPrimaryKey(QualifiedName table, PrimaryKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setPrimaryKey(this, table, key, null);
        }

        @Override
        public Change inverse() {
            return new AddPrimaryKey(table, key);
        }

        @Override
        public String describe() {
            return "drop primary key " + table + Words.columns(key);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropPrimaryKey(this);
        }
    }

    /** Gives a primary key another name, or leaves it to the database or to it no longer. */
    record RenamePrimaryKey(QualifiedName table, PrimaryKey from, PrimaryKey to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setPrimaryKey(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new RenamePrimaryKey(table, to, from);
        }

        @Override
        public String describe() {
            return "rename primary key " + table + Words.columns(from) + Words.toName(to.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renamePrimaryKey(this);
        }
    }

    /** Adds a unique constraint to an existing table. */
    record AddUniqueKey(QualifiedName table, UniqueKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::uniqueKeys, Table.Builder::uniqueKeys, null, key);
        }

        @Override
        public Change inverse() {
            return new DropUniqueKey(table, key);
        }

        @Override
        public String describe() {
            return "add unique key " + table + key.columns();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addUniqueKey(this);
        }
    }

    /** Drops a unique constraint. */
    record DropUniqueKey(QualifiedName table, UniqueKey key) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::uniqueKeys, Table.Builder::uniqueKeys, key, null);
        }

        @Override
        public Change inverse() {
            return new AddUniqueKey(table, key);
        }

        @Override
        public String describe() {
            return "drop unique key " + table + key.columns();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropUniqueKey(this);
        }
    }

    /** Gives a unique constraint another name, or leaves it to the database or to it no longer. */
    record RenameUniqueKey(QualifiedName table, UniqueKey from, UniqueKey to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::uniqueKeys, Table.Builder::uniqueKeys, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameUniqueKey(table, to, from);
        }

        @Override
        public String describe() {
            return "rename unique key " + table + from.columns() + Words.toName(to.explicitName());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameUniqueKey(this);
        }
    }
}
