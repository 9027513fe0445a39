package dev.migrate.generate.entities;

import dev.migrate.generate.models.JavaNames;
import dev.migrate.schema.model.Entity;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Gives an entity's name to the tables that have none. */
public final class EntityNames {

    private final Schema schema;
    private final UnaryOperator<String> packageOfDomain;
    private final Set<String> taken = new HashSet<>();

    private EntityNames(Schema schema, UnaryOperator<String> packageOfDomain) {
        this.schema = schema;
        this.packageOfDomain = packageOfDomain;
        schema.tables().values().stream()
                .filter(table -> table.entity() != null)
                .forEach(table -> taken.add(table.entity().qualifiedName()));
    }

    /**
     * The schema with a class for each of {@code tables}, but for those that are parts of others: rows of an association,
     * values. A
     * class without a package gets that of its domain: where other entities of the domain are, else what {@code
     * packageOfDomain} says (of {@code null} too, for a table without a domain).
     */
    public static Schema named(Schema schema, Set<QualifiedName> tables, UnaryOperator<String> packageOfDomain) {
        EntityNames names = new EntityNames(schema, packageOfDomain);
        JoinTables joins = new JoinTables(schema, tables);
        TreeMap<QualifiedName, Table> named = new TreeMap<>(schema.tables());
        for (QualifiedName name : tables) {
            Table table = schema.tables().get(name);
            if (!joins.isPart(table)) {
                named.put(name, names.named(table));
            }
        }
        return schema.withTables(named.values());
    }

    /** A package for each domain below {@code base}; {@code base} itself where that is what it is called. */
    public static UnaryOperator<String> below(String base) {
        String legal = legal(base);
        return domain -> {
            String last = domain == null ? "" : legal(domain).replace('.', '_');
            boolean itself = last.isEmpty() || (legal + ".").endsWith("." + last + ".");
            return itself ? legal : legal + "." + last;
        };
    }

    private static String legal(String name) {
        return name.replaceAll("[^\\p{javaJavaIdentifierPart}.]", "_");
    }

    private Table named(Table table) {
        Entity entity = table.entity();
        if (entity != null && !entity.packageName().isEmpty()) {
            return table;
        }
        String packageName =
                packageOf(table.metadata() == null ? null : table.metadata().module());
        String className = entity != null ? entity.className() : className(table);
        while (entity == null && !taken.add(packageName + "." + className)) {
            className += "_";
        }
        return table.toBuilder().entity(new Entity(className, packageName)).build();
    }

    private String packageOf(String domain) {
        return schema.tables().values().stream()
                .filter(table -> table.entity() != null && table.metadata() != null)
                .filter(table ->
                        domain != null && domain.equals(table.metadata().module()))
                .map(table -> table.entity().packageName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> packageOfDomain.apply(domain));
    }

    /** {@code sales_order} becomes {@code SalesOrder}. */
    private static String className(Table table) {
        return JavaNames.capitalized(JavaNames.ofColumn(table.name().name().text()));
    }
}
