package dev.migrate.generate.sql;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An object of a table that has a name in the database.
 *
 * @param key what it is known by: a key, check or index itself; for an identity column's sequence the column's name
 * @param kind which names it must differ from
 * @param explicit the name that the schema gives it, or {@code null}
 * @param columns what its made-up name speaks of
 * @param label what its made-up name ends with
 */
public record NamedPart(Object key, Kind kind, Identifier explicit, List<Identifier> columns, String label) {

    /** In which lists of names an object stands. */
    public enum Kind {
        SEQUENCE(true, false),
        KEY(true, true),
        CONSTRAINT(false, true),
        INDEX(true, false);

        private final boolean relation;
        private final boolean constraint;

        Kind(boolean relation, boolean constraint) {
            this.relation = relation;
            this.constraint = constraint;
        }

        boolean isFree(String folded, NameSpace space) {
            return !(relation && space.relations().has(folded))
                    && !(constraint && space.constraints().has(folded));
        }

        void take(String folded, NameSpace space) {
            if (relation) {
                space.relations().add(folded);
            }
            if (constraint) {
                space.constraints().add(folded);
            }
        }

        void free(String folded, NameSpace space) {
            if (relation) {
                space.relations().remove(folded);
            }
            if (constraint) {
                space.constraints().remove(folded);
            }
        }
    }

    /** What is created with the table, in the order of creation. */
    static List<NamedPart> of(Table table, NamingRules rules) {
        List<NamedPart> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.identity() && rules.namesIdentitySequences()) {
                parts.add(of(table, column.name(), rules));
            }
        }
        add(parts, table, rules, table.checks(), check -> check.column() != null && rules.isNamed(check));
        add(parts, table, rules, table.checks(), check -> check.column() == null && rules.isNamed(check));
        notNulls(table, rules).forEach(column -> parts.add(of(table, column, rules)));
        if (table.primaryKey() != null) {
            parts.add(of(table, table.primaryKey(), rules));
        }
        add(parts, table, rules, table.uniqueKeys(), NamedPart::isInColumn);
        add(parts, table, rules, table.uniqueKeys(), key -> !isInColumn(key));
        return parts;
    }

    private static <T> void add(
            List<NamedPart> parts, Table table, NamingRules rules, List<T> objects, Predicate<T> which) {
        for (T object : objects) {
            if (which.test(object)) {
                parts.add(of(table, object, rules));
            }
        }
    }

    /** Hibernate writes such a key into its column, before all others. */
    private static boolean isInColumn(UniqueKey key) {
        return key.explicitName() == null && key.columns().size() <= 1;
    }

    /** The columns whose refusal of NULL has a name. */
    static Set<NotNull> notNulls(Table table, NamingRules rules) {
        if (!rules.namesNotNulls()) {
            return Set.of();
        }
        Set<NotNull> refusing = new LinkedHashSet<>();
        table.columns().stream()
                .filter(column -> !column.nullable() || column.identity() || table.isPrimaryKey(column.name()))
                .forEach(column -> refusing.add(new NotNull(column.name())));
        return refusing;
    }

    /** What is created with the table, then its indexes and foreign keys. */
    static List<NamedPart> all(Table table, NamingRules rules) {
        List<NamedPart> parts = of(table, rules);
        table.indexes().forEach(index -> parts.add(of(table, index, rules)));
        table.foreignKeys().forEach(key -> parts.add(of(table, key, rules)));
        return parts;
    }

    static NamedPart of(Table table, Object object, NamingRules rules) {
        if (object instanceof PrimaryKey key) {
            Identifier fixed = rules.fixed(key);
            return new NamedPart(key, Kind.KEY, fixed == null ? key.name() : fixed, List.of(), "pkey");
        }
        if (object instanceof UniqueKey key) {
            Identifier name = rules.keepsMadeUpNames() ? key.name() : key.explicitName();
            return new NamedPart(key, Kind.KEY, name, key.columns(), "key");
        }
        if (object instanceof Check check) {
            return new NamedPart(check, Kind.CONSTRAINT, check.name(), checked(table, check, rules), "check");
        }
        if (object instanceof ForeignKey key) {
            return new NamedPart(keyOf(key), Kind.CONSTRAINT, key.name(), key.columns(), "fkey");
        }
        if (object instanceof Index index) {
            return new NamedPart(index, Kind.INDEX, index.name(), List.of(), "idx");
        }
        if (object instanceof NotNull refusal) {
            return new NamedPart(refusal, Kind.CONSTRAINT, null, List.of(refusal.column()), "not_null");
        }
        if (object instanceof Identifier column) {
            return new NamedPart(column, Kind.SEQUENCE, null, List.of(column), "seq");
        }
        throw new IllegalArgumentException("nothing that has a name: " + object);
    }

    /** What an object is known by; a foreign key without its target, which may be renamed apart from its own table. */
    static Object keyOf(Object object) {
        return object instanceof ForeignKey key
                ? new Reference(key.name(), key.columns(), key.onDelete(), key.definition())
                : object;
    }

    /** That a column refuses NULL. */
    record NotNull(Identifier column) {}

    private record Reference(Identifier name, List<Identifier> columns, String onDelete, String definition) {}

    /** PostgreSQL names a check after its column if it speaks of exactly one, wherever it was declared. */
    private static List<Identifier> checked(Table table, Check check, NamingRules rules) {
        List<Identifier> columns = List.copyOf(Expressions.columns(check.expression(), table, rules::fold));
        return columns.size() == 1 ? columns : List.of();
    }

    /** The first made-up name that is free. */
    Identifier name(NamingRules rules, Identifier table, NameSpace space) {
        for (int pass = 0; ; pass++) {
            Identifier name = rules.derive(table, columns, pass == 0 ? label : label + pass);
            if (isFree(rules.fold(name), space)) {
                return name;
            }
        }
    }

    boolean isFree(String folded, NameSpace space) {
        return kind.isFree(folded, space);
    }
}
