package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** The changes of indexes, which {@link Change} knows as its own. */
public interface IndexChanges {

    /** Creates an index on an existing table. */
    record CreateIndex(QualifiedName table, Index index) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::indexes, Table.Builder::indexes, null, index);
        }

        @Override
        public Change inverse() {
            return new DropIndex(table, index);
        }

        @Override
        public String describe() {
            return "create " + (index.unique() ? "unique " : "") + "index " + index.name() + " on " + table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** Drops an index. */
    record DropIndex(QualifiedName table, Index index) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::indexes, Table.Builder::indexes, index, null);
        }

        @Override
        public Change inverse() {
            return new CreateIndex(table, index);
        }

        @Override
        public String describe() {
            return "drop index " + index.name() + " on " + table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /** Renames an index. */
    record RenameIndex(QualifiedName table, Identifier from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameIndex(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameIndex(table, to, from);
        }

        @Override
        public String describe() {
            return "rename index " + from + " on " + table + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameIndex(this);
        }
    }
}
