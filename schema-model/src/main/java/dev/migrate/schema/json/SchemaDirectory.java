package dev.migrate.schema.json;

import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder of a schema: {@code <domain>/<table>.json} for each table, {@code <domain>/<table>.read.json} for what a person
 * declares of its read model, and {@code schema.json} for the rest.
 */
public final class SchemaDirectory {

    /** The file of what belongs to no single table. */
    public static final String SCHEMA_FILE = "schema.json";

    /** What the name of a declared read model's file ends with. */
    public static final String READ_MODEL_SUFFIX = ".read.json";

    private static final String NO_DOMAIN = "default";

    private SchemaDirectory() {}

    /**
     * Reads every {@code .json} below {@code folder}. A folder that is not there is an empty schema.
     *
     * @throws BrokenJson at the first file that can't be read, or when two files define one table
     */
    public static Schema read(Path folder) {
        Map<QualifiedName, Path> files = new TreeMap<>();
        List<Table> tables = new ArrayList<>();
        SchemaFileJson rest = new SchemaFileJson(null, null, null, null, null, null, null, null);
        for (Path file : jsonFiles(folder)) {
            String text = text(file);
            if (file.equals(folder.resolve(SCHEMA_FILE))) {
                rest = SchemaJson.TEXT.read(text, SchemaFileJson.class, file);
                continue;
            }
            Table table = inDomain(SchemaJson.read(text, file), folder.relativize(file));
            Path other = files.put(table.name(), file);
            if (other != null) {
                throw new BrokenJson(
                        file,
                        0,
                        0,
                        "defines table '" + table.name() + "' which '" + other
                                + "' defines already; delete one of the files",
                        null);
            }
            tables.add(table);
        }
        Schema schema = Schema.of(
                        list(rest.schemas()).stream().map(Identifier::of).toList(),
                        tables,
                        converted(rest.sequences(), SchemaFileJson.SequenceJson::toSequence, folder),
                        converted(rest.enumTypes(), SchemaFileJson.EnumTypeJson::toType, folder),
                        rest.source())
                .withViews(converted(rest.views(), SchemaFileJson.ViewJson::toView, folder))
                .withAuxiliaryObjects(
                        converted(rest.auxiliaryObjects(), SchemaFileJson.AuxiliaryObjectJson::toObject, folder));
        return schema.withReadModels(readModels(folder).values());
    }

    /**
     * The read models that are declared below {@code folder}, by their files. None where the folder is not there.
     *
     * @throws BrokenJson at the first file that can't be read, or when two files declare the read model of one table
     */
    public static SortedMap<Path, ReadModel> readModels(Path folder) {
        SortedMap<Path, ReadModel> models = new TreeMap<>();
        Map<QualifiedName, Path> files = new TreeMap<>();
        for (Path file : files(folder, READ_MODEL_SUFFIX)) {
            ReadModel model = SchemaJson.TEXT.read(text(file), ReadModel.class, file);
            Path other = files.put(model.table(), file);
            if (other != null) {
                throw new BrokenJson(
                        file,
                        0,
                        0,
                        "declares the read model of table '" + model.table() + "' which '" + other
                                + "' declares already; put their fields into one of the files",
                        null);
            }
            models.put(file, model);
        }
        return models;
    }

    /**
     * What brings the folder to {@code schema}: only files whose text changes, and the removal of extracted tables that are
     * gone. A table that a person wrote or a database had stays, see {@link Table#isExtracted}.
     *
     * @throws BrokenJson if a file that would change can't be read: what a person wrote into it would be lost
     */
    public static FileChanges changes(Path folder, Schema schema) {
        FileChanges changes = new FileChanges();
        SortedMap<Path, String> texts = texts(schema);
        texts.forEach((file, text) -> {
            refuseBroken(folder.resolve(file), folder);
            changes.write(folder.resolve(file), text);
        });
        for (Path file : jsonFiles(folder)) {
            if (!texts.containsKey(folder.relativize(file)) && !file.equals(folder.resolve(SCHEMA_FILE))) {
                Table table = SchemaJson.read(text(file), file);
                if (table.isExtracted() || schema.tables().containsKey(table.name())) {
                    changes.delete(file);
                }
            }
        }
        return changes;
    }

    /** A table whose text does not name its domain lies in its folder. */
    private static Table inDomain(Table table, Path file) {
        TableMetadata m = table.metadata();
        boolean named = m != null && m.module() != null;
        String domain = file.getNameCount() == 2 ? file.getName(0).toString() : NO_DOMAIN;
        if (named || domain.equals(NO_DOMAIN)) {
            return table;
        }
        return table.toBuilder()
                .metadata(
                        m == null
                                ? new TableMetadata(null, null, null, domain)
                                : new TableMetadata(m.objectModelName(), m.objectModelCode(), m.description(), domain))
                .build();
    }

    /** Every file of {@code schema} by its path within the folder. */
    public static SortedMap<Path, String> texts(Schema schema) {
        SortedMap<Path, String> texts = new TreeMap<>();
        Map<String, QualifiedName> taken = new LinkedHashMap<>();
        for (Table table : schema.tables().values()) {
            Path file = file(table);
            QualifiedName other = taken.put(file.toString().toLowerCase(Locale.ROOT), table.name());
            if (other != null) {
                throw new IllegalArgumentException("tables '" + other + "' and '" + table.name()
                        + "' differ only by case or quotes: both belong into '" + file
                        + "'; give one of them another name");
            }
            texts.put(file, SchemaJson.write(table));
        }
        texts.put(Path.of(SCHEMA_FILE), SchemaJson.TEXT.write(SchemaFileJson.of(schema)));
        return texts;
    }

    /** A table's file within the folder. */
    public static Path file(Table table) {
        String domain = table.metadata() == null || table.metadata().module() == null
                ? NO_DOMAIN
                : table.metadata().module();
        String namespace =
                table.name().namespace() == null ? "" : table.name().namespace().text() + ".";
        return Path.of(safe(domain), safe(namespace + table.name().name().text()) + ".json");
    }

    /** File systems differ in what a name may hold; what may not be everywhere is written as its code. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || "._-$ ".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
            } else {
                safe.append('%').append(Integer.toHexString(c));
            }
        });
        return safe.toString();
    }

    private static void refuseBroken(Path file, Path folder) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (file.equals(folder.resolve(SCHEMA_FILE))) {
            SchemaJson.TEXT.read(text(file), SchemaFileJson.class, file);
        } else {
            SchemaJson.read(text(file), file);
        }
    }

    private static <A, B> List<B> converted(List<A> list, Function<A, B> function, Path folder) {
        try {
            return list(list).stream().map(function).toList();
        } catch (IllegalArgumentException invalid) {
            throw new BrokenJson(folder.resolve(SCHEMA_FILE), 0, 0, invalid.getMessage(), invalid);
        }
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<Path> jsonFiles(Path folder) {
        return files(folder, ".json").stream()
                .filter(file -> !file.toString().endsWith(READ_MODEL_SUFFIX))
                .toList();
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(new TreeSet<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list '" + folder + "'", failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new BrokenJson(file, 0, 0, "cannot be read as UTF-8 text: " + failure.getMessage(), failure);
        }
    }
}
