package dev.migrate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A folder of migrations that our runner, Flyway and Liquibase can all run: the same files, with both tools' comments in them.
 *
 * @param folder where they lie
 * @param statements of each migration in their order
 */
record Scripts(Path folder, List<List<String>> statements) implements AutoCloseable {

    private static final long FIRST = 20260101000000L;

    /** Writes {@code count} migrations: a table, an index and a row each. */
    static Scripts tables(int count) throws IOException {
        return write(count, Scripts::table);
    }

    /** Writes {@code count} migrations that do next to nothing, for runs in which only their number matters. */
    static Scripts empty(int count) throws IOException {
        return write(count, i -> List.of("select " + i));
    }

    private static Scripts write(int count, IntFunction<List<String>> migration) throws IOException {
        Path folder = Files.createTempDirectory("bench-migrations");
        List<List<String>> statements = new ArrayList<>();
        StringBuilder changelog = new StringBuilder("databaseChangeLog:\n");
        String parent = null;
        for (int i = 0; i < count; i++) {
            List<String> one = migration.apply(i);
            statements.add(one);
            String id = Long.toString(FIRST + i);
            String name = name(i);
            Files.writeString(folder.resolve(name), text(id, parent, one));
            changelog.append("- changeSet:\n    id: '").append(id).append("'\n    author: bench\n    changes:\n");
            changelog.append("    - sqlFile:\n        path: ").append(name).append('\n');
            parent = id;
        }
        Files.writeString(folder.resolve("changelog.yaml"), changelog);
        return new Scripts(folder, statements);
    }

    private static String name(int number) {
        return "V" + (FIRST + number) + "__table_" + number + ".sql";
    }

    /** The file of a migration, from 0. */
    Path file(int number) {
        return folder.resolve(name(number));
    }

    private static List<String> table(int i) {
        return List.of(
                "create table t" + i + " (id bigint not null, name varchar(200) not null, amount numeric(12,2),"
                        + " constraint t" + i + "_pkey primary key (id))",
                "create index t" + i + "_name on t" + i + " (name)",
                "insert into t" + i + " (id, name, amount) values (1, 'first', 1.50)");
    }

    private static String text(String id, String parent, List<String> statements) {
        StringBuilder text = new StringBuilder("-- migrate:revision " + id + "\n");
        if (parent != null) {
            text.append("-- migrate:parents ").append(parent).append('\n');
        }
        statements.forEach(statement -> text.append('\n').append(statement).append(";\n"));
        return text.toString();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
