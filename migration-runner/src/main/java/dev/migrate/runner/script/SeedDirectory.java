package dev.migrate.runner.script;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder that holds the environments' seed data: a folder for each environment with SQL files, which run in the order of their
 * names, those of all databases before those in a folder for one of them.
 */
public final class SeedDirectory {
    private final Path folder;

    private SeedDirectory(Path folder) {
        this.folder = folder;
    }

    public static SeedDirectory at(Path folder) {
        return new SeedDirectory(folder);
    }

    /**
     * An environment's files.
     *
     * @param vendor the database's folder name
     * @throws MigrationFailure where the environment has no folder
     * @throws ScriptError where a file can't be read or split
     */
    public List<Seed> read(String environment, String vendor, SqlSyntax syntax) {
        Path own = folder.resolve(environment);
        if (environment.isBlank() || !own.normalize().startsWith(folder.normalize()) || !Files.isDirectory(own)) {
            throw MigrationFailure.usage(
                    "there is no seed data for environment '" + environment + "': '" + own + "' is no folder",
                    Remedy.of("make it and put SQL files into it; there are " + environments()));
        }
        List<Seed> seeds = new ArrayList<>(files(own, environment + "/", syntax));
        seeds.addAll(files(own.resolve(vendor), environment + "/" + vendor + "/", syntax));
        return seeds;
    }

    private String environments() {
        if (!Files.isDirectory(folder)) {
            return "none, since '" + folder + "' is no folder";
        }
        return list(folder).stream()
                .filter(Files::isDirectory)
                .map(path -> String.valueOf(path.getFileName()))
                .toList()
                .toString();
    }

    private static List<Seed> files(Path folder, String prefix, SqlSyntax syntax) {
        List<Seed> seeds = new ArrayList<>();
        for (Path file : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
            String name = String.valueOf(file.getFileName());
            if (name.toLowerCase(Locale.ROOT).endsWith(".sql") && !name.startsWith(".")) {
                ScriptText text = ScriptText.read(file);
                List<Seed.Line> lines = StatementSplitter.fragments(name, text.text(), syntax).stream()
                        .filter(fragment -> !fragment.sql().isEmpty())
                        .peek(fragment -> ClientCommand.refuse(name, fragment, syntax))
                        .map(fragment -> new Seed.Line(fragment.line(), fragment.sql()))
                        .toList();
                seeds.add(new Seed(prefix + name, text.checksum(), lines));
            }
        }
        return seeds;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException unreadable) {
            throw MigrationFailure.usage(
                    "the folder '" + folder + "' can't be read: " + unreadable,
                    Remedy.of("make it readable for this user"));
        }
    }
}
