package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.model.Schema;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The generated models of a schema, compiled and at work. */
final class GeneratedRows implements AutoCloseable {

    private final URLClassLoader loader;

    private GeneratedRows(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Compiles into {@code classes}, with further sources that may use them. */
    static GeneratedRows of(Schema schema, Path classes, Map<String, String> further) {
        Map<String, String> sources = new TreeMap<>(further);
        ModelGenerator.generate(schema, ModelOptions.plain()).forEach(file -> sources.put(file.path(), file.text()));
        assertThat(JavaCompilation.compileWithLibraries(sources, classes)).isEmpty();
        try {
            return new GeneratedRows(
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass("com.acme.shop." + name);
    }

    /** What {@code <entity>Rows.HQL} and {@code fromTuple} make of all rows. */
    List<Object> byHql(SessionFactory factory, String entity) throws Exception {
        Class<?> rows = type("read." + entity + "Rows");
        String hql = (String) rows.getField("HQL").get(null);
        Method fromTuple = rows.getMethod("fromTuple", Object[].class);
        List<Object> read = new ArrayList<>();
        try (StatelessSession session = factory.openStatelessSession()) {
            for (Object[] tuple : session.createSelectionQuery(hql + "\norder by e.id", Object[].class)
                    .getResultList()) {
                read.add(fromTuple.invoke(null, (Object) tuple));
            }
        }
        return read;
    }

    /** What {@code <entity>Rows.SQL} and {@code mapRow} make of all rows. */
    List<Object> bySql(SessionFactory factory, String entity) {
        try (StatelessSession session = factory.openStatelessSession()) {
            return session.doReturningWork(connection -> {
                try {
                    return bySql(connection, entity);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** What {@code <entity>Rows.SQL} and {@code mapRow} make of all rows. */
    List<Object> bySql(Connection connection, String entity)
            throws ReflectiveOperationException, java.sql.SQLException {
        Class<?> rows = type("read." + entity + "Rows");
        String sql = (String) rows.getField("SQL").get(null);
        Method mapRow = rows.getMethod("mapRow", ResultSet.class, int.class);
        List<Object> read = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql + "\norder by e.id")) {
            while (result.next()) {
                read.add(mapRow.invoke(null, result, read.size()));
            }
        }
        return read;
    }

    /** The value at a path of accessors, {@code null} behind a null. */
    static Object value(Object row, String path) {
        Object value = row;
        try {
            for (String name : path.split("\\.")) {
                value = value == null ? null : value.getClass().getMethod(name).invoke(value);
            }
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws java.io.IOException {
        loader.close();
    }
}
