package dev.migrate.generate.check;

import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.Similar;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Table;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The committed schema JSON is what the entities ask for. */
final class SchemaRules {

    private static final String EXTRACT = "; run mvn migrate:generate";

    static final List<Rule> RULES = List.of(
            new Rule("MP004", Topic.SCHEMA, Severity.ERROR, "schema without entity", SchemaRules::withoutEntity),
            new Rule("MP006", Topic.SCHEMA, Severity.ERROR, "entity without schema", SchemaRules::withoutSchema),
            new Rule(
                    "MP060",
                    Topic.SCHEMA,
                    Severity.ERROR,
                    "entities differ from the committed JSON",
                    SchemaRules::differs));

    private SchemaRules() {}

    private static void withoutEntity(ModuleFacts facts, Found found) {
        if (facts.state().entities() == null) {
            return;
        }
        Map<String, Table> entities = byEntity(facts.state().entities());
        for (Table table : facts.state().json().tables().values()) {
            boolean waits = !table.isExtracted()
                    && facts.state().entities().table(table.name()).isEmpty();
            String name = table.entity() == null ? null : table.entity().qualifiedName();
            if (waits) {
                found.add(
                        table.name().toString(),
                        "its JSON has no entity yet; mvn migrate:generate makes it, with models and migration",
                        facts.json(table));
            } else if (name != null && !entities.containsKey(name)) {
                found.add(
                        table.name().toString(),
                        "no entity '" + name + "' was found." + Similar.hint(name, entities.keySet())
                                + " If it was removed or renamed, run mvn migrate:generate",
                        facts.json(table));
            }
        }
    }

    private static void withoutSchema(ModuleFacts facts, Found found) {
        if (facts.state().entities() == null) {
            return;
        }
        Map<String, Table> json = byEntity(facts.state().json());
        byEntity(facts.state().entities()).forEach((name, table) -> {
            if (!json.containsKey(name)) {
                found.add(name, "its table '" + table.name() + "' has no schema JSON" + EXTRACT, facts.json(table));
            }
        });
    }

    private static void differs(ModuleFacts facts, Found found) {
        Schema entities = facts.state().entities();
        Schema json = facts.state().json();
        if (entities == null) {
            return;
        }
        for (Table table : entities.tables().values()) {
            Optional<Table> committed = json.table(table.name());
            if (committed.isEmpty() && !isReportedByEntity(table, json)) {
                found.add(subject(table), "the schema JSON has no such table" + EXTRACT, facts.json(table));
            } else if (committed.isPresent() && !committed.get().equals(table)) {
                String difference = String.join("; ", differences(committed.get(), table));
                found.add(subject(table), "the entities want: " + difference + EXTRACT, facts.json(table));
            }
        }
        for (Table table : json.tables().values()) {
            if (entities.table(table.name()).isEmpty() && table.isExtracted() && !isReportedByEntity(table, entities)) {
                found.add(subject(table), "no entity needs this table" + EXTRACT, facts.json(table));
            }
        }
        rest(entities, json)
                .forEach(difference ->
                        found.add("schema.json", "the entities want: " + difference + EXTRACT, facts.json()));
    }

    private static String subject(Table table) {
        return table.name().toString();
    }

    /** MP004 or MP006 says so already. */
    private static boolean isReportedByEntity(Table table, Schema other) {
        return table.entity() != null
                && !byEntity(other).containsKey(table.entity().qualifiedName());
    }

    private static List<String> differences(Table json, Table entities) {
        List<String> lines =
                new ArrayList<>(SchemaDiff.between(Schema.ofTables(List.of(json)), Schema.ofTables(List.of(entities)))
                        .describe());
        for (Column column : entities.columns()) {
            json.column(column.name())
                    .filter(old -> !Objects.equals(old.attribute(), column.attribute()))
                    .ifPresent(old -> lines.add(
                            "column '" + column.name() + "': " + mapping(old.attribute(), column.attribute())));
        }
        if (lines.isEmpty()) {
            lines.add("other details that need no migration");
        }
        return lines;
    }

    /** {@code type Long instead of Integer}, for each fact that differs. */
    private static String mapping(Attribute json, Attribute entities) {
        if (json == null || entities == null) {
            return (entities == null ? "no attribute" : "the attribute '" + entities.path() + "'") + " instead of "
                    + (json == null ? "none" : "'" + json.path() + "'");
        }
        return Arrays.stream(Attribute.class.getRecordComponents())
                .filter(fact -> !Objects.equals(value(fact, json), value(fact, entities)))
                .map(fact -> fact.getName() + " " + value(fact, entities) + " instead of " + value(fact, json))
                .collect(Collectors.joining(", "));
    }

    private static Object value(RecordComponent fact, Attribute attribute) {
        try {
            return fact.getAccessor().invoke(attribute);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public", e);
        }
    }

    private static List<String> rest(Schema entities, Schema json) {
        List<String> lines = new ArrayList<>(
                SchemaDiff.between(withoutTables(json), withoutTables(entities)).describe());
        if (!entities.source().equals(json.source())) {
            lines.add("physical types by " + text(entities.source()) + " instead of " + text(json.source()));
        }
        return lines;
    }

    private static String text(SchemaSource source) {
        return "Hibernate " + source.hibernate() + " for " + source.databases();
    }

    private static Schema withoutTables(Schema schema) {
        return new Schema(
                schema.namespaces(),
                new TreeMap<>(),
                schema.sequences(),
                schema.enumTypes(),
                schema.views(),
                schema.auxiliaryObjects(),
                schema.source());
    }

    private static Map<String, Table> byEntity(Schema schema) {
        Map<String, Table> tables = new TreeMap<>();
        for (Map.Entry<QualifiedName, Table> entry : schema.tables().entrySet()) {
            Entity entity = entry.getValue().entity();
            if (entity != null) {
                tables.put(entity.qualifiedName(), entry.getValue());
            }
        }
        return tables;
    }
}
