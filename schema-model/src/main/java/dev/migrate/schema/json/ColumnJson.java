package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** A column as JSON holds it. Facts that have their usual value are left out. */
@JsonPropertyOrder({
    "name",
    "type",
    "primary_key",
    "nullable",
    "database_types",
    "length",
    "precision",
    "scale",
    "default",
    "computed",
    "identity",
    "identity_databases",
    "collation",
    "comment",
    "options",
    "variants",
    "databases",
    "attribute",
    "declared_by",
    "enum",
    "generated",
    "version",
    "insertable",
    "updatable",
    "read_only",
    "write_only"
})
record ColumnJson(
        String name,
        String type,
        Boolean primaryKey,
        Boolean nullable,
        SortedMap<String, String> databaseTypes,
        Integer length,
        Integer precision,
        Integer scale,
        @JsonProperty("default") String defaultValue,
        String computed,
        Boolean identity,
        SortedSet<String> identityDatabases,
        String collation,
        String comment,
        String options,
        SortedMap<String, VariantJson> variants,
        SortedSet<String> databases,
        String attribute,
        String declaredBy,
        @JsonProperty("enum") EnumJson enumeration,
        GeneratedJson generated,
        Boolean version,
        Boolean insertable,
        Boolean updatable,
        Boolean readOnly,
        Boolean writeOnly) {

    @JsonPropertyOrder({"nullable", "default", "computed", "collation"})
    record VariantJson(
            Boolean nullable, @JsonProperty("default") String defaultValue, String computed, String collation) {
        static VariantJson of(Column.Variant variant) {
            return new VariantJson(variant.nullable(), variant.defaultValue(), variant.computed(), variant.collation());
        }

        Column.Variant toVariant() {
            return new Column.Variant(!Boolean.FALSE.equals(nullable), defaultValue, computed, collation);
        }
    }

    record EnumJson(Boolean ordinal, List<String> constants) {}

    /** {@link Attribute.Generation} as the JSON spells it. */
    enum GeneratedJson {
        @JsonProperty("identity")
        IDENTITY,
        @JsonProperty("sequence")
        SEQUENCE,
        @JsonProperty("application")
        APPLICATION,
        @JsonProperty("database")
        DATABASE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param primaryKey whether it is part of the primary key, or {@code null} where the table is not at hand */
    static ColumnJson of(Column column, Boolean primaryKey) {
        return of(column, primaryKey, false);
    }

    /** @param entityKey whether it is part of an entity's key, which is written once unless it says something else */
    static ColumnJson of(Column column, Boolean primaryKey, boolean entityKey) {
        Attribute a = column.attribute();
        return new ColumnJson(
                column.name().toString(),
                a == null ? null : a.type(),
                primaryKey,
                column.nullable(),
                column.databaseTypes(),
                a == null ? null : a.length(),
                a == null ? null : a.precision(),
                a == null ? null : a.scale(),
                column.defaultValue(),
                column.computed(),
                column.identity() ? true : null,
                column.identityDatabases(),
                column.collation(),
                column.comment(),
                column.options(),
                mapped(column.variants(), VariantJson::of),
                column.databases(),
                a == null ? null : a.path(),
                a == null ? null : a.declaredBy(),
                a == null || a.enumeration() == null
                        ? null
                        : new EnumJson(
                                a.enumeration().ordinal() ? true : null,
                                a.enumeration().constants()),
                a == null || a.generated() == Attribute.Generation.NONE
                        ? null
                        : GeneratedJson.valueOf(a.generated().name()),
                a != null && a.version() ? true : null,
                a == null || a.insertable() ? null : false,
                a == null ? null : updatable(a, entityKey),
                AccessJson.readOnly(column.access()),
                AccessJson.writeOnly(column.access()));
    }

    /** What nobody has mapped yet is written as short as it was. */
    private static Boolean updatable(Attribute attribute, boolean entityKey) {
        boolean usual = attribute.updatable() != entityKey;
        return usual && (attribute.updatable() || attribute.path() == null) ? null : (Boolean) attribute.updatable();
    }

    Column toColumn() {
        return toColumn(false);
    }

    /** @param ofEntity whether the table is an entity's */
    Column toColumn(boolean ofEntity) {
        Identifier id = Identifier.of(Required.text("name", name));
        if (type == null && (databaseTypes == null || databaseTypes.isEmpty())) {
            throw new IllegalArgumentException(
                    "column '" + name + "' has neither a \"type\" nor \"database_types\", expected one of them");
        }
        return new Column.Builder()
                .name(id)
                .nullable(nullable == null ? !Boolean.TRUE.equals(primaryKey) : nullable)
                .databaseTypes(databaseTypes == null ? Map.of() : new TreeMap<>(databaseTypes))
                .defaultValue(defaultValue)
                .computed(computed)
                .identity(Boolean.TRUE.equals(identity))
                .identityDatabases(KeysJson.orNone(identityDatabases))
                .collation(collation)
                .comment(comment)
                .options(options)
                .variants(variants == null ? Map.of() : mapped(variants, VariantJson::toVariant))
                .databases(KeysJson.orNone(databases))
                .attribute(type == null ? null : toAttribute(ofEntity && Boolean.TRUE.equals(primaryKey)))
                .access(AccessJson.of(readOnly, writeOnly))
                .build();
    }

    private static <A, B> SortedMap<String, B> mapped(SortedMap<String, A> map, Function<A, B> function) {
        SortedMap<String, B> mapped = new TreeMap<>();
        map.forEach((database, value) -> mapped.put(database, function.apply(value)));
        return mapped;
    }

    private Attribute toAttribute(boolean entityKey) {
        return new Attribute(
                attribute,
                type,
                length,
                precision,
                scale,
                generated == null ? Attribute.Generation.NONE : Attribute.Generation.valueOf(generated.name()),
                Boolean.TRUE.equals(version),
                !Boolean.FALSE.equals(insertable),
                updatable == null ? !entityKey : updatable,
                enumeration == null
                        ? null
                        : new Attribute.Enumeration(
                                Boolean.TRUE.equals(enumeration.ordinal()),
                                Required.list("enum.constants", enumeration.constants())),
                declaredBy);
    }
}
