package dev.migrate.bench;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.CachingExtractor;
import dev.migrate.extract.entity.EntityExtraction;
import dev.migrate.extract.entity.Extraction;
import dev.migrate.extract.entity.Extractor;
import dev.migrate.extract.entity.ForkedExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Extraction of 1,000 entities in a process of its own, beside Hibernate's bare metadata in such a process. */
final class ExtractBench implements Bench {

    private static final int ENTITIES = 1000;
    private static final String OURS = "extract";
    private static final String UNCHANGED = "extract, nothing changed";
    private static final String FLOOR = "bare metadata";

    /** The class paths that the extractor's tests fetch. */
    private static final Path CLASS_PATHS = Path.of(System.getProperty("bench.class-paths", "."));

    @Override
    public void run() throws Exception {
        for (String version : List.of("6.6", "7.4")) {
            run(version);
        }
    }

    private static void run(String version) throws Exception {
        List<Path> hibernate = jars(CLASS_PATHS.resolve("hibernate").resolve(version));
        Path classes = LargeModel.compile(ENTITIES, hibernate);
        List<Path> classPath =
                Stream.concat(Stream.of(classes), hibernate.stream()).toList();
        Path work = Files.createTempDirectory("bench-extract");
        Path names = Files.write(work.resolve("classes.txt"), LargeModel.classes(ENTITIES));
        EntityExtraction question =
                EntityExtraction.of(List.of(classes), classPath, List.of(TargetDatabase.of("postgresql:16")));
        Extractor forked = new ForkedExtractor(work.resolve("forked"));
        Extractor caching = new CachingExtractor(
                forked, work.resolve("kept"), ForkedExtractor.ownClassPath(), System.getProperty("java.version"));
        extract(caching, question);
        new Contest("1,000 entities, Hibernate " + version + ", each from process start", 5)
                .contender(FLOOR, () -> () -> Processes.run(floor(classPath, names)))
                .contender(OURS, () -> () -> extract(forked, question))
                .contender(UNCHANGED, () -> () -> extract(caching, question))
                .run()
                .atMost(OURS, 1.25, FLOOR)
                .atMost(UNCHANGED, 0.15, FLOOR);
    }

    private static void extract(Extractor extractor, EntityExtraction question) {
        if (!(extractor.extract(question) instanceof Extraction.Extracted)) {
            throw new IllegalStateException("the model was not extracted");
        }
    }

    private static List<String> floor(List<Path> classPath, Path names) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                Processes.classPath(
                        Stream.concat(classPath.stream(), Stream.of(Processes.jarOf(BareMetadataMain.class)))
                                .toList()),
                BareMetadataMain.class.getName(),
                names.toString());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).sorted().toList();
        }
    }
}
