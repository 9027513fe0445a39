package dev.migrate.extract.entity;

import java.util.List;
import java.util.Map;

/**
 * What an application's framework would hand to Hibernate.
 *
 * @param settings Hibernate's settings
 * @param mappingFiles resource names
 */
record ApplicationSettings(Map<String, String> settings, List<String> mappingFiles) {
    static final ApplicationSettings NONE = new ApplicationSettings(Map.of(), List.of());
}
