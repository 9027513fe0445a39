package dev.migrate.schema.change;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which changes can run whatever depends on what. Changes of one phase keep the order in which they were
 * found.
 */
final class ChangeOrder {

    private static final Change.Visitor<Phase> PHASES = new Phases();

    private ChangeOrder() {}

    static List<Change> sort(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(ChangeOrder::phaseOf))
                .toList();
    }

    static Phase phaseOf(Change change) {
        return change.accept(PHASES);
    }

    enum Phase {
        /** First, so that everything after speaks of the new names. */
        RENAME,
        DROP_FOREIGN_KEYS,
        DROP_CONSTRAINTS,
        /** Before the columns that they are computed from change or go. */
        DROP_COMPUTED_COLUMNS,
        /** Before anything is created: a dropped table frees the names of its indexes. */
        DROP_TABLES,
        /** Once dropped indexes and tables have freed names, and before created ones take them. */
        RENAME_INDEXES,
        CREATE_NAMESPACES,
        CREATE_TYPES,
        CREATE_TABLES,
        ADD_COLUMNS,
        ALTER_COLUMNS,
        /** After the columns that they are computed from. */
        ADD_COMPUTED_COLUMNS,
        /** After new columns were filled from old ones. */
        DROP_COLUMNS,
        ADD_CONSTRAINTS,
        ADD_FOREIGN_KEYS,
        DROP_TYPES
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
    }
}
