package dev.migrate.extract.entity;

import java.util.List;

/**
 * Whether and how Spring Boot's configuration belongs to the model.
 *
 * @param honoured whether it is read where the class path has Spring Boot's JPA support and no persistence.xml is there
 * @param profiles the profiles to read it with; where there are none, those that the configuration itself activates
 */
public record SpringConfiguration(boolean honoured, List<String> profiles) {

    public SpringConfiguration {
        profiles = List.copyOf(profiles);
    }

    /** Honoured, with the profiles that it activates itself. */
    public static SpringConfiguration asItStands() {
        return new SpringConfiguration(true, List.of());
    }
}
