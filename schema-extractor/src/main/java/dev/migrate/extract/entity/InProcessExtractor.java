package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.extract.boundary.Reading;
import dev.migrate.extract.boundary.TargetDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * Extracts in this JVM. The project's code runs in it: what that code logs, keeps and registers stays behind, so a build
 * runs it in a JVM of its own.
 */
public final class InProcessExtractor implements Extractor {

    @Override
    public Extraction extract(EntityExtraction extraction) {
        try {
            ModelSources sources = ModelSources.of(extraction);
            return sources.isEmpty() ? new Extraction.NoEntities() : read(extraction, sources);
        } catch (RejectedException e) {
            return new Extraction.Rejected(e.findings());
        }
    }

    private static Extraction read(EntityExtraction extraction, ModelSources sources) {
        try (HibernateSide side = HibernateSide.open(extraction.classPath())) {
            MappingReader reader = side.reader();
            List<Reading> readings = new ArrayList<>();
            for (TargetDatabase database : extraction.databases()) {
                readings.add(reader.read(sources.request(database)));
            }
            return SchemaMerger.merge(readings);
        }
    }
}
