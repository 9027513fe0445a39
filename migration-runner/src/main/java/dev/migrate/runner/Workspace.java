package dev.migrate.runner;

import dev.migrate.runner.graph.Revision;
import dev.migrate.runner.graph.RevisionGraph;
import dev.migrate.runner.script.MigrationFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scripts of one database and their graph, read and proven sound before anything is connected. */
record Workspace(Map<String, MigrationFile> files, RevisionGraph graph) {

    static Workspace of(List<MigrationFile> files) {
        Map<String, MigrationFile> byId = new LinkedHashMap<>();
        files.forEach(file -> byId.put(file.id(), file));
        return new Workspace(
                byId,
                RevisionGraph.of(files.stream()
                        .map(file -> new Revision(file.id(), file.parents(), file.depends()))
                        .toList()));
    }

    MigrationFile file(String id) {
        return files.get(id);
    }
}
