package dev.migrate.schema.change;

/** A visitor that answers every kind of change alike, for those who care about a few kinds. */
public abstract class DefaultVisitor<R> implements Change.Visitor<R> {

    /** The answer for every kind that is not overridden. */
    protected abstract R other(Change change);

    @Override
    public R createNamespace(Change.CreateNamespace change) {
        return other(change);
    }

    @Override
    public R dropNamespace(Change.DropNamespace change) {
        return other(change);
    }

    @Override
    public R createEnumType(Change.CreateEnumType change) {
        return other(change);
    }

    @Override
    public R dropEnumType(Change.DropEnumType change) {
        return other(change);
    }

    @Override
    public R alterEnumType(Change.AlterEnumType change) {
        return other(change);
    }

    @Override
    public R createSequence(Change.CreateSequence change) {
        return other(change);
    }

    @Override
    public R dropSequence(Change.DropSequence change) {
        return other(change);
    }

    @Override
    public R alterSequence(Change.AlterSequence change) {
        return other(change);
    }

    @Override
    public R renameSequence(Change.RenameSequence change) {
        return other(change);
    }

    @Override
    public R createTable(Change.CreateTable change) {
        return other(change);
    }

    @Override
    public R dropTable(Change.DropTable change) {
        return other(change);
    }

    @Override
    public R renameTable(Change.RenameTable change) {
        return other(change);
    }

    @Override
    public R setTableOptions(Change.SetTableOptions change) {
        return other(change);
    }

    @Override
    public R setTableComment(Change.SetTableComment change) {
        return other(change);
    }

    @Override
    public R addColumn(Change.AddColumn change) {
        return other(change);
    }

    @Override
    public R dropColumn(Change.DropColumn change) {
        return other(change);
    }

    @Override
    public R renameColumn(Change.RenameColumn change) {
        return other(change);
    }

    @Override
    public R alterColumn(Change.AlterColumn change) {
        return other(change);
    }

    @Override
    public R addPrimaryKey(Change.AddPrimaryKey change) {
        return other(change);
    }

    @Override
    public R dropPrimaryKey(Change.DropPrimaryKey change) {
        return other(change);
    }

    @Override
    public R addUniqueKey(Change.AddUniqueKey change) {
        return other(change);
    }

    @Override
    public R dropUniqueKey(Change.DropUniqueKey change) {
        return other(change);
    }

    @Override
    public R addForeignKey(Change.AddForeignKey change) {
        return other(change);
    }

    @Override
    public R dropForeignKey(Change.DropForeignKey change) {
        return other(change);
    }

    @Override
    public R addCheck(Change.AddCheck change) {
        return other(change);
    }

    @Override
    public R dropCheck(Change.DropCheck change) {
        return other(change);
    }

    @Override
    public R createIndex(Change.CreateIndex change) {
        return other(change);
    }

    @Override
    public R dropIndex(Change.DropIndex change) {
        return other(change);
    }

    @Override
    public R renameIndex(Change.RenameIndex change) {
        return other(change);
    }

    @Override
    public R renameEnumValue(Change.RenameEnumValue change) {
        return other(change);
    }

    @Override
    public R moveTable(Change.MoveTable change) {
        return other(change);
    }

    @Override
    public R moveSequence(Change.MoveSequence change) {
        return other(change);
    }

    @Override
    public R setIdSequence(Change.SetIdSequence change) {
        return other(change);
    }

    @Override
    public R insertRow(Change.InsertRow change) {
        return other(change);
    }

    @Override
    public R alterCounter(Change.AlterCounter change) {
        return other(change);
    }

    @Override
    public R deleteRow(Change.DeleteRow change) {
        return other(change);
    }

    @Override
    public R renameColumnValue(Change.RenameColumnValue change) {
        return other(change);
    }

    @Override
    public R renamePrimaryKey(Change.RenamePrimaryKey change) {
        return other(change);
    }

    @Override
    public R renameUniqueKey(Change.RenameUniqueKey change) {
        return other(change);
    }

    @Override
    public R renameForeignKey(Change.RenameForeignKey change) {
        return other(change);
    }

    @Override
    public R renameCheck(Change.RenameCheck change) {
        return other(change);
    }

    @Override
    public R createView(Change.CreateView change) {
        return other(change);
    }

    @Override
    public R dropView(Change.DropView change) {
        return other(change);
    }

    @Override
    public R createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
        return other(change);
    }

    @Override
    public R dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
        return other(change);
    }

    @Override
    public R setDatabases(Change.SetDatabases change) {
        return other(change);
    }

    @Override
    public R setTableDatabases(Change.SetTableDatabases change) {
        return other(change);
    }
}
