package dev.migrate.extract.boundary;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Hibernate reads for one target database.
 *
 * @param classes full names of entities, mapped superclasses, embeddables and converters
 * @param packages packages whose {@code package-info} holds annotations
 * @param mappingFiles orm.xml files
 * @param settings Hibernate's settings, without connection and dialect
 * @param database the target
 * @param domains how packages lead to domains
 */
public record MappingRequest(
        List<String> classes,
        List<String> packages,
        List<URL> mappingFiles,
        Map<String, String> settings,
        TargetDatabase database,
        DomainRule domains) {

    public MappingRequest {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        mappingFiles = List.copyOf(mappingFiles);
        settings = new TreeMap<>(settings);
    }
}
