package dev.migrate.extract.hibernate;

import dev.migrate.extract.hibernate.TableOwners.Owner;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.PartOf;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.TableMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.PersistentClass;

/** Reads a table with all that belongs to it. */
final class TableReader {

    /** What MySQL's and MariaDB's dialects add to each table. */
    private static final String DEFAULT_ENGINE = "engine=InnoDB";

    private final Model model;
    private final ColumnOrder order;
    private final ColumnReader columns;
    private final ConstraintReader constraints;
    private final UniqueKeyReader uniqueKeys;

    TableReader(Model model) {
        this.model = model;
        this.order = new ColumnOrder(model);
        this.columns = new ColumnReader(model);
        this.constraints = new ConstraintReader(model);
        this.uniqueKeys = new UniqueKeyReader(model);
    }

    /** The table, or nothing where a finding forbids it. */
    Optional<Table> read(org.hibernate.mapping.Table table) {
        if (!isSupported(table)) {
            return Optional.empty();
        }
        List<Column> read = new ArrayList<>();
        order.of(table).forEach(column -> columns.read(table, column).ifPresent(read::add));
        if (!model.findings().isEmpty()) {
            return Optional.empty();
        }
        Owner owner = model.owners().of(table);
        boolean hasClass = owner != null && owner.main() && isOfProject(owner.entity());
        return Optional.of(new Table.Builder(model.names().qualified(table.getQualifiedTableName()))
                .columns(read)
                .primaryKey(constraints.primaryKey(table))
                .uniqueKeys(uniqueKeys.read(table))
                .indexes(constraints.indexes(table))
                .foreignKeys(constraints.foreignKeys(table))
                .checks(new CheckReader(model).read(table))
                .rows(new InitialRows(model).of(table))
                .comment(Names.comment(table.getComment()))
                .options(Portable.options(table))
                .entity(hasClass ? HierarchyReader.entity(owner.entity()) : null)
                .partOf(partOf(owner))
                .idSequence(Generations.sequence(model.attributes().idGenerator(table), model.names()))
                .metadata(metadata(table, owner))
                .build());
    }

    /** Audit tables have no class, and their revisions one of Hibernate's own. */
    private static boolean isOfProject(PersistentClass entity) {
        return entity.getClassName() != null && !entity.getClassName().startsWith("org.hibernate.");
    }

    private boolean isSupported(org.hibernate.mapping.Table table) {
        int before = model.findings().all().size();
        catalog(table);
        String extra = Portable.text(table, "getExtraDeclarations");
        refuse(table, extra, "has the further declarations '" + extra + "'");
        String engine = model.dialect().getTableTypeString();
        refuse(
                table,
                engine.isBlank() || engine.strip().equals(DEFAULT_ENGINE) ? null : engine,
                "is made with '" + engine.strip() + "', expected '" + DEFAULT_ENGINE + "'");
        return model.findings().all().size() == before;
    }

    private void catalog(org.hibernate.mapping.Table table) {
        String catalog = model.names().unsupportedCatalog(table.getQualifiedTableName());
        if (catalog != null) {
            model.findings()
                    .add(
                            model.owners().place(table),
                            "the table '" + table.getName() + "' lies in the catalog '" + catalog
                                    + "' without a schema, expected a schema on '"
                                    + model.request().database() + "'",
                            "Write schema in the place of catalog in @Table, or name both on H2");
        }
    }

    private void refuse(org.hibernate.mapping.Table table, String found, String message) {
        if (found != null) {
            model.findings().unsupported(model.owners().place(table), "the table '" + table.getName() + "' " + message);
        }
    }

    /** A further table belongs to the entity's own, unless that one is another entity's. */
    private PartOf partOf(Owner owner) {
        return owner == null
                        || owner.main()
                        || !isOfProject(owner.entity())
                        || !model.owners().ownsItsTable(owner.entity())
                ? null
                : new PartOf(
                        model.names().qualified(owner.entity().getTable().getQualifiedTableName()), owner.attribute());
    }

    private TableMetadata metadata(org.hibernate.mapping.Table table, Owner owner) {
        if (owner == null) {
            return new TableMetadata(
                    Words.title(table.getName()), Words.code(table.getName()), Names.comment(table.getComment()), null);
        }
        boolean secondary = !owner.main() && owner.attribute() == null;
        String name = secondary
                ? table.getName()
                : simpleName(owner.entity().getEntityName())
                        + (owner.attribute() == null ? "" : "." + owner.attribute());
        return new TableMetadata(
                Words.title(name), Words.code(name), Names.comment(table.getComment()), domain(owner.entity()));
    }

    private String domain(PersistentClass entity) {
        String name = entity.getEntityName();
        int end = name.lastIndexOf('.');
        return model.request().domains().domainOf(end < 0 ? "" : name.substring(0, end));
    }

    private static String simpleName(String entityName) {
        return entityName.substring(Math.max(entityName.lastIndexOf('.'), entityName.lastIndexOf('$')) + 1);
    }
}
