package dev.migrate.generate.check;

import dev.migrate.generate.check.ModuleFacts.Pair;
import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.ColumnFacts;
import dev.migrate.generate.models.ModelRole;
import dev.migrate.generate.models.Similar;
import dev.migrate.schema.model.Access;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The fields of hand-written models are the table's columns. */
final class FieldRules {

    static final List<Rule> RULES = List.of(
            new Rule("MP010", Topic.FIELDS, Severity.ERROR, "write field absent from read", FieldRules::absentFromRead),
            new Rule(
                    "MP011",
                    Topic.FIELDS,
                    Severity.ERROR,
                    "insertable column absent from write",
                    FieldRules::absentFromWrite),
            new Rule("MP012", Topic.FIELDS, Severity.ERROR, "field is no column", FieldRules::noColumn),
            new Rule(
                    "MP013",
                    Topic.FIELDS,
                    Severity.ERROR,
                    "generated id, version or non-insertable column in write",
                    FieldRules::notWritable),
            new Rule(
                    "MP014",
                    Topic.FIELDS,
                    Severity.ERROR,
                    "key, version or non-updatable column in patch",
                    FieldRules::notUpdatable),
            new Rule(
                    "MP015",
                    Topic.FIELDS,
                    Severity.WARNING,
                    "names differ only by case or separator",
                    FieldRules::nearlySame));

    private FieldRules() {}

    private static void absentFromRead(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            if (pair.read().fields() == null) {
                continue;
            }
            for (String path : paths(pair.write())) {
                if (pair.read().field(path).isEmpty() && !isWriteOnly(pair, path)) {
                    found.add(
                            pair.read(),
                            path,
                            "the write model has this field, '" + pair.read().file() + "' has not; add it there");
                }
            }
        }
    }

    private static boolean isWriteOnly(Pair pair, String path) {
        ExpectedField field = pair.write().expectedFields().get(path);
        return field != null && field.column() != null && field.column().access() == Access.WRITE_ONLY;
    }

    private static void absentFromWrite(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            if (pair.write().fields() == null) {
                continue;
            }
            pair.write().expectedFields().forEach((path, expected) -> {
                if (pair.write().field(path).isEmpty()) {
                    found.add(
                            pair.write(),
                            path,
                            "column '" + expected.column().name() + "' of " + jsonName(facts, pair.table())
                                    + " is insertable, but '" + pair.write().file() + "' has no such field; add "
                                    + expected.type() + " " + path);
                }
            });
        }
    }

    private static void noColumn(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            pair.models().filter(model -> model.fields() != null).forEach(model -> {
                Set<String> columns = new TreeSet<>(pair.read().expectedFields().keySet());
                columns.addAll(pair.write().expectedFields().keySet());
                for (ModelField field : model.fields()) {
                    if (!columns.contains(field.path())) {
                        found.add(
                                model,
                                field.path(),
                                "no column or derived field in " + jsonName(facts, pair.table()) + "."
                                        + Similar.hint(field.path(), columns));
                    }
                }
            });
        }
    }

    private static void notWritable(ModuleFacts facts, Found found) {
        refuse(facts, found, ModelRole.WRITE, ColumnFacts::isWritable);
    }

    private static void notUpdatable(ModuleFacts facts, Found found) {
        refuse(facts, found, ModelRole.PATCH, ColumnFacts::isUpdatable);
    }

    /** Reports the fields whose column no client sets that way. */
    private static void refuse(ModuleFacts facts, Found found, ModelRole role, Predicate<ColumnFacts> allowed) {
        for (Pair pair : facts.pairs()) {
            Map<String, ExpectedField> columns = pair.read().expectedFields();
            pair.models()
                    .filter(model -> model.expected().role() == role && model.fields() != null)
                    .forEach(model -> model.fields().stream()
                            .map(field -> columns.get(field.path()))
                            .filter(expected ->
                                    expected != null && !allowed.test(new ColumnFacts(pair.table(), expected.column())))
                            .forEach(expected -> found.add(
                                    model,
                                    expected.path(),
                                    "column '" + expected.column().name() + "' of " + jsonName(facts, pair.table())
                                            + " is " + reason(pair.table(), expected.column(), role)
                                            + "; remove the field from '" + model.file() + "'")));
        }
    }

    private static String reason(Table table, Column column, ModelRole role) {
        if (role == ModelRole.PATCH && table.isPrimaryKey(column.name())) {
            return "part of the key";
        }
        if (column.access() == Access.READ_ONLY) {
            return "read-only by its JSON";
        }
        if (column.computed() != null) {
            return "computed by the database";
        }
        if (column.attribute() == null) {
            return "numbered by the database";
        }
        if (column.attribute().version()) {
            return "the version";
        }
        return switch (column.attribute().generated()) {
            case IDENTITY, SEQUENCE -> "numbered by the database";
            case APPLICATION -> "generated by Hibernate";
            case DATABASE -> "generated by the database";
            case NONE -> role == ModelRole.WRITE ? "not insertable" : "not updatable";
        };
    }

    private static void nearlySame(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            Set<String> read = paths(pair.read());
            for (String path : paths(pair.write())) {
                for (String other : read) {
                    if (!other.equals(path) && folded(other).equals(folded(path)) && !read.contains(path)) {
                        found.add(pair.read(), other, "the write model's field is '" + path + "'; give both one name");
                    }
                }
            }
        }
    }

    private static String folded(String path) {
        return path.replaceAll("[_.]", "").toLowerCase(Locale.ROOT);
    }

    /** The fields as they are: those of generated text are the expected ones. */
    private static Set<String> paths(ModelState model) {
        Set<String> paths = new TreeSet<>();
        if (model.fields() != null) {
            model.fields().forEach(field -> paths.add(field.path()));
        } else if (model.state() == ModelState.State.UP_TO_DATE) {
            paths.addAll(model.expectedFields().keySet());
        }
        return paths;
    }

    private static String jsonName(ModuleFacts facts, Table table) {
        return String.valueOf(Path.of(facts.json(table)).getFileName());
    }
}
