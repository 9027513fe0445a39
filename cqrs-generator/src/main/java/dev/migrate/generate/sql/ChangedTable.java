package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.DefaultVisitor;
import dev.migrate.schema.model.QualifiedName;

/** The table that a change works on, by its name before; {@code null} where it is none. */
final class ChangedTable extends DefaultVisitor<QualifiedName> {

    @Override
    protected QualifiedName other(Change change) {
        return null;
    }

    @Override
    public QualifiedName createTable(Change.CreateTable change) {
        return change.table().name();
    }

    @Override
    public QualifiedName dropTable(Change.DropTable change) {
        return change.table().name();
    }

    @Override
    public QualifiedName renameTable(Change.RenameTable change) {
        return change.from();
    }

    @Override
    public QualifiedName setTableOptions(Change.SetTableOptions change) {
        return change.table();
    }

    @Override
    public QualifiedName setTableComment(Change.SetTableComment change) {
        return change.table();
    }

    @Override
    public QualifiedName addColumn(Change.AddColumn change) {
        return change.table();
    }

    @Override
    public QualifiedName dropColumn(Change.DropColumn change) {
        return change.table();
    }

    @Override
    public QualifiedName renameColumn(Change.RenameColumn change) {
        return change.table();
    }

    @Override
    public QualifiedName alterColumn(Change.AlterColumn change) {
        return change.table();
    }

    @Override
    public QualifiedName addPrimaryKey(Change.AddPrimaryKey change) {
        return change.table();
    }

    @Override
    public QualifiedName dropPrimaryKey(Change.DropPrimaryKey change) {
        return change.table();
    }

    @Override
    public QualifiedName addUniqueKey(Change.AddUniqueKey change) {
        return change.table();
    }

    @Override
    public QualifiedName dropUniqueKey(Change.DropUniqueKey change) {
        return change.table();
    }

    @Override
    public QualifiedName addForeignKey(Change.AddForeignKey change) {
        return change.table();
    }

    @Override
    public QualifiedName dropForeignKey(Change.DropForeignKey change) {
        return change.table();
    }

    @Override
    public QualifiedName addCheck(Change.AddCheck change) {
        return change.table();
    }

    @Override
    public QualifiedName dropCheck(Change.DropCheck change) {
        return change.table();
    }

    @Override
    public QualifiedName createIndex(Change.CreateIndex change) {
        return change.table();
    }

    @Override
    public QualifiedName dropIndex(Change.DropIndex change) {
        return change.table();
    }

    @Override
    public QualifiedName renameIndex(Change.RenameIndex change) {
        return change.table();
    }

    @Override
    public QualifiedName insertRow(Change.InsertRow change) {
        return change.table();
    }

    @Override
    public QualifiedName alterCounter(Change.AlterCounter change) {
        return change.table();
    }

    @Override
    public QualifiedName setIdSequence(Change.SetIdSequence change) {
        return change.table();
    }

    @Override
    public QualifiedName deleteRow(Change.DeleteRow change) {
        return change.table();
    }

    @Override
    public QualifiedName renameColumnValue(Change.RenameColumnValue change) {
        return change.table();
    }

    @Override
    public QualifiedName renamePrimaryKey(Change.RenamePrimaryKey change) {
        return change.table();
    }

    @Override
    public QualifiedName renameUniqueKey(Change.RenameUniqueKey change) {
        return change.table();
    }

    @Override
    public QualifiedName renameForeignKey(Change.RenameForeignKey change) {
        return change.table();
    }

    @Override
    public QualifiedName renameCheck(Change.RenameCheck change) {
        return change.table();
    }

    @Override
    public QualifiedName moveTable(Change.MoveTable change) {
        return change.from();
    }
}
