package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** The changes of whole tables, which {@link Change} knows as its own. */
public interface TableChanges {

    /** Creates a table with all that belongs to it but its foreign keys, which are added once every table exists. */
    record CreateTable(Table table) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addTable(this, table);
        }

        @Override
        public Change inverse() {
            return new DropTable(table);
        }

        @Override
        public String describe() {
            return "create table " + table.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** Drops a table with its rows, after the foreign keys from and to it. */
    record DropTable(Table table) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeTable(this, table);
        }

        @Override
        public Change inverse() {
            return new CreateTable(table);
        }

        @Override
        public String describe() {
            return "drop table " + table.name();
        }

        @Override
        public boolean deletesData() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** Renames a table within its namespace. */
    record RenameTable(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameTable(this, from, from.sibling(to));
        }

        @Override
        public Change inverse() {
            return new RenameTable(from.sibling(to), from.name());
        }

        @Override
        public String describe() {
            return "rename table " + from + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /**
     * Moves a table to another database schema.
     *
     * @param to the database schema, or {@code null} for the connection's default
     */
    record MoveTable(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameTable(this, from, new QualifiedName(to, from.name()));
        }

        @Override
        public Change inverse() {
            return new MoveTable(new QualifiedName(to, from.name()), from.namespace());
        }

        @Override
        public String describe() {
            return "move table " + from + " to " + (to == null ? "the default schema" : "schema " + to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveTable(this);
        }
    }

    /** Sets, changes or removes (null) a table's comment. */
    record SetTableComment(QualifiedName table, String from, String to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setComment(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new SetTableComment(table, to, from);
        }

        @Override
        public String describe() {
            return (to == null ? "remove the comment of table " : "comment on table ") + table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableComment(this);
        }
    }

    /**
     * Changes the SQL that stands behind a table's definition.
     *
     * @param from the old options, or {@code null}
     * @param to the new ones, or {@code null} for none
     */
    record SetTableOptions(QualifiedName table, String from, String to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setOptions(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new SetTableOptions(table, to, from);
        }

        @Override
        public String describe() {
            return "change the options of table " + table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableOptions(this);
        }
    }
}
