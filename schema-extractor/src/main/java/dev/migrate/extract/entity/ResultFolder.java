package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.entity.Extraction.Extracted;
import dev.migrate.extract.entity.Extraction.NoEntities;
import dev.migrate.extract.entity.Extraction.Rejected;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A result as files, to hand it back from another process: {@code schema}, or {@code findings.properties}. */
final class ResultFolder {

    private static final String SCHEMA = "schema";
    private static final String FINDINGS = "findings.properties";
    private static final String NO_ENTITIES = "no-entities";

    private ResultFolder() {}

    static void write(Path folder, Extraction extraction) throws IOException {
        if (extraction instanceof Extracted extracted) {
            RecordFile.write(folder.resolve(SCHEMA), extracted.schema());
        } else if (extraction instanceof Rejected rejected) {
            writeFindings(folder.resolve(FINDINGS), rejected.findings());
        } else {
            Files.createFile(folder.resolve(NO_ENTITIES));
        }
    }

    static Extraction read(Path folder) throws IOException {
        if (Files.exists(folder.resolve(FINDINGS))) {
            return new Rejected(readFindings(folder.resolve(FINDINGS)));
        }
        return Files.exists(folder.resolve(NO_ENTITIES))
                ? new NoEntities()
                : new Extracted(RecordFile.read(folder.resolve(SCHEMA), Schema.class));
    }

    /** Deletes the folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    private static void writeFindings(Path file, List<Finding> findings) throws IOException {
        Properties properties = new Properties();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            put(properties, i + ".class", finding.className());
            put(properties, i + ".member", finding.member());
            put(properties, i + ".message", finding.message());
            put(properties, i + ".fix", finding.fix());
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    private static void put(Properties properties, String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static List<Finding> readFindings(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; properties.containsKey(i + ".message"); i++) {
            findings.add(new Finding(
                    properties.getProperty(i + ".class"),
                    properties.getProperty(i + ".member"),
                    properties.getProperty(i + ".message"),
                    properties.getProperty(i + ".fix")));
        }
        return findings;
    }
}
