package dev.migrate.it.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** Hibernate's own schema tool on a real database. Loaded beside the Hibernate under test, by {@link Entities}. */
public final class HibernateTool {

    private HibernateTool() {}

    /**
     * Runs one action of {@code hbm2ddl}; fails on its first error.
     *
     * @param entities the class loader of the entities, which sees this class's own
     * @param settings Hibernate's settings
     * @param action {@code create-only} or {@code validate}
     */
    public static void run(
            ClassLoader entities,
            List<String> classes,
            Map<String, String> settings,
            DataSource database,
            String action) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(entities)
                        .build())
                .applySettings(new HashMap<>(settings))
                .applySetting("hibernate.connection.datasource", database)
                .applySetting("hibernate.hbm2ddl.auto", action)
                .applySetting("hibernate.hbm2ddl.create_namespaces", "true")
                .applySetting("hibernate.hbm2ddl.halt_on_error", String.valueOf(!isSqlite(database)))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            classes.forEach(sources::addAnnotatedClassName);
            MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
            metadata.orderColumns(false);
            SchemaManagementToolCoordinator.process(
                    metadata,
                    registry,
                    registry.requireService(ConfigurationService.class).getSettings(),
                    delayedDrop -> {});
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** Hibernate writes comments for SQLite, which has no such statement. */
    private static boolean isSqlite(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
