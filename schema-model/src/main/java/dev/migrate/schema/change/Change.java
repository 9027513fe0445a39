package dev.migrate.schema.change;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * One step from a schema to another. Each kind carries all that is needed to undo it: a drop holds the whole object, an
 * alteration both states.
 *
 * <p>What holds in every database is a method of the record; what varies by database is a {@link Visitor}, so that a new
 * kind does not compile until every dialect handles it.
 */
public sealed interface Change {

    /**
     * Does this change to {@code schema}.
     *
     * @throws ChangeConflict if the schema is not one that the change can start from
     */
    void applyTo(SchemaEditor schema);

    /** The change that brings the structure back. Lost rows do not return. */
    Change inverse();

    /** What it does, in words, in the imperative: {@code add column customer.email}. */
    String describe();

    /** Whether rows or values are gone once it has run, whatever the rollback does. */
    default boolean deletesData() {
        return false;
    }

    <R> R accept(Visitor<R> visitor);

    /** {@link #applyTo(SchemaEditor)} for a single change. */
    default Schema applyTo(Schema before) {
        SchemaEditor editor = new SchemaEditor(before);
        applyTo(editor);
        return editor.toSchema();
    }

    /** The kind as the changes file spells it: {@code add_column}. */
    default String kind() {
        return kindOf(getClass());
    }

    /** {@link #kind()} of a record class. */
    static String kindOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String toName(Identifier name) {
        return name == null ? " to a name of the database's own" : " to " + name;
    }

