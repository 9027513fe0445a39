package dev.migrate.extract.hibernate;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** Hibernate's own create script: what the extraction is measured by. Loaded beside the Hibernate under test. */
public final class CreateScript {

    private CreateScript() {}

    /** The statements for a database that is never connected to. */
    public static List<String> of(
            List<String> classes,
            List<String> packages,
            List<URL> mappingFiles,
            Map<String, String> settings,
            String product,
            String version) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(CreateScript.class.getClassLoader())
                        .build())
                .applySettings(new TreeMap<String, Object>(settings))
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting("jakarta.persistence.database-product-name", product)
                .applySetting("jakarta.persistence.database-product-version", version)
                .applySetting("jakarta.persistence.database-major-version", number(version, 0))
                .applySetting("jakarta.persistence.database-minor-version", number(version, 1))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            packages.forEach(sources::addPackage);
            classes.forEach(sources::addAnnotatedClassName);
            mappingFiles.forEach(sources::addURL);
            Metadata metadata = sources.getMetadataBuilder().build();
            ((MetadataImplementor) metadata).orderColumns(true);
            return List.copyOf(new SchemaCreatorImpl(registry).generateCreationCommands(metadata, true));
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    private static String number(String version, int position) {
        String[] numbers = version.split("\\.");
        return position < numbers.length ? numbers[position] : "0";
    }
}
