package dev.migrate.generate.sql.mysql;

import dev.migrate.generate.sql.Hazard;
import dev.migrate.generate.sql.Statement;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ColumnValues;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renames a value that a column lists, in its type or in a check. */
final class RenamedListValue {

    private final FamilyRenderer renderer;
    private final Change.RenameColumnValue change;
    private final QualifiedName name;
    private final Table before;
    private final Table after;
    private final Column from;
    private final Column to;

    RenamedListValue(FamilyRenderer renderer, Change.RenameColumnValue change, Table before) {
        this.renderer = renderer;
        this.change = change;
        this.name = before.name();
        this.before = before;
        this.after = ColumnValues.rename(before, change.column(), change.from(), change.to());
        this.from = before.column(change.column()).orElseThrow();
        this.to = after.column(change.column()).orElseThrow();
    }

    List<Statement> statements() {
        Table bareBefore = without(before);
        Table bareAfter = without(after);
        List<Statement> statements = new ArrayList<>(renderer.dropChecks(change, before, lists(before), bareBefore));
        boolean typed = !from.databaseTypes().equals(to.databaseTypes());
        if (typed) {
            statements.addAll(retype(from, withBoth(), bareBefore));
            statements.add(renderer.update(change, true));
            retype(withBoth(), to, bareAfter)
                    .forEach(statement -> statements.add(statement.without(Hazard.MAY_FAIL_ON_DATA)));
        } else {
            statements.addAll(anotherDefault(bareBefore, bareAfter));
            statements.add(renderer.update(change, false));
        }
        renderer.addChecks(change, after, lists(after))
                .forEach(statement -> statements.add(statement.without(Hazard.MAY_FAIL_ON_DATA)));
        return statements;
    }

    private List<Statement> anotherDefault(Table bareBefore, Table bareAfter) {
        if (from.defaultValue() == null || Objects.equals(from.defaultValue(), to.defaultValue())) {
            return List.of();
        }
        Column bare = from.toBuilder().defaultValue(null).build();
        String column = name + "." + to.name();
        return List.of(
                renderer.modify("drop the default of column " + column, change, bareBefore, bare)
                        .with(renderer.catalog.hasDefault(name, to.name(), false)),
                renderer.modify("set the default of column " + column, change, bareAfter, to)
                        .with(renderer.catalog.hasDefault(name, to.name(), true)));
    }

    private List<Statement> retype(Column one, Column other, Table table) {
        return renderer.changeType(new Change.AlterColumn(name, one, other, null), table);
    }

    private Column withBoth() {
        String type = from.databaseTypes().get(renderer.name());
        String list = type.substring(0, type.lastIndexOf(')'));
        String value = "'" + change.to().replace("'", "''") + "'";
        return from.toBuilder()
                .databaseTypes(Map.of(renderer.name(), list + "," + value + ")"))
                .build();
    }

    private List<Check> lists(Table table) {
        return table.checks().stream()
                .filter(check -> ColumnValues.lists(check, change.column()))
                .toList();
    }

    private Table without(Table table) {
        List<Check> checks = new ArrayList<>(table.checks());
        checks.removeAll(lists(table));
        return table.toBuilder().checks(checks).build();
    }
}
