package dev.migrate.schema.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A column of a table: its physical shape, and the attribute that maps it.
 *
 * @param name the column's name
 * @param nullable whether the database accepts NULL
 * @param databaseTypes the physical type for each target database ({@code postgresql}, {@code h2}, …), as rendered by the
 *     project's own Hibernate; empty only in a schema that was written by hand
 * @param defaultValue the default as an SQL expression, or {@code null}
 * @param computed the expression of a generated column, or {@code null}
 * @param identity whether the database numbers the column by itself
 * @param identityDatabases the databases that do so; empty means all of them where {@code identity}, else it is empty
 * @param collation the collation's name, or {@code null} for the database's default
 * @param comment the column's comment, or {@code null}
 * @param options SQL that stands behind the definition ({@code invisible}), or {@code null}
 * @param variants what databases have otherwise, by database
 * @param databases the databases that have it; empty means all of them
 * @param attribute what the entity knows of the column, or {@code null} where only the physical shape is known
 * @param access which models people want it in
 */
public record Column(
        Identifier name,
        boolean nullable,
        SortedMap<String, String> databaseTypes,
        String defaultValue,
        String computed,
        boolean identity,
        SortedSet<String> identityDatabases,
        String collation,
        String comment,
        String options,
        SortedMap<String, Variant> variants,
        SortedSet<String> databases,
        Attribute attribute,
        Access access)
        implements PerDatabase {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(access, "access");
        identityDatabases = Sorted.copy(identity ? identityDatabases : Set.<String>of());
        databaseTypes = Sorted.copy(databaseTypes);
        variants = Sorted.copy(variants);
        databases = Sorted.copy(databases);
    }

    /**
     * What one database has in place of the column's own.
     *
     * @param nullable whether it accepts NULL there
     * @param defaultValue the default there, or {@code null} for none
     * @param computed the expression there, or {@code null} for none
     * @param collation the collation's name there, or {@code null} for the database's default
     */
    public record Variant(boolean nullable, String defaultValue, String computed, String collation) {
        /** What {@code column} has, its own variants left aside. */
        public static Variant of(Column column) {
            return new Variant(column.nullable, column.defaultValue, column.computed, column.collation);
        }
    }

    /** A nullable column with nothing but a name and its physical types. */
    public static Column of(Identifier name, Map<String, String> databaseTypes) {
        return new Builder().name(name).databaseTypes(databaseTypes).build();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public Column withName(Identifier newName) {
        return toBuilder().name(newName).build();
    }

    public Column withNullable(boolean newNullable) {
        return toBuilder().nullable(newNullable).build();
    }

    /** Whether {@code database} numbers the column by itself. */
    public boolean isIdentityIn(String database) {
        return identity && (identityDatabases.isEmpty() || identityDatabases.contains(database));
    }

    /**
     * The column as {@code database} sees it: its type alone, what it has there otherwise, and whether it is an identity there.
     * Where {@code database} has no type, those of the others stay, so that an error can name them.
     */
    public Column in(String database) {
        String type = databaseTypes.get(database);
        boolean alone = variants.isEmpty() && databases.isEmpty() && identityDatabases.isEmpty();
        if (alone && (type == null || databaseTypes.size() == 1)) {
            return this;
        }
        Variant there = variants.containsKey(database) ? variants.get(database) : Variant.of(this);
        return toBuilder()
                .nullable(there.nullable())
                .defaultValue(there.defaultValue())
                .computed(there.computed())
                .collation(there.collation())
                .variants(Map.of())
                .databases(Set.of())
                .databaseTypes(type == null ? databaseTypes : Map.of(database, type))
                .identity(isIdentityIn(database))
                .identityDatabases(Set.of())
                .build();
    }

    /** The column without what only the entity or the models know: what migrations can change. */
    public Column physical() {
        return attribute == null && access == Access.READ_WRITE
                ? this
                : toBuilder().attribute(null).access(Access.READ_WRITE).build();
    }

    /** Collects a column's parts; {@code nullable} until told otherwise. */
    public static final class Builder {
        private Identifier name;
        private boolean nullable = true;
        private Map<String, String> databaseTypes = Map.of();
        private String defaultValue;
        private String computed;
        private boolean identity;
        private Collection<String> identityDatabases = Set.of();
        private String collation;
        private String comment;
        private String options;
        private Map<String, Variant> variants = Map.of();
        private Collection<String> databases = Set.of();
        private Attribute attribute;
        private Access access = Access.READ_WRITE;

        public Builder() {}

        private Builder(Column column) {
            name = column.name;
            nullable = column.nullable;
            databaseTypes = column.databaseTypes;
            defaultValue = column.defaultValue;
            computed = column.computed;
            identity = column.identity;
            identityDatabases = column.identityDatabases;
            collation = column.collation;
            comment = column.comment;
            options = column.options;
            variants = column.variants;
            databases = column.databases;
            attribute = column.attribute;
            access = column.access;
        }

        public Builder name(Identifier value) {
            name = value;
            return this;
        }

        public Builder nullable(boolean value) {
            nullable = value;
            return this;
        }

        public Builder databaseTypes(Map<String, String> value) {
            databaseTypes = value;
            return this;
        }

        public Builder defaultValue(String value) {
            defaultValue = value;
            return this;
        }

        public Builder computed(String value) {
            computed = value;
            return this;
        }

        public Builder identity(boolean value) {
            identity = value;
            return this;
        }

        public Builder identityDatabases(Collection<String> value) {
            identityDatabases = value;
            return this;
        }

        public Builder collation(String value) {
            collation = value;
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

        public Builder variants(Map<String, Variant> value) {
            variants = value;
            return this;
        }

        public Builder databases(Collection<String> value) {
            databases = value;
            return this;
        }

        public Builder attribute(Attribute value) {
            attribute = value;
            return this;
        }

        public Builder access(Access value) {
            access = value;
            return this;
        }

        public Column build() {
            return new Column(
                    name,
                    nullable,
                    Sorted.of(databaseTypes),
                    defaultValue,
                    computed,
                    identity,
                    Sorted.of(identityDatabases),
                    collation,
                    comment,
                    options,
                    Sorted.of(variants),
                    Sorted.of(databases),
                    attribute,
                    access);
        }
    }
}
