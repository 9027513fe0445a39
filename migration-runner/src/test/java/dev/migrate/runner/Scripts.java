package dev.migrate.runner;

import dev.migrate.runner.script.MigrationDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes migration scripts into a folder. Revisions are numbered: 1 is {@code 20260101000001}. */
public final class Scripts {
    private final Path folder;

    public Scripts(Path folder) {
        this.folder = folder;
    }

    public static String id(int number) {
        return "202601010" + String.format("%05d", number);
    }

    /** A revision that follows the others; its header lines end before the body. */
    public Scripts forward(int number, String body, int... parents) {
        return write("V" + id(number) + "__r" + number + ".sql", header(number, parents) + body);
    }

    public Scripts back(int number, String body) {
        return write("U" + id(number) + "__r" + number + ".sql", "-- migrate:revision " + id(number) + "\n\n" + body);
    }

    /** A revision that makes a table, and its rollback. */
    public Scripts table(int number, String name, int... parents) {
        forward(
                number,
                "-- migrate:step create table " + name + "\n-- migrate:check table " + name + " exists\ncreate table "
                        + name + " (id int primary key);\n",
                parents);
        return back(
                number,
                "-- migrate:step drop table " + name + "\n-- migrate:check table " + name + " absent\ndrop table "
                        + name + ";\n");
    }

    private static String header(int number, int... parents) {
        StringBuilder header = new StringBuilder("-- migrate:revision " + id(number) + "\n");
        if (parents.length > 0) {
            header.append("-- migrate:parents");
            for (int parent : parents) {
                header.append(' ').append(id(parent));
            }
            header.append('\n');
        }
        return header.append("-- migrate:message revision ")
                .append(number)
                .append("\n")
                .toString();
    }

    public Scripts write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(int number) {
        return folder.resolve("V" + id(number) + "__r" + number + ".sql");
    }

    public String read(int number) {
        try {
            return Files.readString(file(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public MigrationDirectory directory() {
        return MigrationDirectory.at(folder);
    }
}
