package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.TargetDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to extract: the question that an extractor answers.
 *
 * @param roots class folders and jars whose mapped classes belong to the model; those that don't exist are passed over
 * @param classPath everything that the mapped classes need, Hibernate and the roots included
 * @param databases the targets, the main one first; at least one, each vendor once
 * @param settings Hibernate's settings; they win over those of a persistence.xml, Spring Boot and Quarkus
 * @param persistenceUnit the unit of a persistence.xml to read, or {@code null} where there is one at most
 * @param mappingFiles further mapping files, beside META-INF/orm.xml and those of the persistence unit: resource names
 * @param domains how packages lead to domains
 * @param spring whether and how Spring Boot's configuration belongs to the model
 */
public record EntityExtraction(
        List<Path> roots,
        List<Path> classPath,
        List<TargetDatabase> databases,
        SortedMap<String, String> settings,
        String persistenceUnit,
        List<String> mappingFiles,
        DomainRule domains,
        SpringConfiguration spring) {

    public EntityExtraction {
        roots = List.copyOf(roots);
        classPath = List.copyOf(classPath);
        databases = List.copyOf(databases);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        mappingFiles = List.copyOf(mappingFiles);
        if (databases.isEmpty()) {
            throw new IllegalArgumentException("no target database: set migrate.databases, for example to h2");
        }
        if (databases.stream().map(TargetDatabase::name).distinct().count() < databases.size()) {
            throw new IllegalArgumentException(
                    "the target databases " + databases + " name a vendor twice: set migrate.databases to one of each");
        }
    }

    /** An extraction with no settings, no named unit and domains by package. */
    public static EntityExtraction of(List<Path> roots, List<Path> classPath, List<TargetDatabase> databases) {
        return new EntityExtraction(
                roots,
                classPath,
                databases,
                new TreeMap<>(),
                null,
                List.of(),
                DomainRule.byLastSegment(),
                SpringConfiguration.asItStands());
    }

    public EntityExtraction withSettings(Map<String, String> newSettings) {
        return new EntityExtraction(
                roots,
                classPath,
                databases,
                new TreeMap<>(newSettings),
                persistenceUnit,
                mappingFiles,
                domains,
                spring);
    }
}
