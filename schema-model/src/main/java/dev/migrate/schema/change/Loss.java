package dev.migrate.schema.change;

/** Says what a destructive change loses. */
final class Loss extends DefaultVisitor<String> {

    @Override
    protected String other(Change change) {
        return change.describe();
    }

    @Override
    public String dropTable(Change.DropTable change) {
        return "table '" + change.table().name() + "' is dropped: all its rows are lost";
    }

    @Override
    public String dropColumn(Change.DropColumn change) {
        return "column '" + change.table() + "." + change.column().name()
                + "' is dropped: its values are lost in every row";
    }

    @Override
    public String dropSequence(Change.DropSequence change) {
        return "sequence '" + change.sequence().name() + "' is dropped: its current value is lost";
    }

    @Override
    public String deleteRow(Change.DeleteRow change) {
        return "row " + change.row() + " of table '" + change.table()
                + "' is deleted: the number that it has reached is lost";
    }

    @Override
    public String setTableDatabases(Change.SetTableDatabases change) {
        return "table '" + change.table() + "' is dropped where only " + Presence.words(change.to())
                + " have it: all its rows are lost there";
    }

    @Override
    public String setDatabases(Change.SetDatabases change) {
        return change.creation().inverse().accept(this) + " where only " + Presence.words(change.databases())
                + " have it";
    }
}
