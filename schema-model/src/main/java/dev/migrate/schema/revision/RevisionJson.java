package dev.migrate.schema.revision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.json.BrokenJson;
import dev.migrate.schema.json.JsonText;
import dev.migrate.schema.json.ModelModule;
import dev.migrate.schema.model.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A revision's changes file. Each change is its record's members behind its kind: {@code "change": "add_column"}. */
public final class RevisionJson {

    private static final JsonText TEXT = new JsonText(5, new ModelModule(), changes());

    private RevisionJson() {}

    @JsonPropertyOrder({"revision", "parents", "depends", "message", "hibernate", "databases", "changes"})
    private record FileJson(
            String revision,
            List<String> parents,
            List<String> depends,
            String message,
            String hibernate,
            SortedMap<String, String> databases,
            List<Change> changes) {}

    /** A change carries its kind as its first member. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    private interface Kinds {}

    public static String write(Revision revision) {
        return TEXT.write(new FileJson(
                revision.id(),
                revision.parents(),
                revision.depends(),
                revision.message(),
                revision.source().hibernate(),
                revision.source().databases(),
                revision.changes().list()));
    }

    /**
     * Reads a changes file's text.
     *
     * @throws BrokenJson if it can't be read
     */
    public static Revision read(String text, Path file) {
        FileJson json = TEXT.read(text, FileJson.class, file);
        if (json.revision() == null || json.message() == null) {
            throw new BrokenJson(file, 0, 0, "\"revision\" or \"message\" is missing, expected both", null);
        }
        try {
            return new Revision(
                    json.revision(),
                    orEmpty(json.parents()),
                    orEmpty(json.depends()),
                    json.message(),
                    new SchemaSource(json.hibernate(), json.databases() == null ? new TreeMap<>() : json.databases()),
                    new Changes(orEmpty(json.changes())));
        } catch (IllegalArgumentException invalid) {
            throw new BrokenJson(file, 0, 0, invalid.getMessage(), invalid);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Module changes() {
        SimpleModule module = new SimpleModule("changes");
        module.setMixInAnnotation(Change.class, Kinds.class);
        for (Class<?> kind : Change.class.getPermittedSubclasses()) {
            module.registerSubtypes(new NamedType(kind, Change.kindOf(kind)));
        }
        return module;
    }
}
