package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.TargetDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An extraction as a properties file, to hand it to another process. */
final class ExtractionFile {

    private static final String SETTING = "setting.";
    private static final String DOMAIN = "domain.";

    private ExtractionFile() {}

    static void write(Path file, EntityExtraction extraction) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            properties(extraction).store(out, null);
        }
    }

    /** The extraction as text that is the same for equal ones. */
    static String text(EntityExtraction extraction) {
        return new TreeMap<>(properties(extraction)).toString();
    }

    private static Properties properties(EntityExtraction extraction) {
        Properties properties = new Properties();
        list(
                properties,
                "root",
                extraction.roots(),
                path -> path.toAbsolutePath().toString());
        list(
                properties,
                "classPath",
                extraction.classPath(),
                path -> path.toAbsolutePath().toString());
        list(properties, "database", extraction.databases(), TargetDatabase::toString);
        list(properties, "mappingFile", extraction.mappingFiles(), name -> name);
        extraction.settings().forEach((name, value) -> properties.setProperty(SETTING + name, value));
        extraction.domains().byPackage().forEach((name, domain) -> properties.setProperty(DOMAIN + name, domain));
        list(properties, "springProfile", extraction.spring().profiles(), name -> name);
        properties.setProperty("spring", String.valueOf(extraction.spring().honoured()));
        if (extraction.persistenceUnit() != null) {
            properties.setProperty("persistenceUnit", extraction.persistenceUnit());
        }
        return properties;
    }

    static EntityExtraction read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new EntityExtraction(
                list(properties, "root", Path::of),
                list(properties, "classPath", Path::of),
                list(properties, "database", TargetDatabase::of),
                map(properties, SETTING),
                properties.getProperty("persistenceUnit"),
                list(properties, "mappingFile", name -> name),
                new DomainRule(map(properties, DOMAIN)),
                new SpringConfiguration(
                        Boolean.parseBoolean(properties.getProperty("spring")),
                        list(properties, "springProfile", name -> name)));
    }

    private static <T> void list(Properties properties, String name, List<T> values, Function<T, String> text) {
        for (int i = 0; i < values.size(); i++) {
            properties.setProperty(name + "." + i, text.apply(values.get(i)));
        }
    }

    private static <T> List<T> list(Properties properties, String name, Function<String, T> value) {
        List<T> values = new ArrayList<>();
        for (int i = 0; properties.containsKey(name + "." + i); i++) {
            values.add(value.apply(properties.getProperty(name + "." + i)));
        }
        return values;
    }

    private static SortedMap<String, String> map(Properties properties, String prefix) {
        SortedMap<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> map.put(name.substring(prefix.length()), properties.getProperty(name)));
        return map;
    }
}
