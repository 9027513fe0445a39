package dev.migrate.generate.entities;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Entities that were generated, and what they map.
 *
 * @param files their sources, with those of their enums
 * @param schema what was extracted of all entities, theirs among them
 */
public record NewEntities(List<EntityFile> files, Schema schema) {

    public NewEntities {
        files = List.copyOf(files);
    }

    /** Compiles files beside the project's own sources, and extracts all entities. */
    @FunctionalInterface
    public interface Extraction<E extends Exception> {
        Schema of(List<EntityFile> files) throws E;
    }

    /**
     * Generates the entities of {@code tables}, extracts them, and holds what they map against what was given. Where Hibernate
     * chooses other physical types than the given ones, the entities name them.
     *
     * @param wanted names the classes, see {@link EntityNames}
     * @param classExists whether the project has a class of this full name already
     * @throws EntityException if a table holds what its entity does not express; the message has each difference in a line
     */
    public static <E extends Exception> NewEntities of(
            Schema wanted,
            SortedSet<QualifiedName> tables,
            EntityOptions options,
            Predicate<String> classExists,
            Extraction<E> extraction)
            throws E {
        Schema given = NamedEnums.in(wanted, tables);
        List<EntityFile> files = new EntityGenerator(given, options, classExists).generate(tables);
        Schema mapped = extraction.of(files);
        Map<QualifiedName, Set<Identifier>> otherTypes = new Expressed(given, mapped, tables).otherTypes();
        if (!otherTypes.isEmpty()) {
            files = new EntityGenerator(given, options.defining(otherTypes), classExists).generate(tables);
            mapped = extraction.of(files);
        }
        List<String> differences = new Expressed(given, mapped, tables).differences();
        if (!differences.isEmpty()) {
            throw new EntityException(
                    tables.first(),
                    "the entities of " + tables + " can't express all of their tables; they would lead to:\n  "
                            + String.join("\n  ", differences)
                            + "\nCorrect the JSON, or write these classes by hand");
        }
        return new NewEntities(files, mapped);
    }
}
