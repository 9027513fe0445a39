package dev.migrate.schema.change;

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
import java.util.Locale;

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

    /** Creates a sequence. */
    record CreateSequence(Sequence sequence) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().add(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new DropSequence(sequence);
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

    /** Drops a sequence; its current value is lost. */
    record DropSequence(Sequence sequence) implements Change {
        @Override
        public void applyTo(SchemaEditor schema) {
            schema.sequences().remove(this, sequence.name(), sequence);
        }

        @Override
        public Change inverse() {
            return new CreateSequence(sequence);
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

    /** One method for each kind of change. */
    interface Visitor<R> {
        R createNamespace(CreateNamespace change);

        R dropNamespace(DropNamespace change);

        R createEnumType(CreateEnumType change);

        R dropEnumType(DropEnumType change);

        R alterEnumType(AlterEnumType change);

        R createSequence(CreateSequence change);

        R dropSequence(DropSequence change);

        R alterSequence(AlterSequence change);

        R renameSequence(RenameSequence change);

        R createTable(CreateTable change);

        R dropTable(DropTable change);

        R renameTable(RenameTable change);

        R setTableComment(SetTableComment change);

        R addColumn(AddColumn change);

        R dropColumn(DropColumn change);

        R renameColumn(RenameColumn change);

        R alterColumn(AlterColumn change);

        R addPrimaryKey(AddPrimaryKey change);

        R dropPrimaryKey(DropPrimaryKey change);

        R addUniqueKey(AddUniqueKey change);

        R dropUniqueKey(DropUniqueKey change);

        R addForeignKey(AddForeignKey change);

        R dropForeignKey(DropForeignKey change);

        R addCheck(AddCheck change);

        R dropCheck(DropCheck change);

        R createIndex(CreateIndex change);

        R dropIndex(DropIndex change);

        R renameIndex(RenameIndex change);
    }
}