    private static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }

    /** Creates a database schema. */
    record CreateNamespace(Identifier namespace) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addNamespace(this, namespace);
        }

        @Override
        public Change inverse() {
            return new DropNamespace(namespace);
        }

        @Override
        public String describe() {
            return "create schema " + namespace;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createNamespace(this);
        }
    }

    /** Drops an empty database schema. */
    record DropNamespace(Identifier namespace) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeNamespace(this, namespace);
        }

        @Override
        public Change inverse() {
            return new CreateNamespace(namespace);
        }

        @Override
        public String describe() {
            return "drop schema " + namespace;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropNamespace(this);
        }
    }

    /** Creates an enum type. */
    record CreateEnumType(EnumType type) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().add(this, type.name(), type);
        }

        @Override
        public Change inverse() {
            return new DropEnumType(type);
        }

        @Override
        public String describe() {
            return "create enum type " + type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createEnumType(this);
        }
    }

    /** Drops an enum type that no column uses. */
    record DropEnumType(EnumType type) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().remove(this, type.name(), type);
        }

        @Override
        public Change inverse() {
            return new CreateEnumType(type);
        }

        @Override
        public String describe() {
            return "drop enum type " + type.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropEnumType(this);
        }
    }

    /** Adds, removes or reorders the values of an enum type. */
    record AlterEnumType(EnumType from, EnumType to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.enumTypes().replace(this, from.name(), from, to);
        }

        @Override
        public Change inverse() {
            return new AlterEnumType(to, from);
        }

        @Override
        public String describe() {
            return "change the values of enum type " + from.name() + " from " + from.values() + " to " + to.values();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterEnumType(this);
        }
    }

    /** Gives a value of an enum type another name; the rows that have it keep it. */
    record RenameEnumValue(QualifiedName type, String from, String to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameEnumValue(this, type, from, to);
        }

        @Override
        public Change inverse() {
            return new RenameEnumValue(type, to, from);
        }

        @Override
        public String describe() {
            return "rename value " + from + " of enum type " + type + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameEnumValue(this);
        }
    }

    /**
     * Creates a sequence.
     *
     * @param after the columns of existing tables that it numbers from now on: it goes on after what they have
     */
    record CreateSequence(Sequence sequence, List<IdColumn> after) implements Change {
        public CreateSequence {
            after = after == null ? List.of() : List.copyOf(after);
        }

        public CreateSequence(Sequence sequence) {
            this(sequence, List.of());
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().add(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new DropSequence(sequence, after);
        }

        @Override
        public String describe() {
            return "create sequence " + sequence.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    /**
     * Drops a sequence; its current value is lost.
     *
     * @param numbered the columns that it may have numbered: if it comes back, it goes on after what they have
     */
    record DropSequence(Sequence sequence, List<IdColumn> numbered) implements Change {
        public DropSequence {
            numbered = numbered == null ? List.of() : List.copyOf(numbered);
        }

        public DropSequence(Sequence sequence) {
            this(sequence, List.of());
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().remove(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new CreateSequence(sequence, numbered);
        }

        @Override
        public String describe() {
            return "drop sequence " + sequence.name();
        }

        @Override
        public boolean deletesData() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /** Changes a sequence's start or increment; its current value stays. */
    record AlterSequence(Sequence from, Sequence to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().replace(this, from.name(), from, to);
        }

        @Override
        public Change inverse() {
            return new AlterSequence(to, from);
        }

        @Override
        public String describe() {
            return "alter sequence " + from.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterSequence(this);
        }
    }

    /** Renames a sequence within its namespace; its current value stays. */
    record RenameSequence(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameSequence(this, from, from.sibling(to));
        }

        @Override
        public Change inverse() {
            return new RenameSequence(from.sibling(to), from.name());
        }

        @Override
        public String describe() {
            return "rename sequence " + from + " to " + to;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameSequence(this);
        }
    }

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

    /**
     * Moves a sequence to another database schema; it goes on where it stands.
     *
     * @param to the database schema, or {@code null} for the connection's default
     */
    record MoveSequence(QualifiedName from, Identifier to) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.renameSequence(this, from, new QualifiedName(to, from.name()));
        }

        @Override
        public Change inverse() {
            return new MoveSequence(new QualifiedName(to, from.name()), from.namespace());
        }

        @Override
        public String describe() {
            return "move sequence " + from + " to " + (to == null ? "the default schema" : "schema " + to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveSequence(this);
        }
    }

    /**
     * Lets other databases than before have a table. It is created in those that are new to it, and dropped with its rows in those that
     * are no longer named.
     *
     * @param from the databases that have it; empty means all of them
     * @param to those that have it afterwards
     */
    record SetTableDatabases(QualifiedName table, SortedSet<String> from, SortedSet<String> to) implements Change {
        public SetTableDatabases {
            from = Presence.copy(from);
            to = Presence.copy(to);
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setTableDatabases(this, table, from, to);
        }

        @Override
        public Change inverse() {
            return new SetTableDatabases(table, to, from);
        }

        @Override
        public String describe() {
            return "let " + Presence.words(to) + " have table " + table;
        }

        @Override
        public boolean deletesData() {
            return Presence.shrinks(from, to);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setTableDatabases(this);
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
     * comment.
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
            return "add primary key " + table + key.columns();
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
            return "drop primary key " + table + key.columns();
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
            return "rename primary key " + table + from.columns() + toName(to.name());
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
            return "rename unique key " + table + from.columns() + toName(to.explicitName());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameUniqueKey(this);
        }
    }

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
            return "rename foreign key " + table + from.columns() + toName(to.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameForeignKey(this);
        }
    }

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
            return "rename check " + table + " (" + from.expression() + ")" + toName(to.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameCheck(this);
        }
    }

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

    /** Creates a view, once all that it selects from is there. */
    record CreateView(View view) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.views().add(this, view.name(), view);
        }

        @Override
        public Change inverse() {
            return new DropView(view);
        }

        @Override
        public String describe() {
            return "create view " + view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /** Drops a view. */
    record DropView(View view) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.views().remove(this, view.name(), view);
        }

        @Override
        public Change inverse() {
            return new CreateView(view);
        }

        @Override
        public String describe() {
            return "drop view " + view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropView(this);
        }
    }

    /** Creates an auxiliary object. */
    record CreateAuxiliaryObject(AuxiliaryObject object) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.addAuxiliaryObject(this, object);
        }

        @Override
        public Change inverse() {
            return new DropAuxiliaryObject(object);
        }

        @Override
        public String describe() {
            return "create auxiliary object: " + firstLine(object.create().get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createAuxiliaryObject(this);
        }
    }

    /** Drops an auxiliary object. */
    record DropAuxiliaryObject(AuxiliaryObject object) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.removeAuxiliaryObject(this, object);
        }

        @Override
        public Change inverse() {
            return new CreateAuxiliaryObject(object);
        }

        @Override
        public String describe() {
            return "drop auxiliary object: " + firstLine(object.create().get(0));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropAuxiliaryObject(this);
        }
    }

    /**
     * Lets other databases than before have an object other than a table. It is created in those that are new to it, and dropped in those that are no
     * longer named.
     *
     * @param creation what creates the object, with the databases that have it before
     * @param databases those that have it afterwards; empty means all of them
     */
    record SetDatabases(Change creation, SortedSet<String> databases) implements Change {
        public SetDatabases {
            databases = Presence.copy(databases);
            Presence.of(creation);
        }

        @Override
        public void applyTo(SchemaEditor schema) {
            schema.setDatabases(creation, databases);
        }

        @Override
        public Change inverse() {
            return new SetDatabases(Presence.in(creation, databases), Presence.of(creation));
        }

        @Override
        public String describe() {
            return "let " + Presence.words(databases) + " have it: " + creation.describe();
        }

        @Override
        public boolean deletesData() {
            return Presence.shrinks(Presence.of(creation), databases)
                    && creation.inverse().deletesData();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setDatabases(this);
        }
    }

    /** One method for each kind of change. */
    interface Visitor<R> {
        R createNamespace(CreateNamespace change);

        R dropNamespace(DropNamespace change);

        R createEnumType(CreateEnumType change);

        R dropEnumType(DropEnumType change);

        R alterEnumType(AlterEnumType change);

        R renameEnumValue(RenameEnumValue change);

        R createSequence(CreateSequence change);

        R dropSequence(DropSequence change);

        R alterSequence(AlterSequence change);

        R renameSequence(RenameSequence change);

        R createTable(CreateTable change);

        R dropTable(DropTable change);

        R renameTable(RenameTable change);

        R moveTable(MoveTable change);

        R moveSequence(MoveSequence change);

        R setTableDatabases(SetTableDatabases change);

        R setTableComment(SetTableComment change);

        R insertRow(InsertRow change);

        R deleteRow(DeleteRow change);

        R addColumn(AddColumn change);

        R dropColumn(DropColumn change);

        R renameColumn(RenameColumn change);

        R alterColumn(AlterColumn change);

        R renameColumnValue(RenameColumnValue change);

        R addPrimaryKey(AddPrimaryKey change);

        R dropPrimaryKey(DropPrimaryKey change);

        R renamePrimaryKey(RenamePrimaryKey change);

        R addUniqueKey(AddUniqueKey change);

        R dropUniqueKey(DropUniqueKey change);

        R renameUniqueKey(RenameUniqueKey change);

        R addForeignKey(AddForeignKey change);

        R dropForeignKey(DropForeignKey change);

        R renameForeignKey(RenameForeignKey change);

        R addCheck(AddCheck change);

        R dropCheck(DropCheck change);

        R renameCheck(RenameCheck change);

        R createIndex(CreateIndex change);

        R dropIndex(DropIndex change);

        R renameIndex(RenameIndex change);

        R createView(CreateView change);

        R dropView(DropView change);

        R createAuxiliaryObject(CreateAuxiliaryObject change);

        R dropAuxiliaryObject(DropAuxiliaryObject change);

        R setDatabases(SetDatabases change);
    }
}
