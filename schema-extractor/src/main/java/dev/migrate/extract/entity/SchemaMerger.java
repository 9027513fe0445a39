package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.Reading;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One schema out of those that Hibernate made for each target database; what can't differ between them is a finding. */
final class SchemaMerger {

    private final List<Schema> schemas;
    private final List<String> databases;
    private final List<Finding> findings = new ArrayList<>();

    private SchemaMerger(List<Schema> schemas) {
        this.schemas = schemas;
        this.databases = schemas.stream()
                .map(schema -> schema.source().databases().firstKey())
                .toList();
    }

    /** Merges readings that have one target database each. */
    static Extraction merge(List<Reading> readings) {
        List<Finding> findings = readings.stream()
                .flatMap(reading -> reading.findings().stream())
                .toList();
        if (!findings.isEmpty()) {
            return new Extraction.Rejected(findings);
        }
        if (readings.size() == 1) {
            return new Extraction.Extracted(readings.get(0).schema());
        }
        return new SchemaMerger(readings.stream().map(Reading::schema).toList()).merge();
    }

    private Extraction merge() {
        Schema merged = new Schema(
                union(Schema::namespaces),
                tables(),
                same("sequence", Schema::sequences, Sequence::withDatabases),
                same("enum type", Schema::enumTypes, EnumType::withDatabases),
                same("view", Schema::views, View::withDatabases),
                auxiliaryObjects(),
                source());
        return findings.isEmpty() ? new Extraction.Extracted(merged) : new Extraction.Rejected(findings);
    }

    private <T> SortedSet<T> union(Function<Schema, ? extends Collection<T>> part) {
        SortedSet<T> union = new TreeSet<>();
        schemas.forEach(schema -> union.addAll(part.apply(schema)));
        return union;
    }

    private List<AuxiliaryObject> auxiliaryObjects() {
        return PerDatabaseNames.merge(
                        databases,
                        schemas.stream().map(Schema::auxiliaryObjects).toList(),
                        object -> object)
                .values()
                .stream()
                .map(found -> found.object().withDatabases(PerDatabaseNames.unlessAll(databases, found.databases())))
                .toList();
    }

    private SchemaSource source() {
        SortedMap<String, String> versions = new TreeMap<>();
        schemas.forEach(schema -> versions.putAll(schema.source().databases()));
        return new SchemaSource(schemas.get(0).source().hibernate(), versions);
    }

    /** Where one class has a table of another name in another database, it belongs to the main database's table. */
    private SortedMap<QualifiedName, Table> tables() {
        SortedMap<QualifiedName, Table> merged = new TreeMap<>();
        allOf(Schema::tables).keySet().forEach(name -> {
            List<Schema> with = having(name, Schema::tables);
            List<Table> variants =
                    with.stream().map(schema -> schema.tables().get(name)).toList();
            Table table = new TableMerger(names(with), variants, findings).merge();
            boolean withoutClass = !with.contains(schemas.get(0)) && isMapped(table.entity());
            merged.put(
                    name,
                    table.toBuilder()
                            .entity(withoutClass ? null : table.entity())
                            .databases(PerDatabaseNames.unlessAll(databases, names(with)))
                            .build());
        });
        return merged;
    }

    private boolean isMapped(Entity entity) {
        return entity != null
                && schemas.get(0).tables().values().stream().anyMatch(table -> entity.equals(table.entity()));
    }

    private <T> SortedMap<QualifiedName, T> same(
            String kind,
            Function<Schema, SortedMap<QualifiedName, T>> part,
            BiFunction<T, SortedSet<String>, T> withDatabases) {
        SortedMap<QualifiedName, T> all = allOf(part);
        all.replaceAll((name, object) -> {
            List<Schema> with = having(name, part);
            if (!with.stream().allMatch(schema -> part.apply(schema).get(name).equals(object))) {
                findings.add(new Finding(
                        null,
                        null,
                        "the " + kind + " '" + name + "' differs between the databases " + names(with),
                        "Map it so that all of them agree, or target one database"));
            }
            return withDatabases.apply(object, PerDatabaseNames.unlessAll(databases, names(with)));
        });
        return all;
    }

    private <T> SortedMap<QualifiedName, T> allOf(Function<Schema, SortedMap<QualifiedName, T>> part) {
        SortedMap<QualifiedName, T> all = new TreeMap<>();
        schemas.forEach(schema -> part.apply(schema).forEach(all::putIfAbsent));
        return all;
    }

    private <T> List<Schema> having(QualifiedName name, Function<Schema, SortedMap<QualifiedName, T>> part) {
        return schemas.stream()
                .filter(schema -> part.apply(schema).containsKey(name))
                .toList();
    }

    private static List<String> names(List<Schema> schemas) {
        return schemas.stream()
                .map(schema -> schema.source().databases().firstKey())
                .toList();
    }
}
