package dev.migrate.schema.change;

import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** The changes of the rows that id generators count in, which {@link Change} knows as its own. */
public interface RowChanges {

    /** Inserts a row that an id generator counts in; one that is there already stays as it is. */
    record InsertRow(QualifiedName table, Table.Row row) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::rows, Table.Builder::rows, null, row);
        }

        @Override
        public Change inverse() {
            return new DeleteRow(table, row);
        }

        @Override
        public String describe() {
            return "insert row " + row + " into table " + table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.insertRow(this);
        }
    }

    /** Deletes a row that an id generator counted in, whatever number it has reached. */
    record DeleteRow(QualifiedName table, Table.Row row) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::rows, Table.Builder::rows, row, null);
        }

        @Override
        public Change inverse() {
            return new InsertRow(table, row);
        }

        @Override
        public String describe() {
            return "delete row " + row + " of table " + table;
        }

        @Override
        public boolean deletesData() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleteRow(this);
        }
    }

    /**
     * Lets a row count for other columns than before, or in other steps. What it has reached stays, unless it goes on after what columns
     * have that are new to it.
     *
     * @param to the row with the counter that it gets; never without one, as {@code from}
     */
    record AlterCounter(QualifiedName table, Table.Row from, Table.Row to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.edit(this, table, Table::rows, Table.Builder::rows, from, to);
        }

        @Override
        public Change inverse() {
            return new AlterCounter(table, to, from);
        }

        @Override
        public String describe() {
            return "let row " + from + " of table " + table + " count for "
                    + to.counter().ids() + " by " + to.counter().increment();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterCounter(this);
        }
    }
}
