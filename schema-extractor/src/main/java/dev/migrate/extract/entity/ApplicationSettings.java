package dev.migrate.extract.entity;

import java.util.List;
import java.util.Map;

/**
 * What an application hands to Hibernate when it starts it without a persistence.xml.
 *
 * @param settings Hibernate's settings
 * @param mappingFiles resource names
 * @param classes mapped classes that are listed, beside those that are found
 */
record ApplicationSettings(Map<String, String> settings, List<String> mappingFiles, List<String> classes) {
    static final ApplicationSettings NONE = new ApplicationSettings(Map.of(), List.of(), List.of());
}
