package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order in which changes can run whatever depends on what. Changes of one phase keep the order in which they were
 * found.
 */
final class ChangeOrder {

    private static final Change.Visitor<Phase> PHASES = new Phases();

    private ChangeOrder() {}

    static List<Change> sort(List<Change> changes) {
        boolean replaces = changes.stream().anyMatch(change -> phaseOf(change) == Phase.CREATE_EARLY_OBJECTS);
        String backfills = changes.stream().map(ChangeOrder::backfill).collect(Collectors.joining("\n"));
        Set<String> added = changes.stream()
                .filter(Change.AddColumn.class::isInstance)
                .map(change -> (Change.AddColumn) change)
                .map(add -> name(add.table(), add.column()))
                .collect(Collectors.toSet());
        return changes.stream()
                .sorted(Comparator.comparing(change -> {
                    if (replaces && isEarlyDrop(change)) {
                        return Phase.DROP_EARLY_OBJECTS;
                    }
                    if (change instanceof Change.DropColumn drop
                            && added.contains(name(drop.table(), drop.column()))
                            && !reads(backfills, drop.column().name())) {
                        return Phase.DROP_COMPUTED_COLUMNS;
                    }
                    return isReadBefore(change, backfills) ? Phase.DROP_COLUMNS : phaseOf(change);
                }))
                .toList();
    }

    /** A column of the same letters is in the way where the database tells neither quotes nor case apart. */
    private static String name(QualifiedName table, Column column) {
        return table + "." + column.name().text().toLowerCase(Locale.ROOT);
    }

    private static String backfill(Change change) {
        if (change instanceof Change.AddColumn add) {
            return Objects.toString(add.backfill(), "");
        }
        return change instanceof Change.AlterColumn alter ? Objects.toString(alter.backfill(), "") : "";
    }

    /** Whether a table goes whose rows fill a column: not before they have. */
    private static boolean isReadBefore(Change change, String backfills) {
        return change instanceof Change.DropTable drop
                && reads(backfills, drop.table().name().name());
    }

