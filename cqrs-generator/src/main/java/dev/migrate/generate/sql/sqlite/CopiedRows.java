package dev.migrate.generate.sql.sqlite;

import dev.migrate.generate.sql.Expressions;
import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Reasons;
import dev.migrate.generate.sql.Spelling;
import dev.migrate.generate.sql.Statement;
import dev.migrate.generate.sql.Uniqueness;
import dev.migrate.generate.sql.UnsupportedChange;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Copies a table's rows into its new shape. */
final class CopiedRows {

    private static final Spelling SPELLING = new SqliteSpelling();

    private final TableEdit edit;
    private final Table from;
    private final Table to;
    private final Predicate<Identifier> referredTo;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> fills = new ArrayList<>();
    private final Map<Hazard, Set<String>> hazards = new EnumMap<>(Hazard.class);
    private final Map<Column, SqliteConversion> converted = new LinkedHashMap<>();

    /** @param referredTo whether another table, or this one, refers to a column */
    CopiedRows(TableEdit edit, Table from, Table to, Predicate<Identifier> referredTo) {
        this.edit = edit;
        this.from = from;
        this.to = to;
        this.referredTo = referredTo;
    }

    List<Statement> into(QualifiedName target) {
        hazard(Hazard.REWRITES_TABLE, "all rows are copied into a new table");
        hazard(Hazard.BLOCKS_WRITES, "nothing can be written to the database until all rows are copied");
        to.columns().forEach(this::value);
        edit.changes().forEach(this::hazards);
        List<Statement> statements = new ArrayList<>();
        statements.add(copy(target));
        converted.forEach((column, conversion) -> statements.add(allFit(target, column, conversion)));
        return statements;
    }

    private void value(Column column) {
        Column old = from.column(column.name()).orElse(null);
        Change change = edit.about(column.name());
        if (column.computed() != null) {
            return;
        }
        if (old != null) {
            put(column, kept(change, old, column));
        } else if (TableEdit.backfill(change) != null) {
            put(column, TableEdit.backfill(change));
            fills.add("fill column " + to.name() + "." + column.name() + " with " + TableEdit.backfill(change));
        } else if (!column.nullable() && column.defaultValue() == null && !column.identity()) {
            put(column, neutral(change, column));
        }
    }

    private void put(Column column, String value) {
        values.put(SPELLING.name(column.name()), value);
    }

    private String kept(Change change, Column old, Column column) {
        String name = SPELLING.name(column.name());
        String value = conversion(change, old, column).of(name);
        String backfill = TableEdit.backfill(change);
        if (backfill == null || column.nullable() || !old.nullable() || to.isPrimaryKey(column.name())) {
            return value;
        }
        fills.add("fill column " + to.name() + "." + column.name() + " with " + backfill);
        return "coalesce(" + value + ", " + backfill + ")";
    }

