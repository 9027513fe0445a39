package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadField.Kind;
import dev.migrate.schema.model.ReadModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The file of a declared read model. */
@JsonPropertyOrder({"$schema", "table_name", "schema", "view", "fields"})
record ReadModelJson(
        @JsonProperty("$schema") String jsonSchema,
        String tableName,
        String schema,
        String view,
        List<ReadField> fields) {

    @JsonPropertyOrder({"name", "path", "count", "sum", "min", "max", "by"})
    record ReadFieldJson(String name, String path, String count, String sum, String min, String max, String by) {

        static ReadFieldJson of(ReadField field) {
            Map<Kind, String> paths = new EnumMap<>(Kind.class);
            paths.put(field.kind(), field.path());
            return new ReadFieldJson(
                    field.name(),
                    paths.get(Kind.PATH),
                    paths.get(Kind.COUNT),
                    paths.get(Kind.SUM),
                    paths.get(Kind.MIN),
                    paths.get(Kind.MAX),
                    field.by());
        }

        ReadField toField() {
            Required.text("name", name);
            Map<Kind, String> paths = new EnumMap<>(Kind.class);
            paths.put(Kind.PATH, path);
            paths.put(Kind.COUNT, count);
            paths.put(Kind.SUM, sum);
            paths.put(Kind.MIN, min);
            paths.put(Kind.MAX, max);
            paths.values().removeIf(Objects::isNull);
            if (paths.size() != 1) {
                throw new IllegalArgumentException("the field '" + name
                        + "' has " + (paths.isEmpty() ? "none" : "several")
                        + " of \"path\", \"count\", \"sum\", \"min\", \"max\", expected one of them");
            }
            Kind kind = paths.keySet().iterator().next();
            if (kind == Kind.PATH && by != null) {
                throw new IllegalArgumentException(
                        "the field '" + name + "' has \"by\", which only an aggregate can have; remove it");
            }
            return new ReadField(name, kind, Required.text(kind.name().toLowerCase(Locale.ROOT), paths.get(kind)), by);
        }
    }

    static ReadModelJson of(ReadModel model) {
        return new ReadModelJson(
                null,
                model.table().name().toString(),
                model.table().namespace() == null
                        ? null
                        : model.table().namespace().toString(),
                model.view() == null ? null : model.view().toString(),
                model.fields());
    }

    ReadModel toModel() {
        QualifiedName table = new QualifiedName(
                schema == null ? null : Identifier.of(schema), Identifier.of(Required.text("table_name", tableName)));
        List<ReadField> all = fields == null ? List.of() : fields;
        if (all.isEmpty() && view == null) {
            throw new IllegalArgumentException(
                    "neither \"view\" nor \"fields\" is there, expected at least one of them");
        }
        List<String> names = all.stream().map(ReadField::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the field '" + name + "' is there twice");
                });
        return new ReadModel(table, view == null ? null : QualifiedName.of(view), all);
    }
}
