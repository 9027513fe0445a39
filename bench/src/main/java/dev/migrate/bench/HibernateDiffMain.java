package dev.migrate.bench;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.EntityExtraction;
import dev.migrate.extract.entity.Extraction;
import dev.migrate.extract.entity.ForkedExtractor;
import dev.migrate.generate.sql.Dialects;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What our {@code generate} does where nothing changed: extracts, reads the last state meanwhile, compares and renders. The
 * first round, which doesn't count, writes that state.
 */
public final class HibernateDiffMain {

    static final String RESULT = "changes.txt";
    private static final String STATE = "state";

    private HibernateDiffMain() {}

    /** @param args the work folder, the entities' class path, Hibernate's class path */
    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        List<Path> roots = paths(args[1]);
        List<Path> all = Stream.concat(roots.stream(), paths(args[2]).stream()).toList();
        EntityExtraction question = EntityExtraction.of(roots, all, List.of(TargetDatabase.of("postgresql:16")));
        Path state = work.resolve(STATE);
        CompletableFuture<Schema> recorded =
                CompletableFuture.supplyAsync(() -> Files.exists(state) ? SchemaDirectory.read(state) : Schema.empty());
        Schema schema = ((Extraction.Extracted) new ForkedExtractor(work).extract(question)).schema();
        Schema before = recorded.join();
        if (!Files.exists(state)) {
            SchemaDirectory.changes(state, schema).apply();
        }
        Changes changes = SchemaDiff.between(before, schema);
        Dialects.of("postgresql").render(before, changes);
        Files.writeString(work.resolve(RESULT), Integer.toString(changes.size()));
    }

    private static List<Path> paths(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    }
}
