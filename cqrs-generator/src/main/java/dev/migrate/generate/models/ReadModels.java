package dev.migrate.generate.models;

import dev.migrate.schema.model.Hierarchy;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is declared of read models, beside the schema that it is declared of. */
public final class ReadModels {

    private ReadModels() {}

    /** What is wrong with the declarations of {@code schema}: tables that aren't there, fields that lead nowhere. */
    public static List<ReadFieldProblem> problems(Schema schema) {
        List<ReadFieldProblem> problems = new ArrayList<>();
        for (ReadModel declared : schema.readModels().values()) {
            Table table = schema.tables().get(declared.table());
            if (table == null) {
                problems.add(ReadFieldProblem.path(
                                "the schema has no table '" + declared.table() + "'",
                                declared.table().toString(),
                                schema.tables().keySet().stream()
                                        .map(QualifiedName::toString)
                                        .toList())
                        .of(declared.table(), null));
            } else {
                problems.addAll(problems(schema, table, declared));
            }
        }
        return problems;
    }

    private static List<ReadFieldProblem> problems(Schema schema, Table table, ReadModel declared) {
        List<ReadFieldProblem> problems = new ArrayList<>();
        if (declared.view() != null && !isOneTable(table)) {
            problems.add(ReadFieldProblem.path(
                            "the view '" + declared.view() + "' would hold the rows of several classes of a hierarchy,"
                                    + " whose columns lie apart; remove \"view\"",
                            null,
                            List.of())
                    .of(table.name(), null));
        }
        for (ReadField field : declared.fields()) {
            try {
                DerivedField.of(schema, table, field);
            } catch (ReadFieldProblem.Found problem) {
                problems.add(problem.of(table.name(), field.name()));
            }
        }
        return problems;
    }

    /** Whether all rows have all columns: one of several classes that say by a column of which they are. */
    private static boolean isOneTable(Table table) {
        Hierarchy hierarchy = table.entity() == null ? null : table.entity().hierarchy();
        return hierarchy == null
                || hierarchy.strategy() == Strategy.SINGLE_TABLE && hierarchy.discriminatorColumn() != null;
    }

    /** The schema without the declared fields and read models that have problems, so that the rest can be looked at. */
    public static Schema withoutProblems(Schema schema) {
        List<ReadFieldProblem> problems = problems(schema);
        List<ReadModel> sound = new ArrayList<>();
        for (ReadModel declared : schema.readModels().values()) {
            List<String> broken = problems.stream()
                    .filter(problem -> problem.table().equals(declared.table()))
                    .map(ReadFieldProblem::field)
                    .collect(Collectors.toList());
            if (!broken.contains(null)) {
                sound.add(declared.withFields(declared.fields().stream()
                        .filter(field -> !broken.contains(field.name()))
                        .toList()));
            }
        }
        return problems.isEmpty() ? schema : schema.withReadModels(sound);
    }

    /**
     * The schema with the views of its declared read models, in place of others of their names that it may have.
     *
     * @throws ModelException if a declaration has a problem
     */
    public static Schema withViews(Schema schema) {
        for (ReadFieldProblem problem : problems(schema)) {
            throw new ModelException(
                    problem.table(),
                    (problem.field() == null ? "" : "field '" + problem.field() + "' of ") + "its read model: "
                            + problem.text());
        }
        Map<QualifiedName, View> views = new TreeMap<>(schema.views());
        schema.readModels().values().stream()
                .filter(declared -> declared.view() != null)
                .forEach(declared -> views.put(declared.view(), view(schema, declared)));
        return schema.withViews(views.values());
    }

    /** The columns of a read model's view, in order. */
    public static List<String> columns(View view) {
        List<String> columns = new ArrayList<>();
        for (String line : view.query().split("\n")) {
            if (line.startsWith("from ")) {
                break;
            }
            String column = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            if (column.startsWith("    ")) {
                columns.add(column.substring(Math.max(column.lastIndexOf(' '), column.lastIndexOf('.')) + 1));
            }
        }
        return columns;
    }

    /** The view of a declared read model that has one. */
    static View view(Schema schema, ReadModel declared) {
        Table table = schema.tables().get(declared.table());
        List<Component> components = Models.readComponents(schema, table);
        Map<String, Component> byColumn = new LinkedHashMap<>();
        components.stream().flatMap(Component::leaves).forEach(leaf -> {
            Component other = byColumn.put(leaf.column().name().text().toLowerCase(Locale.ROOT), leaf);
            if (other != null) {
                throw new ModelException(
                        table.name(),
                        "'" + other.name() + "' and '" + leaf.name() + "' of its read model would both be the column '"
                                + leaf.column().name() + "' of view '" + declared.view() + "'; rename the field");
            }
        });
        return new View(declared.view(), Queries.view(table.name(), components), table.databases());
    }
}
