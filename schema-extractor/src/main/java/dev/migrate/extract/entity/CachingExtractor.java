package dev.migrate.extract.entity;

import dev.migrate.extract.entity.Extraction.Extracted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers the last schema, and gives it again while nothing that it came from has changed. Findings are never remembered:
 * what a person does about them may lie where no fingerprint looks.
 */
public final class CachingExtractor implements Extractor {

    private final Extractor extractor;
    private final Path folder;
    private final List<Path> tool;
    private final String environment;

    /**
     * An extractor that asks {@code extractor} only after a change.
     *
     * @param folder where the schema is kept; nothing else may be kept there
     * @param tool the class path of the tool itself: another version of it may extract more
     * @param environment whatever else the result depends on, as text: the JDK
     */
    public CachingExtractor(Extractor extractor, Path folder, List<Path> tool, String environment) {
        this.extractor = extractor;
        this.folder = folder;
        this.tool = List.copyOf(tool);
        this.environment = environment;
    }

    @Override
    public Extraction extract(EntityExtraction extraction) {
        try {
            Path kept = folder.resolve(fingerprint(extraction));
            if (Files.isDirectory(kept)) {
                return ResultFolder.read(kept);
            }
            Extraction result = extractor.extract(extraction);
            Path after = folder.resolve(fingerprint(extraction));
            if (result instanceof Extracted && after.equals(kept)) {
                keep(result, kept);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException("'" + folder + "' can't be read or written: delete it", e);
        }
    }

    private String fingerprint(EntityExtraction extraction) throws IOException {
        return new Fingerprint()
                .add(environment)
                .add(ExtractionFile.text(extraction))
                .addPaths(tool)
                .addPaths(extraction.roots())
                .addPaths(extraction.classPath())
                .hex();
    }

    /** Complete or not at all: moved to its place when all of it is written. */
    private void keep(Extraction result, Path kept) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> others = Files.list(folder)) {
                for (Path other : others.toList()) {
                    ResultFolder.delete(other);
                }
            }
        }
        Path draft = Files.createTempDirectory(Files.createDirectories(folder), "draft-");
        ResultFolder.write(draft, result);
        Files.move(draft, kept);
    }
}
