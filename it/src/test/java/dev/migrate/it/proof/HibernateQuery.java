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

    /** Sets a field of every entity of a class, as a program would. */
    public static void set(
            ClassLoader entities,
            List<String> classes,
            Map<String, String> settings,
            DataSource database,
            String entity,
            String field,
            Object value) {
        in(entities, classes, settings, database, session -> {
            session.createSelectionQuery("from " + entity, Object.class)
                    .getResultList()
                    .forEach(found -> set(found, field, value));
            return null;
        });
    }

    private static void set(Object entity, String field, Object value) {
        try {
            entity.getClass().getField(field).set(entity, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
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