    private static boolean reads(String backfills, Identifier name) {
        return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(name.text()) + "(?![\\w$])")
                .matcher(backfills)
                .find();
    }

    /** Where nothing takes its place, what needs the object goes first. */
    private static boolean isEarlyDrop(Change change) {
        return change instanceof Change.DropAuxiliaryObject drop
                && drop.object().beforeTables();
    }

    /** Whether a change comes before the renames. */
    static boolean isBeforeRenames(Change change) {
        return phaseOf(change).compareTo(Phase.RENAME) < 0;
    }

    static Phase phaseOf(Change change) {
        return change.accept(PHASES);
    }

    enum Phase {
        /** Before anything that they may speak of changes. */
        DROP_AUXILIARY_OBJECTS,
        DROP_VIEWS,
        /** First of what concerns tables, so that everything after speaks of the new names. */
        RENAME,
        DROP_FOREIGN_KEYS,
        DROP_CONSTRAINTS,
        /** Before the columns that they are computed from change or go; with them those whose name an added one takes. */
        DROP_COMPUTED_COLUMNS,
        /** Before anything is created: a dropped table frees the names of its indexes. */
        DROP_TABLES,
        /** Once dropped indexes and tables have freed names, and before created ones take them. */
        RENAME_INDEXES,
        /** Before those that take their place. */
        DROP_EARLY_OBJECTS,
        CREATE_NAMESPACES,
        /** Extensions, and functions that defaults call. */
        CREATE_EARLY_OBJECTS,
        CREATE_TYPES,
        CREATE_TABLES,
        ADD_COLUMNS,
        ALTER_COLUMNS,
        /** After the columns that they are computed from. */
        ADD_COMPUTED_COLUMNS,
        /** Once their columns are there. */
        ROWS,
        /** After new columns were filled from old ones. */
        DROP_COLUMNS,
        ADD_CONSTRAINTS,
        ADD_FOREIGN_KEYS,
        DROP_TYPES,
        CREATE_VIEWS,
        CREATE_AUXILIARY_OBJECTS
    }

    private static final class Phases implements Change.Visitor<Phase> {
        @Override
        public Phase createNamespace(Change.CreateNamespace change) {
            return Phase.CREATE_NAMESPACES;
        }

        @Override
        public Phase dropNamespace(Change.DropNamespace change) {
            return Phase.DROP_TYPES;
        }

        @Override
        public Phase createEnumType(Change.CreateEnumType change) {
            return Phase.CREATE_TYPES;
        }

        @Override
        public Phase dropEnumType(Change.DropEnumType change) {
            return Phase.DROP_TYPES;
        }

        @Override
        public Phase alterEnumType(Change.AlterEnumType change) {
            return Phase.CREATE_TYPES;
        }

        @Override
        public Phase createSequence(Change.CreateSequence change) {
            return Phase.CREATE_TYPES;
        }

        @Override
        public Phase dropSequence(Change.DropSequence change) {
            return Phase.DROP_TYPES;
        }

        @Override
        public Phase alterSequence(Change.AlterSequence change) {
            return Phase.CREATE_TYPES;
        }

        @Override
        public Phase renameSequence(Change.RenameSequence change) {
            return Phase.RENAME;
        }

        @Override
        public Phase createTable(Change.CreateTable change) {
            return Phase.CREATE_TABLES;
        }

        @Override
        public Phase dropTable(Change.DropTable change) {
            return Phase.DROP_TABLES;
        }

        @Override
        public Phase renameTable(Change.RenameTable change) {
            return Phase.RENAME;
        }

        @Override
        public Phase setTableOptions(Change.SetTableOptions change) {
            return Phase.ALTER_COLUMNS;
        }

        @Override
        public Phase setTableComment(Change.SetTableComment change) {
            return Phase.ALTER_COLUMNS;
        }

        @Override
        public Phase addColumn(Change.AddColumn change) {
            return change.column().computed() == null ? Phase.ADD_COLUMNS : Phase.ADD_COMPUTED_COLUMNS;
        }

        @Override
        public Phase dropColumn(Change.DropColumn change) {
            return change.column().computed() == null ? Phase.DROP_COLUMNS : Phase.DROP_COMPUTED_COLUMNS;
        }

        @Override
        public Phase renameColumn(Change.RenameColumn change) {
            return Phase.RENAME;
        }

        @Override
        public Phase alterColumn(Change.AlterColumn change) {
            return Phase.ALTER_COLUMNS;
        }

        @Override
        public Phase addPrimaryKey(Change.AddPrimaryKey change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase dropPrimaryKey(Change.DropPrimaryKey change) {
            return Phase.DROP_CONSTRAINTS;
        }

        @Override
        public Phase addUniqueKey(Change.AddUniqueKey change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase dropUniqueKey(Change.DropUniqueKey change) {
            return Phase.DROP_CONSTRAINTS;
        }

        @Override
        public Phase addForeignKey(Change.AddForeignKey change) {
            return Phase.ADD_FOREIGN_KEYS;
        }

        @Override
        public Phase dropForeignKey(Change.DropForeignKey change) {
            return Phase.DROP_FOREIGN_KEYS;
        }

        @Override
        public Phase addCheck(Change.AddCheck change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase dropCheck(Change.DropCheck change) {
            return Phase.DROP_CONSTRAINTS;
        }

        @Override
        public Phase createIndex(Change.CreateIndex change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase dropIndex(Change.DropIndex change) {
            return Phase.DROP_CONSTRAINTS;
        }

        @Override
        public Phase renameIndex(Change.RenameIndex change) {
            return Phase.RENAME_INDEXES;
        }

        @Override
        public Phase renameEnumValue(Change.RenameEnumValue change) {
            return Phase.RENAME;
        }

        @Override
        public Phase moveTable(Change.MoveTable change) {
            return Phase.RENAME;
        }

        @Override
        public Phase moveSequence(Change.MoveSequence change) {
            return Phase.RENAME;
        }

        /** The sequence goes on after what the columns have while they are numbers: that may be before they change, or afterwards. */
        @Override
        public Phase setIdSequence(Change.SetIdSequence change) {
            return change.to() == null ? Phase.CREATE_TYPES : Phase.ROWS;
        }

        @Override
        public Phase renameColumnValue(Change.RenameColumnValue change) {
            return Phase.RENAME;
        }

        @Override
        public Phase setTableDatabases(Change.SetTableDatabases change) {
            return Presence.shrinks(change.from(), change.to()) ? Phase.DROP_TABLES : Phase.CREATE_TABLES;
        }

        @Override
        public Phase insertRow(Change.InsertRow change) {
            return Phase.ROWS;
        }

        @Override
        public Phase alterCounter(Change.AlterCounter change) {
            return Phase.ROWS;
        }

        @Override
        public Phase deleteRow(Change.DeleteRow change) {
            return Phase.DROP_CONSTRAINTS;
        }

        @Override
        public Phase renamePrimaryKey(Change.RenamePrimaryKey change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase renameUniqueKey(Change.RenameUniqueKey change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase renameForeignKey(Change.RenameForeignKey change) {
            return Phase.ADD_FOREIGN_KEYS;
        }

        @Override
        public Phase renameCheck(Change.RenameCheck change) {
            return Phase.ADD_CONSTRAINTS;
        }

        @Override
        public Phase createView(Change.CreateView change) {
            return Phase.CREATE_VIEWS;
        }

        @Override
        public Phase dropView(Change.DropView change) {
            return Phase.DROP_VIEWS;
        }

        @Override
        public Phase createAuxiliaryObject(Change.CreateAuxiliaryObject change) {
            return change.object().beforeTables() ? Phase.CREATE_EARLY_OBJECTS : Phase.CREATE_AUXILIARY_OBJECTS;
        }

        @Override
        public Phase dropAuxiliaryObject(Change.DropAuxiliaryObject change) {
            return change.object().beforeTables() ? Phase.DROP_TYPES : Phase.DROP_AUXILIARY_OBJECTS;
        }

        @Override
        public Phase setDatabases(Change.SetDatabases change) {
            Change creation = change.creation();
            return phaseOf(Presence.shrinks(Presence.of(creation), change.databases()) ? creation.inverse() : creation);
        }
    }
}
