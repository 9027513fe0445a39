package dev.migrate.schema.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table with all that belongs to it.
 *
 * @param name its name
 * @param columns in the order of creation: in all databases that of the main one, since no query of Hibernate's depends on it
 * @param primaryKey the primary key, or {@code null}
 * @param uniqueKeys its unique constraints
 * @param indexes its indexes, without those that a constraint brings
 * @param foreignKeys its references to other tables
 * @param checks its check constraints, those of columns included
 * @param comment its comment, or {@code null}
 * @param options SQL that stands behind the definition ({@code row_format=compressed}), or {@code null}
 * @param rows the rows that it is created with: those that an id generator counts in. Their
 *     columns are in all databases
 * @param databases the databases that have it; empty means all of them
 * @param entity the class that maps it, or {@code null} for a join table, or where only the physical shape is known
 * @param partOf the entity's table that it belongs to, or {@code null} where it is an entity's own or no entity is known
 * @param idSequence the sequence that numbers its rows, or {@code null} where there is none or nobody knows
 * @param metadata what people call it, or {@code null} where only the physical shape is known
 * @param access which models people want of it
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        PrimaryKey primaryKey,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        String comment,
        String options,
        List<Row> rows,
        SortedSet<String> databases,
        Entity entity,
        PartOf partOf,
        QualifiedName idSequence,
        TableMetadata metadata,
        Access access)
        implements PerDatabase {

    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(access, "access");
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        rows = List.copyOf(rows);
        databases = Sorted.copy(databases);
    }

    /** A table with columns and nothing else. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Builder(name).columns(columns).build();
    }

    public Optional<Column> column(Identifier column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    public boolean isPrimaryKey(Identifier column) {
        return primaryKey != null && primaryKey.columns().contains(column);
    }

    /**
     * The columns that get the numbers of {@link #idSequence}, as the attributes say; where there are none, that of a primary key
     * that is one column.
     */
    public List<Identifier> numberedColumns() {
        if (idSequence == null) {
            return List.of();
        }
        if (columns.stream().noneMatch(column -> column.attribute() != null)) {
            return primaryKey == null || primaryKey.columns().size() > 1 ? List.of() : primaryKey.columns();
        }
        return columns.stream().filter(this::isNumbered).map(Column::name).toList();
    }

    /** Where another database comes first that has no sequences, it is Hibernate that generates. */
    private boolean isNumbered(Column column) {
        Attribute.Generation generated =
                column.attribute() == null ? null : column.attribute().generated();
        return generated == Attribute.Generation.SEQUENCE
                || generated == Attribute.Generation.APPLICATION && isPrimaryKey(column.name());
    }

    /** The foreign key that {@code column} is part of, if any. */
    public Optional<ForeignKey> foreignKeyOf(Identifier column) {
        return foreignKeys.stream()
                .filter(key -> key.columns().contains(column))
                .findFirst();
    }

    /**
     * Whether its text comes from entities, so that it goes when they do: it has physical types, and says what extraction
     * alone knows: attributes, or where it has no class, what it is called. What a person wrote or a database had does not.
     */
    public boolean isExtracted() {
        boolean rendered =
                columns.stream().anyMatch(column -> !column.databaseTypes().isEmpty());
        boolean known = partOf != null || metadata != null && metadata.objectModelName() != null;
        boolean mapped = entity == null
                ? known
                : columns.stream()
                        .anyMatch(column ->
                                column.attribute() != null && column.attribute().path() != null);
        return rendered && mapped;
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The table as {@code database} sees it: without the columns, keys and checks that it doesn't have. */
    public Table in(String database) {
        return toBuilder()
                .columns(columns.stream()
                        .filter(column -> column.isIn(database))
                        .map(column -> column.in(database))
                        .toList())
                .primaryKey(primaryKey == null ? null : primaryKey.in(database))
                .uniqueKeys(PerDatabase.in(database, uniqueKeys, UniqueKey::withDatabases))
                .foreignKeys(PerDatabase.in(database, foreignKeys, ForeignKey::withDatabases))
                .checks(PerDatabase.in(database, checks, Check::withDatabases))
                .databases(Set.of())
                .build();
    }

    /**
     * The table without what only the entity knows: what migrations can change, and which sequence has to go on after the rows.
     */
    public Table physical() {
        List<Column> physical = columns.stream().map(Column::physical).toList();
        QualifiedName numberedBy = numberedColumns().isEmpty() ? null : idSequence;
        boolean isPhysical = entity == null
                && partOf == null
                && Objects.equals(idSequence, numberedBy)
                && metadata == null
                && access == Access.READ_WRITE
                && physical.equals(columns);
        return isPhysical ? this : physical(physical, numberedBy);
    }

    private Table physical(List<Column> physical, QualifiedName numberedBy) {
        return toBuilder()
                .columns(physical)
                .entity(null)
                .partOf(null)
                .idSequence(numberedBy)
                .metadata(null)
                .access(Access.READ_WRITE)
                .build();
    }

    /**
     * A row.
     *
     * @param values SQL literals by column; never empty
     * @param counter what it counts, or {@code null} where nobody knows
     */
    public record Row(SortedMap<Identifier, String> values, Counter counter) {
        public Row {
            values = Sorted.copy(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a row needs at least one value");
            }
        }

        /** A row of which nobody knows what it counts. */
        public Row(SortedMap<Identifier, String> values) {
            this(values, null);
        }

        /** {@code (name = 'order', next = 1)}. */
        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /**
     * What a row counts: an application takes as many numbers as {@code increment} each time that it adds them.
     *
     * @param column the row's column that holds the number
     * @param ids the columns that get the numbers
     */
    public record Counter(Identifier column, long increment, List<IdColumn> ids) {
        public Counter {
            Objects.requireNonNull(column, "column");
            ids = List.copyOf(ids);
        }
    }

    /** Collects a table's parts. */
    public static final class Builder {
        private QualifiedName name;
        private List<Column> columns = List.of();
        private PrimaryKey primaryKey;
        private List<UniqueKey> uniqueKeys = List.of();
        private List<Index> indexes = List.of();
        private List<ForeignKey> foreignKeys = List.of();
        private List<Check> checks = List.of();
        private String comment;
        private String options;
        private List<Row> rows = List.of();
        private Collection<String> databases = Set.of();
        private Entity entity;
        private PartOf partOf;
        private QualifiedName idSequence;
        private TableMetadata metadata;
        private Access access = Access.READ_WRITE;

        public Builder(QualifiedName name) {
            this.name = name;
        }

        private Builder(Table table) {
            name = table.name;
            columns = table.columns;
            primaryKey = table.primaryKey;
            uniqueKeys = table.uniqueKeys;
            indexes = table.indexes;
            foreignKeys = table.foreignKeys;
            checks = table.checks;
            comment = table.comment;
            options = table.options;
            rows = table.rows;
            databases = table.databases;
            entity = table.entity;
            partOf = table.partOf;
            idSequence = table.idSequence;
            metadata = table.metadata;
            access = table.access;
        }

        public Builder name(QualifiedName value) {
            name = value;
            return this;
        }

        public Builder columns(List<Column> value) {
            columns = value;
            return this;
        }

        public Builder primaryKey(PrimaryKey value) {
            primaryKey = value;
            return this;
        }

        public Builder uniqueKeys(List<UniqueKey> value) {
            uniqueKeys = value;
            return this;
        }

        public Builder indexes(List<Index> value) {
            indexes = value;
            return this;
        }

        public Builder foreignKeys(List<ForeignKey> value) {
            foreignKeys = value;
            return this;
        }

        public Builder checks(List<Check> value) {
            checks = value;
            return this;
        }

        public Builder comment(String value) {
            comment = value;
            return this;
        }

        public Builder options(String value) {
            options = value;
            return this;
        }

        public Builder rows(List<Row> value) {
            rows = value;
            return this;
        }

        public Builder databases(Collection<String> value) {
            databases = value;
            return this;
        }

        public Builder entity(Entity value) {
            entity = value;
            return this;
        }

        public Builder partOf(PartOf value) {
            partOf = value;
            return this;
        }

        public Builder idSequence(QualifiedName value) {
            idSequence = value;
            return this;
        }

        public Builder metadata(TableMetadata value) {
            metadata = value;
            return this;
        }

        public Builder access(Access value) {
            access = value;
            return this;
        }

        public Table build() {
            return new Table(
                    name,
                    columns,
                    primaryKey,
                    uniqueKeys,
                    indexes,
                    foreignKeys,
                    checks,
                    comment,
                    options,
                    rows,
                    new TreeSet<>(databases),
                    entity,
                    partOf,
                    idSequence,
                    metadata,
                    access);
        }
    }
}
