package dev.migrate.schema.change;

import dev.migrate.schema.model.Schema;
import java.util.Locale;

/**
 * One step from a schema to another. Each kind carries all that is needed to undo it: a drop holds the whole object, an
 * alteration both states.
 *
 * <p>What holds in every database is a method of the record; what varies by database is a {@link Visitor}, so that a new
 * kind does not compile until every dialect handles it. The kinds stand by noun in files of their own, and are named through
 * this type: {@code Change.AddColumn}.
 */
public sealed interface Change
        extends NamespaceChanges,
                EnumTypeChanges,
                SequenceChanges,
                TableChanges,
                RowChanges,
                ColumnChanges,
                KeyChanges,
                ForeignKeyChanges,
                CheckChanges,
                IndexChanges,
                ViewChanges,
                PresenceChanges
        permits NamespaceChanges.CreateNamespace,
                NamespaceChanges.DropNamespace,
                EnumTypeChanges.CreateEnumType,
                EnumTypeChanges.DropEnumType,
                EnumTypeChanges.AlterEnumType,
                EnumTypeChanges.RenameEnumValue,
                SequenceChanges.CreateSequence,
                SequenceChanges.DropSequence,
                SequenceChanges.AlterSequence,
                SequenceChanges.RenameSequence,
                SequenceChanges.SetIdSequence,
                TableChanges.CreateTable,
                TableChanges.DropTable,
                TableChanges.RenameTable,
                TableChanges.MoveTable,
                SequenceChanges.MoveSequence,
                PresenceChanges.SetTableDatabases,
                TableChanges.SetTableComment,
                TableChanges.SetTableOptions,
                RowChanges.AlterCounter,
                RowChanges.InsertRow,
                RowChanges.DeleteRow,
                ColumnChanges.AddColumn,
                ColumnChanges.DropColumn,
                ColumnChanges.RenameColumn,
                ColumnChanges.AlterColumn,
                ColumnChanges.RenameColumnValue,
                KeyChanges.AddPrimaryKey,
                KeyChanges.DropPrimaryKey,
                KeyChanges.RenamePrimaryKey,
                KeyChanges.AddUniqueKey,
                KeyChanges.DropUniqueKey,
                KeyChanges.RenameUniqueKey,
                ForeignKeyChanges.AddForeignKey,
                ForeignKeyChanges.DropForeignKey,
                ForeignKeyChanges.RenameForeignKey,
                CheckChanges.AddCheck,
                CheckChanges.DropCheck,
                CheckChanges.RenameCheck,
                IndexChanges.CreateIndex,
                IndexChanges.DropIndex,
                IndexChanges.RenameIndex,
                ViewChanges.CreateView,
                ViewChanges.DropView,
                ViewChanges.CreateAuxiliaryObject,
                ViewChanges.DropAuxiliaryObject,
                PresenceChanges.SetDatabases {

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

        R setIdSequence(SetIdSequence change);

        R setTableDatabases(SetTableDatabases change);

        R setTableComment(SetTableComment change);

        R setTableOptions(SetTableOptions change);

        R insertRow(InsertRow change);

        R alterCounter(AlterCounter change);

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
