package dev.migrate.it.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Hibernate at work on rows. Loaded beside the Hibernate under test, by {@link Entities}. */
public final class HibernateQuery {

    private HibernateQuery() {}

    /** What a query in HQL returns. */
    public static List<Object[]> rows(
            ClassLoader entities, List<String> classes, Map<String, String> settings, DataSource database, String hql) {
        return in(
                entities,
                classes,
                settings,
                database,
                session -> session.createSelectionQuery(hql, Object[].class).getResultList());
    }

    /** What {@code work} returns, in a transaction of its own. */
    private static <T> T in(
            ClassLoader entities,
            List<String> classes,
            Map<String, String> settings,
            DataSource database,
            Function<Session, T> work) {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(entities)
                        .build())
                .applySettings(new HashMap<>(settings))
                .applySetting("hibernate.connection.datasource", database)
                .build();
        MetadataSources sources = new MetadataSources(registry);
        classes.forEach(sources::addAnnotatedClassName);
        try (SessionFactory factory = sources.buildMetadata().buildSessionFactory()) {
            return factory.fromTransaction(work);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
