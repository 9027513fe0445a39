package dev.migrate.maven;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Another Hibernate, or other versions of the target databases, than those of the recorded revisions. */
final class Upgrade {

    private final SchemaSource from;
    private final SchemaSource to;

    private Upgrade(SchemaSource from, SchemaSource to) {
        this.from = from;
        this.to = to;
    }

    /** What was upgraded since {@code recorded}. */
    static Upgrade between(SchemaSource recorded, SchemaSource now) {
        return new Upgrade(recorded, now);
    }

    /** Whether there is one that can make a difference; a schema that a person wrote names no Hibernate. */
    boolean exists() {
        return from.hibernate() != null
                && from.databases().keySet().equals(to.databases().keySet())
                && !parts().isEmpty();
    }

    /** {@code Hibernate 6.6.56.Final -> 7.4.9.Final, postgresql 15 -> 16}. */
    String words() {
        return String.join(", ", parts());
    }

    SchemaSource from() {
        return from;
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        add(parts, "Hibernate", from.hibernate(), to.hibernate());
        from.databases().forEach((name, version) -> {
            add(parts, name, version, to.databases().get(name));
        });
        return parts;
    }

    private static void add(List<String> parts, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            parts.add(what + " " + version(before) + " -> " + version(after));
        }
    }

    private static String version(String version) {
        return version == null || version.isEmpty() ? "(minimum)" : version;
    }

    /** The changes that the upgrade alone makes, with the entities as they are. */
    static Set<Change> changes(Schema asBefore, Schema now) {
        return Set.copyOf(SchemaDiff.between(asBefore, now).list());
    }
}
