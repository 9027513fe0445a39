package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;

/** The changes of columns, which {@link Change} knows as its own. */
public interface ColumnChanges {

    /**
     * Adds a column at the table's end.
     *
     * @param backfill the SQL expression for the rows that are there already, or {@code null} where they get the default or
     *     NULL
     */
    record AddColumn(QualifiedName table, Column column, String backfill) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addColumn(this, table, column);
        }

        @Override
        public Change inverse() {
            return new DropColumn(table, column, backfill);
        }

        @Override
        public String describe() {
            return "add column " + table + "." + column.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /**
     * Drops a column with its values, after the constraints and indexes that use it.
     *
     * @param backfill the SQL expression that fills the column when the drop is undone, or {@code null}
     */
    record DropColumn(QualifiedName table, Column column, String backfill) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeColumn(this, table, column);
        }

        @Override
        public Change inverse() {
            return new AddColumn(table, column, backfill);
        }

        @Override
        public String describe() {
            return "drop column " + table + "." + column.name();
        }

        @Override
        public boolean deletesData() {
            return column.computed() == null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /** Renames a column; constraints and indexes follow it. */
    record RenameColumn(QualifiedName table, Identifier from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameColumn(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameColumn(table, to, from);
        }

        @Override
        public String describe() {
            return "rename column " + table + "." + from + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /**
     * Changes anything of a column but its name: type, nullability, default, computed expression, identity, collation,
     * comment, and which databases have it.
     *
     * @param backfill the SQL expression that replaces NULLs before the column refuses them, or {@code null}
     */
    record AlterColumn(QualifiedName table, Column from, Column to, String backfill) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.replaceColumn(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new AlterColumn(table, to, from, backfill);
        }

        @Override
        public String describe() {
            return "alter column " + table + "." + from.name() + ": " + ColumnDifference.describe(from, to);
        }

        /** Databases that have it no longer lose its values. */
        @Override
        public boolean deletesData() {
            return Presence.shrinks(from.databases(), to.databases());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterColumn(this);
        }
    }

    /**
     * Gives a value of an enum that its column lists, in its type or in a check, another name; the rows that have it follow.
     *
     * @param from a value without quotes
     */
    record RenameColumnValue(QualifiedName table, Identifier column, String from, String to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameColumnValue(this, table, column, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameColumnValue(table, column, to, from);
        }

        @Override
        public String describe() {
            return "rename value " + from + " of column " + table + "." + column + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameColumnValue(this);
        }
    }
}
