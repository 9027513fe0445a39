package dev.migrate.schema.change;

import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What one database sees of changes: nothing here or after it asks again which databases have an object. */
final class Projection implements Change.Visitor<List<Change>> {

    private final String database;
    /** The whole schema before the change that is looked at. */
    private final SchemaEditor state;

    Projection(String database, Schema before) {
        this.database = database;
        this.state = new SchemaEditor(before);
    }

    Changes of(Changes changes) {
        List<Change> seen = new ArrayList<>();
        for (Change change : changes) {
            seen.addAll(change.accept(this));
            change.applyTo(state);
        }
        return new Changes(StayingKeys.kept(seen));
    }

    private boolean has(QualifiedName table) {
        return state.table(table).filter(found -> found.isIn(database)).isPresent();
    }

    private List<Change> ofTable(QualifiedName table, Change change) {
        return has(table) ? List.of(change) : List.of();
    }

    private <T extends PerDatabase> List<Change> whole(
            T object, BiFunction<T, SortedSet<String>, T> withDatabases, Function<T, Change> change) {
        return PerDatabase.in(database, List.of(object), withDatabases).stream()
                .map(change)
                .toList();
    }

    private <T extends PerDatabase> List<Change> ofTable(
            QualifiedName table,
            T object,
            BiFunction<T, SortedSet<String>, T> withDatabases,
            BiFunction<QualifiedName, T, Change> change) {
        return has(table) ? whole(object, withDatabases, seen -> change.apply(table, seen)) : List.of();
    }

    /** An alteration, or a creation or drop where the database has the object on one side only. */
    private <T extends PerDatabase> List<Change> altered(
            T from,
            T to,
            BiFunction<T, SortedSet<String>, T> withDatabases,
            BiFunction<T, T, Change> alter,
            Function<T, Change> create,
            Function<T, Change> drop) {
        if (!from.isIn(database)) {
            return whole(to, withDatabases, create);
        }
        if (!to.isIn(database)) {
            return whole(from, withDatabases, drop);
        }
        T before = withDatabases.apply(from, Collections.emptySortedSet());
        T after = withDatabases.apply(to, Collections.emptySortedSet());
        return before.equals(after) ? List.of() : List.of(alter.apply(before, after));
    }

    @Override
    public List<Change> createNamespace(Change.CreateNamespace change) {
        return List.of(change);
    }

    @Override
    public List<Change> dropNamespace(Change.DropNamespace change) {
        return List.of(change);
    }

    @Override
    public List<Change> createEnumType(Change.CreateEnumType change) {
        return whole(change.type(), EnumType::withDatabases, Change.CreateEnumType::new);
    }

    @Override
    public List<Change> dropEnumType(Change.DropEnumType change) {
        return whole(change.type(), EnumType::withDatabases, Change.DropEnumType::new);
    }

    @Override
    public List<Change> alterEnumType(Change.AlterEnumType change) {
        return altered(
                change.from(),
                change.to(),
                EnumType::withDatabases,
                Change.AlterEnumType::new,
                Change.CreateEnumType::new,
                Change.DropEnumType::new);
    }

    @Override
    public List<Change> createSequence(Change.CreateSequence change) {
        return whole(
                change.sequence(),
                Sequence::withDatabases,
                sequence -> new Change.CreateSequence(sequence, here(change.after())));
    }

    @Override
    public List<Change> dropSequence(Change.DropSequence change) {
        return whole(
                change.sequence(),
                Sequence::withDatabases,
                sequence -> new Change.DropSequence(sequence, here(change.numbered())));
    }

    private List<IdColumn> here(List<IdColumn> columns) {
        return columns.stream().filter(column -> has(column.table())).toList();
    }

    @Override
    public List<Change> alterSequence(Change.AlterSequence change) {
        List<IdColumn> after = here(change.after());
        List<IdColumn> back = here(change.back());
        Sequence from = change.from();
        if (from.isIn(database) && change.to().isIn(database) && (!after.isEmpty() || !back.isEmpty())) {
            return List.of(new Change.AlterSequence(
                    from.withDatabases(Collections.emptySortedSet()),
                    change.to().withDatabases(Collections.emptySortedSet()),
                    after,
                    back));
        }
        return altered(
                from,
                change.to(),
                Sequence::withDatabases,
                Change.AlterSequence::new,
                sequence -> new Change.CreateSequence(sequence, after),
                sequence -> new Change.DropSequence(sequence, back));
    }

    @Override
    public List<Change> renameSequence(Change.RenameSequence change) {
        return ofSequence(change.from(), change);
    }

