package dev.migrate.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The least that reads a mapping: Hibernate's metadata for PostgreSQL, and nothing made of it. */
public final class BareMetadataMain {

    private BareMetadataMain() {}

    /** @param args a file that names the classes, one in a line */
    public static void main(String[] args) throws Exception {
        MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder()
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("jakarta.persistence.database-product-name", "PostgreSQL")
                .applySetting("jakarta.persistence.database-major-version", "16")
                .build());
        Files.readAllLines(Path.of(args[0])).forEach(sources::addAnnotatedClassName);
        int entities = sources.buildMetadata().getEntityBindings().size();
        Runtime.getRuntime().halt(entities > 0 ? 0 : 1);
    }
}
