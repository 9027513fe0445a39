package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceTree;
import dev.migrate.schema.model.Schema;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The generated models of entities at work.
 *
 * @param entities the entities
 * @param classes the compiled models
 * @param database a database that has the entities' tables
 */
record ReadModels(Entities entities, Path classes, Database database) {

    /** Generates and compiles the models, in {@code folder}. */
    static ReadModels of(Entities entities, Schema schema, Database database, Path folder) {
        SourceTree tree = new SourceTree(folder.resolve("models-src"));
        tree.plan(ModelGenerator.generate(schema, ModelOptions.plain())).apply();
        Path classes = Compilation.strictly(
                folder.resolve("models-src"),
                folder.resolve("models"),
                ClassPaths.of(entities.roots(), entities.hibernate()));
        return new ReadModels(entities, classes, database);
    }

    /** The rows as text, in the key's order, read by Hibernate and by JDBC, which agree. */
    List<String> rows(String entity, String key) {
        List<String> byHql = rows(entity, rows -> byHql(rows, key));
        assertThat(rowsBySql(entity, key)).isEqualTo(byHql);
        return byHql;
    }

    /** The rows as text, in the key's order, read by JDBC. */
    List<String> rowsBySql(String entity, String key) {
        return rows(entity, rows -> bySql(rows, key));
    }

    /** The fields of an entity's patch. */
    List<String> patched(String entity) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return Stream.of(loader.loadClass("a.write." + entity + "Patch$Field")
                            .getEnumConstants())
                    .map(Object::toString)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader {
        List<String> read(Class<?> rows) throws Exception;
    }

    private List<String> rows(String entity, Reader reader) {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {
            classes.toUri().toURL(), entities.roots().get(0).toUri().toURL()
        })) {
            return reader.read(loader.loadClass("a.read." + entity + "Rows"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> byHql(Class<?> rows, String key) throws Exception {
        Method fromTuple = rows.getMethod("fromTuple", Object[].class);
        List<String> read = new ArrayList<>();
        for (Object[] tuple :
                entities.rows(database.source(), rows.getField("HQL").get(null) + "\norder by e." + key)) {
            read.add(fromTuple.invoke(null, (Object) tuple).toString());
        }
        return read;
    }

    private List<String> bySql(Class<?> rows, String key) throws Exception {
        Method mapRow = rows.getMethod("mapRow", ResultSet.class, int.class);
        List<String> read = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(rows.getField("SQL").get(null) + "\norder by e." + key)) {
            while (result.next()) {
                read.add(mapRow.invoke(null, result, read.size()).toString());
            }
        }
        return read;
    }
}