    @Override
    public List<Change> moveSequence(Change.MoveSequence change) {
        return ofSequence(change.from(), change);
    }

    @Override
    public List<Change> setIdSequence(Change.SetIdSequence change) {
        return ofTable(change.table(), change);
    }

    private List<Change> ofSequence(QualifiedName sequence, Change change) {
        boolean has =
                state.sequence(sequence).filter(found -> found.isIn(database)).isPresent();
        return has ? List.of(change) : List.of();
    }

    @Override
    public List<Change> createTable(Change.CreateTable change) {
        Table table = change.table();
        return table.isIn(database) ? List.of(new Change.CreateTable(table.in(database))) : List.of();
    }

    @Override
    public List<Change> dropTable(Change.DropTable change) {
        Table table = change.table();
        return table.isIn(database) ? List.of(new Change.DropTable(table.in(database))) : List.of();
    }

    @Override
    public List<Change> renameTable(Change.RenameTable change) {
        return ofTable(change.from(), change);
    }

    @Override
    public List<Change> setTableOptions(Change.SetTableOptions change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> setTableComment(Change.SetTableComment change) {
        return ofTable(change.table(), change);
    }

    private List<Change> added(QualifiedName table, Column column, String backfill) {
        return column.isIn(database)
                ? ofTable(table, new Change.AddColumn(table, column.in(database), backfill))
                : List.of();
    }

    private List<Change> dropped(QualifiedName table, Column column, String backfill) {
        return column.isIn(database)
                ? ofTable(table, new Change.DropColumn(table, column.in(database), backfill))
                : List.of();
    }

    @Override
    public List<Change> addColumn(Change.AddColumn change) {
        return added(change.table(), change.column(), change.backfill());
    }

    @Override
    public List<Change> dropColumn(Change.DropColumn change) {
        return dropped(change.table(), change.column(), change.backfill());
    }

    @Override
    public List<Change> renameColumn(Change.RenameColumn change) {
        boolean has = state.table(change.table())
                .flatMap(table -> table.column(change.from()))
                .filter(column -> column.isIn(database))
                .isPresent();
        return has ? ofTable(change.table(), change) : List.of();
    }

    @Override
    public List<Change> alterColumn(Change.AlterColumn change) {
        if (!change.from().isIn(database)) {
            return added(change.table(), change.to(), change.backfill());
        }
        if (!change.to().isIn(database)) {
            return dropped(change.table(), change.from(), change.backfill());
        }
        Change.AlterColumn seen = new Change.AlterColumn(
                change.table(), change.from().in(database), change.to().in(database), change.backfill());
        return seen.from().equals(seen.to()) ? List.of() : ofTable(change.table(), seen);
    }

    @Override
    public List<Change> addPrimaryKey(Change.AddPrimaryKey change) {
        return ofTable(
                change.table(),
                new Change.AddPrimaryKey(change.table(), change.key().in(database)));
    }

    @Override
    public List<Change> dropPrimaryKey(Change.DropPrimaryKey change) {
        return ofTable(
                change.table(),
                new Change.DropPrimaryKey(change.table(), change.key().in(database)));
    }

    @Override
    public List<Change> addUniqueKey(Change.AddUniqueKey change) {
        return ofTable(change.table(), change.key(), UniqueKey::withDatabases, Change.AddUniqueKey::new);
    }

    @Override
    public List<Change> dropUniqueKey(Change.DropUniqueKey change) {
        return ofTable(change.table(), change.key(), UniqueKey::withDatabases, Change.DropUniqueKey::new);
    }

    @Override
    public List<Change> addForeignKey(Change.AddForeignKey change) {
        return ofTable(change.table(), change.key(), ForeignKey::withDatabases, Change.AddForeignKey::new);
    }

    @Override
    public List<Change> dropForeignKey(Change.DropForeignKey change) {
        return ofTable(change.table(), change.key(), ForeignKey::withDatabases, Change.DropForeignKey::new);
    }

    @Override
    public List<Change> addCheck(Change.AddCheck change) {
        return ofTable(change.table(), change.check(), Check::withDatabases, Change.AddCheck::new);
    }

    @Override
    public List<Change> dropCheck(Change.DropCheck change) {
        return ofTable(change.table(), change.check(), Check::withDatabases, Change.DropCheck::new);
    }

    @Override
    public List<Change> createIndex(Change.CreateIndex change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> dropIndex(Change.DropIndex change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> renameIndex(Change.RenameIndex change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> renameEnumValue(Change.RenameEnumValue change) {
        EnumType type = state.enumType(change.type()).orElse(null);
        return type != null && type.isIn(database) ? List.of(change) : List.of();
    }

    @Override
    public List<Change> moveTable(Change.MoveTable change) {
        return ofTable(change.from(), change);
    }

    @Override
    public List<Change> setTableDatabases(Change.SetTableDatabases change) {
        boolean had = change.from().isEmpty() || change.from().contains(database);
        boolean has = change.to().isEmpty() || change.to().contains(database);
        Table table = state.table(change.table()).orElse(null);
        if (had == has || table == null) {
            return List.of();
        }
        Table seen = table.in(database);
        List<Change> creation = new ArrayList<>();
        creation.add(
                new Change.CreateTable(seen.toBuilder().foreignKeys(List.of()).build()));
        seen.foreignKeys().forEach(key -> creation.add(new Change.AddForeignKey(table.name(), key)));
        return (has ? new Changes(creation) : new Changes(creation).inverse()).list();
    }

    @Override
    public List<Change> insertRow(Change.InsertRow change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> alterCounter(Change.AlterCounter change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> deleteRow(Change.DeleteRow change) {
        return ofTable(change.table(), change);
    }

    @Override
    public List<Change> renamePrimaryKey(Change.RenamePrimaryKey change) {
        return ofTable(
                change.table(),
                new Change.RenamePrimaryKey(
                        change.table(), change.from().in(database), change.to().in(database)));
    }

    @Override
    public List<Change> renameColumnValue(Change.RenameColumnValue change) {
        Table table = state.table(change.table()).orElse(null);
        if (table == null || !table.isIn(database)) {
            return List.of();
        }
        Table seen = table.in(database);
        Column column = seen.column(change.column()).orElse(null);
        // The type's own value is renamed, and the rows with it.
        boolean follows =
                column != null && state.enumTypeNames().stream().anyMatch(type -> ColumnValues.isOf(column, type));
        return follows ? List.of() : List.of(change);
    }

    private <T extends PerDatabase> List<Change> renamed(
            QualifiedName table,
            T from,
            T to,
            BiFunction<T, SortedSet<String>, T> withDatabases,
            BiFunction<T, T, Change> rename,
            BiFunction<QualifiedName, T, Change> add,
            BiFunction<QualifiedName, T, Change> drop) {
        return has(table)
                ? altered(from, to, withDatabases, rename, t -> add.apply(table, t), t -> drop.apply(table, t))
                : List.of();
    }

    @Override
    public List<Change> renameUniqueKey(Change.RenameUniqueKey change) {
        return renamed(
                change.table(),
                change.from(),
                change.to(),
                UniqueKey::withDatabases,
                (from, to) -> new Change.RenameUniqueKey(change.table(), from, to),
                Change.AddUniqueKey::new,
                Change.DropUniqueKey::new);
    }

    @Override
    public List<Change> renameForeignKey(Change.RenameForeignKey change) {
        return renamed(
                change.table(),
                change.from(),
                change.to(),
                ForeignKey::withDatabases,
                (from, to) -> new Change.RenameForeignKey(change.table(), from, to),
                Change.AddForeignKey::new,
                Change.DropForeignKey::new);
    }

    @Override
    public List<Change> renameCheck(Change.RenameCheck change) {
        return renamed(
                change.table(),
                change.from(),
                change.to(),
                Check::withDatabases,
                (from, to) -> new Change.RenameCheck(change.table(), from, to),
                Change.AddCheck::new,
                Change.DropCheck::new);
    }

    @Override
    public List<Change> createView(Change.CreateView change) {
        return whole(change.view(), View::withDatabases, Change.CreateView::new);
    }

    @Override
    public List<Change> dropView(Change.DropView change) {
        return whole(change.view(), View::withDatabases, Change.DropView::new);
    }

    @Override
    public List<Change> createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
        return whole(change.object(), AuxiliaryObject::withDatabases, Change.CreateAuxiliaryObject::new);
    }

    @Override
    public List<Change> dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
        return whole(change.object(), AuxiliaryObject::withDatabases, Change.DropAuxiliaryObject::new);
    }

    @Override
    public List<Change> setDatabases(Change.SetDatabases change) {
        List<Change> created =
                Presence.in(change.creation(), change.databases()).accept(this);
        List<Change> dropped = change.creation().inverse().accept(this);
        if (created.isEmpty() == dropped.isEmpty()) {
            return List.of();
        }
        return created.isEmpty() ? dropped : created;
    }
}
