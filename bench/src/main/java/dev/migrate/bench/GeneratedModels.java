package dev.migrate.bench;

import dev.migrate.generate.models.ModelGenerator;
import dev.migrate.generate.models.ModelOptions;
import dev.migrate.generate.models.SourceFile;
import dev.migrate.schema.json.SchemaJson;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The models that the product generates for {@code shipment.json}, compiled. */
final class GeneratedModels {

    private static final String MAPPING = """
            package dev.migrate.bench.read;
            public final class Mapping implements dev.migrate.bench.RowMapping {
                @Override public Object mapRow(java.sql.ResultSet row, int rowNumber) throws java.sql.SQLException {
                    return ShipmentRows.mapRow(row, rowNumber);
                }
            }
            """;

    private final ClassLoader loader;

    private GeneratedModels(ClassLoader loader) {
        this.loader = loader;
    }

    static GeneratedModels compile() throws IOException {
        Path folder = Files.createTempDirectory("bench-models");
        List<String> files = new ArrayList<>();
        for (SourceFile source : ModelGenerator.generate(schema(), ModelOptions.plain())) {
            files.add(write(folder.resolve(source.path()), source.text()));
        }
        files.add(write(folder.resolve("dev/migrate/bench/read/Mapping.java"), MAPPING));
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none"));
        arguments.addAll(files);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the generated models don't compile, see above");
        }
        URL[] urls = {folder.toUri().toURL()};
        return new GeneratedModels(new URLClassLoader(urls, GeneratedModels.class.getClassLoader()));
    }

    private static String write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = GeneratedModels.class.getResourceAsStream("shipment.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Schema.ofTables(List.of(SchemaJson.read(text, Path.of("shipment.json"))));
        }
    }

    RowMapping mapping() throws ReflectiveOperationException {
        return (RowMapping) loader.loadClass("dev.migrate.bench.read.Mapping")
                .getConstructor()
                .newInstance();
    }

    /** A constant of {@code ShipmentRows}: {@code SQL}, {@code HQL}. */
    String query(String name) throws ReflectiveOperationException {
        return (String) loader.loadClass("dev.migrate.bench.read.ShipmentRows")
                .getField(name)
                .get(null);
    }
}
