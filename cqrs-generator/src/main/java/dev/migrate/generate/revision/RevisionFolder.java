package dev.migrate.generate.revision;

import dev.migrate.generate.sql.Dialects;
import dev.migrate.generate.sql.Plan;
import dev.migrate.generate.sql.Planner;
import dev.migrate.generate.sql.ScriptHeader;
import dev.migrate.generate.sql.ScriptWriter;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.RevisionJson;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The layout of a migrations folder: changes above, scripts beside them, or in a folder for each vendor where there are several. */
final class RevisionFolder {

    private final Path folder;

    RevisionFolder(Path folder) {
        this.folder = folder;
    }

    /** Every file of a revision with its text. */
    SortedMap<Path, String> texts(Revision revision, Collection<Plan> plans) {
        SortedMap<Path, String> texts = new TreeMap<>();
        texts.put(folder.resolve(revision.changesFile()), RevisionJson.write(revision));
        ScriptHeader header =
                new ScriptHeader(revision.id(), revision.parents(), revision.depends(), revision.message());
        for (Plan plan : plans) {
            Path scripts = plans.size() > 1 ? folder.resolve(plan.database()) : folder;
            texts.put(scripts.resolve(revision.forwardFile()), ScriptWriter.forward(header, plan));
            texts.put(scripts.resolve(revision.rollbackFile()), ScriptWriter.rollback(header, plan));
        }
        return texts;
    }

    /** The statements of a revision for each database that it was written for. */
    static SortedMap<String, Plan> plans(Schema before, Revision revision) {
        SortedMap<String, Plan> plans = new TreeMap<>();
        for (String database : revision.source().databases().keySet()) {
            plans.put(database, new Planner(Dialects.of(database)).plan(before, revision.changes()));
        }
        return plans;
    }
}