    private SqliteConversion conversion(Change change, Column old, Column column) {
        SqliteType before = SqliteType.of(change, to.name(), old);
        SqliteType after = SqliteType.of(change, to.name(), column);
        SqliteConversion conversion = SqliteConversion.of(before, after)
                .orElseThrow(() -> new UnsupportedChange(
                        SqliteDialect.NAME,
                        change,
                        "no cast from " + before.name() + " to " + after.name() + " keeps the values of column '"
                                + to.name() + "." + column.name() + "'",
                        "add a column of the new type, copy in a hand-written revision (mvn migrate:revision"
                                + " -Dmigrate.message=copy), and drop the old column"));
        if (conversion.loss() != null) {
            hazard(Hazard.DELETES_DATA, Reasons.valuesLose(to.name() + "." + column.name(), conversion.loss()));
            if (Uniqueness.isKept(to, column.name())) {
                hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES);
            }
        }
        if (conversion.misfit() != null) {
            converted.put(column, conversion);
        }
        return conversion;
    }

    private String neutral(Change change, Column column) {
        SqliteType type = SqliteType.of(change, to.name(), column);
        if (type.neutral() == null) {
            throw new UnsupportedChange(
                    SqliteDialect.NAME,
                    change,
                    "rows that are there need a value, and type '" + type.name() + "' has no neutral one",
                    "give it a default, or an SQL expression with -Dmigrate.backfills=" + to.name() + "."
                            + column.name() + "=<expression>");
        }
        return type.neutral();
    }

    private Statement copy(QualifiedName target) {
        String step = "copy the rows of table " + to.name();
        // The number of a row is a column of every table.
        String columns = values.isEmpty() ? "rowid" : String.join(", ", values.keySet());
        String selected = values.isEmpty() ? "rowid" : String.join(", ", values.values());
        Statement copy = Statement.of(
                fills.isEmpty() ? step : step + ", " + String.join(", ", fills),
                "insert into " + SPELLING.name(target) + " (" + columns + ")\n    select " + selected + " from "
                        + SPELLING.name(to.name()));
        for (Map.Entry<Hazard, Set<String>> hazard : hazards.entrySet()) {
            copy = copy.with(hazard.getKey(), String.join("; ", hazard.getValue()));
        }
        return copy;
    }

    /** SQLite stores a text in a column of numbers rather than refuse it. */
    private Statement allFit(QualifiedName target, Column column, SqliteConversion conversion) {
        String name = SPELLING.name(column.name());
        String label = (to.name() + "." + column.name()).replace("'", "''");
        return Statement.of(
                        "make sure that all values of column " + to.name() + "." + column.name() + " fit",
                        "select json_extract('{}', 'column " + label + " has \"' || " + name + " || '\", expected "
                                + conversion.expected() + "') from " + SPELLING.name(target) + " where "
                                + conversion.misfit().replace("%s", name))
                .with(Hazard.MAY_FAIL_ON_DATA, Reasons.VALUES_REFUSED)
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_VALUES);
    }

    private void hazard(Hazard hazard, String reason) {
        hazards.computeIfAbsent(hazard, ignored -> new LinkedHashSet<>()).add(reason);
    }

    private void hazards(Change change) {
        if (change instanceof Change.AddColumn add) {
            added(add);
        } else if (change instanceof Change.DropColumn drop) {
            dropped(drop);
        } else if (change instanceof Change.AlterColumn alter) {
            altered(alter);
        } else if (change instanceof Change.AddPrimaryKey || change instanceof Change.AddUniqueKey) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES);
        } else if (change instanceof Change.AddCheck) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS);
        } else if (change instanceof Change.AddForeignKey) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.ORPHANS);
        }
    }

    private void added(Change.AddColumn change) {
        Column column = change.column();
        if (column.nullable() || column.identity() || column.computed() != null) {
            return;
        }
        if (column.defaultValue() == null) {
            hazard(Hazard.BREAKS_RUNNING_RELEASE, Reasons.NO_DEFAULT);
        }
        mayBeNull(change.backfill());
    }

    private void mayBeNull(String backfill) {
        if (backfill != null && !Expressions.isNeverNull(backfill)) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.filledWithNull(backfill));
        }
    }

    private void dropped(Change.DropColumn change) {
        hazard(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED);
        if (change.deletesData()) {
            hazard(
                    Hazard.DELETES_DATA,
                    Reasons.columnLost(to.name() + "." + change.column().name()));
        }
    }

    private void altered(Change.AlterColumn change) {
        Column old = change.from();
        Column column = change.to();
        if (old.computed() == null && column.computed() != null) {
            hazard(Hazard.DELETES_DATA, Reasons.columnLost(to.name() + "." + column.name()));
        }
        if (column.computed() != null && !column.computed().equals(old.computed())) {
            computedAnew(column.name());
        }
        if (Uniqueness.isReordered(change) && Uniqueness.isKept(to, column.name())) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES);
        }
        if (old.identity() && !column.identity()) {
            hazard(Hazard.BREAKS_RUNNING_RELEASE, Reasons.OLD_INSERTS);
        }
        if (old.nullable() && !column.nullable() && !from.isPrimaryKey(column.name())) {
            hazard(Hazard.BREAKS_RUNNING_RELEASE, Reasons.NULL_REFUSED);
            if (change.backfill() == null) {
                hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.NULLS);
            } else {
                mayBeNull(change.backfill());
            }
        }
    }

    private void computedAnew(Identifier column) {
        if (Uniqueness.isKept(to, column)) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.DUPLICATES);
        }
        boolean checked = to.checks().stream()
                .anyMatch(check -> Expressions.columns(check.expression(), to, SqliteSpelling::fold)
                        .contains(column));
        if (checked) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.VIOLATIONS);
        }
        boolean refers = to.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
        if (refers || referredTo.test(column)) {
            hazard(Hazard.MAY_FAIL_ON_DATA, Reasons.ORPHANS);
        }
    }
}
