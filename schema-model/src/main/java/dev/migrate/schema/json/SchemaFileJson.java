package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.View;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The file {@code schema.json}: what belongs to no single table. */
@JsonPropertyOrder({
    "$schema",
    "hibernate",
    "databases",
    "schemas",
    "sequences",
    "enum_types",
    "views",
    "auxiliary_objects"
})
record SchemaFileJson(
        @JsonProperty("$schema") String jsonSchema,
        String hibernate,
        SortedMap<String, String> databases,
        List<String> schemas,
        List<SequenceJson> sequences,
        List<EnumTypeJson> enumTypes,
        List<ViewJson> views,
        List<AuxiliaryObjectJson> auxiliaryObjects) {

    @JsonPropertyOrder({"name", "start", "increment", "options", "databases"})
    record SequenceJson(String name, Long start, Long increment, String options, SortedSet<String> databases) {
        static SequenceJson of(Sequence sequence) {
            return new SequenceJson(
                    sequence.name().toString(),
                    sequence.start(),
                    sequence.increment(),
                    sequence.options(),
                    sequence.databases());
        }

        Sequence toSequence() {
            return new Sequence(
                    QualifiedName.of(Required.text("name", name)),
                    start == null ? 1 : start,
                    increment == null ? 1 : increment,
                    options,
                    KeysJson.orNone(databases));
        }
    }

    @JsonPropertyOrder({"name", "values", "databases"})
    record EnumTypeJson(String name, List<String> values, SortedSet<String> databases) {
        static EnumTypeJson of(EnumType type) {
            return new EnumTypeJson(type.name().toString(), type.values(), type.databases());
        }

        EnumType toType() {
            return new EnumType(
                    QualifiedName.of(Required.text("name", name)),
                    Required.list("values", values),
                    KeysJson.orNone(databases));
        }
    }

    @JsonPropertyOrder({"name", "query", "databases"})
    record ViewJson(String name, String query, SortedSet<String> databases) {
        static ViewJson of(View view) {
            return new ViewJson(view.name().toString(), view.query(), view.databases());
        }

        View toView() {
            return new View(
                    QualifiedName.of(Required.text("name", name)),
                    Required.text("query", query),
                    KeysJson.orNone(databases));
        }
    }

    @JsonPropertyOrder({"create", "drop", "before_tables", "databases"})
    record AuxiliaryObjectJson(
            List<String> create, List<String> drop, Boolean beforeTables, SortedSet<String> databases) {
        static AuxiliaryObjectJson of(AuxiliaryObject object) {
            return new AuxiliaryObjectJson(
                    object.create(), object.drop(), object.beforeTables() ? true : null, object.databases());
        }

        AuxiliaryObject toObject() {
            return new AuxiliaryObject(
                    Required.list("create", create),
                    drop == null ? List.of() : drop,
                    Boolean.TRUE.equals(beforeTables),
                    KeysJson.orNone(databases));
        }
    }

    static SchemaFileJson of(Schema schema) {
        return new SchemaFileJson(
                null,
                schema.source().hibernate(),
                schema.source().databases(),
                schema.namespaces().stream().map(Identifier::toString).toList(),
                schema.sequences().values().stream().map(SequenceJson::of).toList(),
                schema.enumTypes().values().stream().map(EnumTypeJson::of).toList(),
                schema.views().values().stream().map(ViewJson::of).toList(),
                schema.auxiliaryObjects().stream().map(AuxiliaryObjectJson::of).toList());
    }

    SchemaSource source() {
        return new SchemaSource(hibernate, databases == null ? new TreeMap<>() : databases);
    }
}
