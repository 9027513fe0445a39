package dev.migrate.generate.entities;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables whose JSON was edited while their generated entity was not: there the JSON leads. */
public final class EditedTables {

    private static final Pattern DEFINED =
            Pattern.compile("@Column\\(\\s*name = \"([^\"]+)\"[^)]*?columnDefinition = \"", Pattern.DOTALL);

    private final Schema json;
    private final Schema entities;
    private final Function<Table, Optional<String>> source;

    /**
     * @param json the committed schema
     * @param entities the schema of the entities as they are
     * @param source the text of a table's entity, if it lies where a generated one does
     */
    public EditedTables(Schema json, Schema entities, Function<Table, Optional<String>> source) {
        this.json = json;
        this.entities = entities;
        this.source = source;
    }

    /** Those tables, with the join tables and tables of values that their entities own. */
    public SortedSet<QualifiedName> names() {
        SortedSet<QualifiedName> names = new TreeSet<>();
        for (Table table : json.tables().values()) {
            boolean generated = table.entity() != null
                    && entities.table(table.name()).isPresent()
                    && source.apply(table).filter(EntityFile::isIntact).isPresent();
            if (generated && isEdited(table)) {
                names.add(table.name());
            }
        }
        JoinTables joins = new JoinTables(json, Set.copyOf(names));
        json.tables().values().stream()
                .filter(table -> !names.isEmpty() && table.entity() == null && joins.isPart(table))
                .map(Table::name)
                .toList()
                .forEach(names::add);
        return names;
    }

    private boolean isEdited(Table table) {
        Schema open = Schema.ofTables(List.of(withoutTypes(table, Set.of())));
        return !new Expressed(open, entities, Set.of(table.name()))
                .differences()
                .isEmpty();
    }

    /**
     * The table without the physical types of attributes, but for those of {@code kept}: they are Hibernate's, change with an
     * upgrade, and nobody edited them.
     */
    public static Table withoutTypes(Table table, Set<Identifier> kept) {
        return table.toBuilder()
                .columns(table.columns().stream()
                        .map(column -> column.attribute() == null || kept.contains(column.name())
                                ? column
                                : column.toBuilder().databaseTypes(Map.of()).build())
                        .toList())
                .build();
    }

    /** The columns whose physical type the entity names. */
    public static Set<Identifier> definitions(String entity) {
        Set<Identifier> columns = new HashSet<>();
        Matcher defined = DEFINED.matcher(entity);
        while (defined.find()) {
            columns.add(Identifier.of(defined.group(1)));
        }
        return columns;
    }
}
