package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.UniqueKey;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Constraints and indexes as JSON holds them. A name that a generator made up is marked, one that nobody gave is left out. */
final class KeysJson {

    private KeysJson() {}

    @JsonPropertyOrder({"name", "columns", "variants"})
    record PrimaryKeyJson(String name, List<String> columns, SortedMap<String, List<String>> variants) {
        static PrimaryKeyJson of(PrimaryKey key) {
            SortedMap<String, List<String>> variants = new TreeMap<>();
            key.variants().forEach((database, there) -> variants.put(database, texts(there)));
            return new PrimaryKeyJson(text(key.name()), texts(key.columns()), variants);
        }

        PrimaryKey toKey() {
            SortedMap<String, List<Identifier>> there = new TreeMap<>();
            if (variants != null) {
                variants.forEach((database, names) -> there.put(database, identifiers(names)));
            }
            return new PrimaryKey(identifier(name), identifiers(Required.list("columns", columns)), there);
        }
    }

    @JsonPropertyOrder({"name", "generated_name", "columns", "options", "databases"})
    record UniqueKeyJson(
            String name, String generatedName, List<String> columns, String options, SortedSet<String> databases) {
        static UniqueKeyJson of(UniqueKey key) {
            return new UniqueKeyJson(
                    text(key.explicitName()),
                    key.generatedName() ? text(key.name()) : null,
                    texts(key.columns()),
                    key.options(),
                    key.databases());
        }

        UniqueKey toKey() {
            return new UniqueKey(
                    named(name, generatedName),
                    name == null,
                    identifiers(Required.list("columns", columns)),
                    options,
                    orNone(databases));
        }
    }

    @JsonPropertyOrder({"name", "generated_name", "unique", "columns", "parts", "options"})
    record IndexJson(
            String name,
            String generatedName,
            Boolean unique,
            List<String> columns,
            List<PartJson> parts,
            String options) {
        static IndexJson of(Index index) {
            boolean plain = index.parts().stream().allMatch(part -> part.column() != null && !part.descending());
            return new IndexJson(
                    index.generatedName() ? null : index.name().toString(),
                    index.generatedName() ? index.name().toString() : null,
                    index.unique() ? true : null,
                    plain
                            ? index.parts().stream()
                                    .map(part -> part.column().toString())
                                    .toList()
                            : null,
                    plain ? null : index.parts().stream().map(PartJson::of).toList(),
                    index.options());
        }

        Index toIndex() {
            Identifier id = named(name, generatedName);
            if (id == null) {
                throw new IllegalArgumentException("an index has neither a \"name\" nor a \"generated_name\"");
            }
            List<Index.Part> all = parts == null || parts.isEmpty()
                    ? identifiers(Required.list("columns", columns)).stream()
                            .map(Index.Part::of)
                            .toList()
                    : parts.stream().map(PartJson::toPart).toList();
            return new Index(id, name == null, Boolean.TRUE.equals(unique), all, options);
        }
    }

    @JsonPropertyOrder({"column", "expression", "descending"})
    record PartJson(String column, String expression, Boolean descending) {
        static PartJson of(Index.Part part) {
            return new PartJson(text(part.column()), part.expression(), part.descending() ? true : null);
        }

        Index.Part toPart() {
            return new Index.Part(identifier(column), expression, Boolean.TRUE.equals(descending));
        }
    }

    @JsonPropertyOrder({
        "name",
        "generated_name",
        "columns",
        "target",
        "target_columns",
        "on_delete",
        "definition",
        "databases"
    })
    record ForeignKeyJson(
            String name,
            String generatedName,
            List<String> columns,
            String target,
            List<String> targetColumns,
            String onDelete,
            String definition,
            SortedSet<String> databases) {
        static ForeignKeyJson of(ForeignKey key) {
            return new ForeignKeyJson(
                    text(key.explicitName()),
                    key.generatedName() ? text(key.name()) : null,
                    texts(key.columns()),
                    key.target().toString(),
                    texts(key.targetColumns()),
                    key.onDelete(),
                    key.definition(),
                    key.databases());
        }

        ForeignKey toKey() {
            return new ForeignKey(
                    named(name, generatedName),
                    name == null,
                    identifiers(Required.list("columns", columns)),
                    QualifiedName.of(Required.text("target", target)),
                    identifiers(Required.list("target_columns", targetColumns)),
                    onDelete,
                    definition,
                    orNone(databases));
        }
    }

    @JsonPropertyOrder({"name", "column", "expression", "options", "databases"})
    record CheckJson(String name, String column, String expression, String options, SortedSet<String> databases) {
        static CheckJson of(Check check) {
            return new CheckJson(
                    text(check.name()), text(check.column()), check.expression(), check.options(), check.databases());
        }

        Check toCheck() {
            return new Check(
                    identifier(name),
                    identifier(column),
                    Required.text("expression", expression),
                    options,
                    orNone(databases));
        }
    }

    static SortedSet<String> orNone(SortedSet<String> databases) {
        return databases == null ? new TreeSet<>() : databases;
    }

    private static Identifier named(String name, String generatedName) {
        if (name != null && generatedName != null) {
            throw new IllegalArgumentException(
                    "found both \"name\" '" + name + "' and \"generated_name\" '" + generatedName + "', expected one");
        }
        return identifier(name != null ? name : generatedName);
    }

    private static String text(Identifier name) {
        return name == null ? null : name.toString();
    }

    private static Identifier identifier(String text) {
        return text == null ? null : Identifier.of(text);
    }

    private static List<String> texts(List<Identifier> names) {
        return names.stream().map(Identifier::toString).toList();
    }

    private static List<Identifier> identifiers(List<String> texts) {
        return texts.stream().map(Identifier::of).toList();
    }
}
