package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.extract.boundary.MappingRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Extracts in this JVM. The project's code runs in it: what that code logs, keeps and registers stays behind, so a build
 * runs it in a JVM of its own.
 */
public final class InProcessExtractor implements Extractor {

    private final boolean warmsUp;

    public InProcessExtractor() {
        this(false);
    }

    private InProcessExtractor(boolean warmsUp) {
        this.warmsUp = warmsUp;
    }

    /** An extractor for a JVM that does nothing else: work that may turn out to be of no use is done while a core is idle. */
    static InProcessExtractor inJvmOfItsOwn() {
        return new InProcessExtractor(true);
    }

    @Override
    public Extraction extract(EntityExtraction extraction) {
        try (HibernateSide side = HibernateSide.open(extraction.classPath())) {
            return extract(extraction, side);
        } catch (RejectedException e) {
            return new Extraction.Rejected(e.findings());
        }
    }

    /**
     * Hibernate starts while the class files are looked through, and the classes are loaded while it still does. Nobody waits for
     * what turns out to be of no use: it fails quietly when its class loader is closed.
     */
    private Extraction extract(EntityExtraction extraction, HibernateSide side) {
        CompletableFuture<Void> hibernate =
                beside(() -> side.warmUp(extraction.databases().get(0)));
        ModelSources sources = ModelSources.of(extraction, side);
        if (sources.isEmpty()) {
            return new Extraction.NoEntities();
        }
        List<MappingRequest> requests =
                extraction.databases().stream().map(sources::request).toList();
        beside(() -> side.load(requests.get(0).classes()));
        hibernate.join();
        MappingReader reader = side.reader();
        return SchemaMerger.merge(requests.stream().map(reader::read).toList());
    }

    /** On a thread of its own, since the JVM's common ones are too few on a small machine; nothing where the JVM is not our own. */
    private CompletableFuture<Void> beside(Runnable work) {
        if (!warmsUp) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(work, task -> {
            Thread thread = new Thread(task, "beside-extraction");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
