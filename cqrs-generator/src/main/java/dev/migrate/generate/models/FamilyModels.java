package dev.migrate.generate.models;

import dev.migrate.generate.models.Family.Member;
import dev.migrate.generate.models.Origin.Join;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The read models of a hierarchy: a sealed type, a record for each class that rows are of, and one query for all of them. */
final class FamilyModels {

    private final EntityClass root;
    private final List<EntityClass> members;
    private final EntityColumns columns;
    private final String packageName;

    /**
     * @param root the hierarchy's root
     * @param members the classes that rows are of
     * @param packageName the package of the read models: a sealed type and its records share one
     */
    FamilyModels(EntityClass root, List<EntityClass> members, EntityColumns columns, String packageName) {
        this.root = root;
        this.members = members;
        this.columns = columns;
        this.packageName = packageName;
    }

    /** The record of a class's rows; that of the root has another name than the sealed type. */
    static String recordName(EntityClass root, EntityClass type) {
        return (type.qualifiedName().equals(root.qualifiedName()) ? "Plain" : "")
                + type.modelName()
                + ModelRole.READ.suffix();
    }

    /** The sealed type: what all records have in common. */
    Model sealed(List<Model> records) {
        List<Component> common = records.get(0).components().stream()
                .filter(component -> !component.isEmbedded())
                .filter(component -> records.stream().allMatch(other -> find(other, component) != null))
                .map(component -> records.stream()
                                .anyMatch(other -> find(other, component).nullable())
                        ? new Component(
                                component.name(),
                                component.type(),
                                true,
                                component.column(),
                                List.of(),
                                component.origin())
                        : component)
                .toList();
        return new Model(
                        root.table().name(),
                        ModelRole.READ,
                        packageName,
                        root.modelName() + ModelRole.READ.suffix(),
                        common)
                .of(root.qualifiedName())
                .permitting(records.stream().map(Model::className).toList());
    }

    private static Component find(Model model, Component wanted) {
        return model.components().stream()
                .filter(component -> component.name().equals(wanted.name())
                        && component.type().equals(wanted.type())
                        && !component.isEmbedded())
                .findFirst()
                .orElse(null);
    }

    /** The query for the rows of all classes. */
    Model rows(List<Model> records) {
        Map<String, List<Component>> leaves = new LinkedHashMap<>();
        records.forEach(read -> Queries.leaves(read)
                .forEach(leaf -> leaves.computeIfAbsent(key(leaf), key -> new ArrayList<>())
                        .add(leaf)));
        Map<String, Component> slots = new LinkedHashMap<>();
        leaves.forEach((key, same) -> slots.put(key, slot(key, same, records)));
        Family family = new Family(
                root.binaryName(),
                sqlType(),
                root.strategy() == Strategy.TABLE_PER_CLASS
                        ? union()
                        : root.table().name().toString(),
                members(records, slots));
        return new Model(
                        root.table().name(),
                        ModelRole.ROWS,
                        packageName,
                        root.modelName() + ModelRole.ROWS.suffix(),
                        List.copyOf(slots.values()))
                .of(root.qualifiedName())
                .with(family);
    }

    private List<Member> members(List<Model> records, Map<String, Component> slots) {
        List<Member> made = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            EntityClass type = members.get(i);
            made.add(new Member(
                    records.get(i),
                    type.binaryName(),
                    byDiscriminator() ? type.discriminator() : type.qualifiedName(),
                    Queries.leaves(records.get(i)).stream()
                            .map(leaf -> slots.get(key(leaf)))
                            .toList()));
        }
        return made;
    }

    /** What two leaves have in common that are one value of the query: where each class has a table, the attribute. */
    private String key(Component leaf) {
        if (root.strategy() == Strategy.TABLE_PER_CLASS && !leaf.isDerived()) {
            return path(leaf.column()) + " " + leaf.type();
        }
        return leaf.origin() == null
                ? Origin.sql(Queries.ALIAS, leaf.column())
                : leaf.origin().sql();
    }

    private static String path(Column column) {
        return column.attribute() == null || column.attribute().path() == null
                ? column.name().toString()
                : column.attribute().path();
    }

    private Component slot(String key, List<Component> same, List<Model> records) {
        Component first = same.get(0);
        if (root.strategy() == Strategy.JOINED && first.origin() != null && isAmbiguous(first, records)) {
            return joined(first);
        }
        return root.strategy() != Strategy.TABLE_PER_CLASS || first.isDerived() ? first : united(key, first, records);
    }

    /** A value whose column lies in the tables of all classes that have it. */
    private Component united(String key, Component first, List<Model> records) {
        List<String> values = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        EntityClass owner = null;
        for (int i = 0; i < records.size(); i++) {
            Component leaf = Queries.leaves(records.get(i)).stream()
                    .filter(other -> key(other).equals(key))
                    .findFirst()
                    .orElse(null);
            if (leaf != null) {
                owner = members.get(i);
                Table table = columns.tableOf(owner, leaf.column());
                values.add(Origin.sql(EntityColumns.alias(table), leaf.column()));
                joins.add(EntityColumns.byKey(table, members.get(0).table()));
            }
        }
        boolean isKey = members.get(0).table().isPrimaryKey(first.column().name());
        String sql = isKey
                ? Origin.sql(Queries.ALIAS, first.column())
                : values.size() == 1 ? values.get(0) : "coalesce(" + String.join(", ", values) + ")";
        String from = isAmbiguous(first, records) ? Queries.treat(owner.binaryName()) : Queries.ALIAS;
        String hql = isReadByRoot(first) ? from + "." + path(first.column()) : null;
        Origin origin = new Origin(hql, sql, isKey ? List.of() : joins, false);
        return new Component(first.name(), first.type(), first.nullable(), first.column(), List.of(), origin);
    }

    /** Hibernate looks for no secondary table in the union of the classes' tables. */
    private static boolean isReadByRoot(Component leaf) {
        return leaf.origin() == null
                && leaf.column().attribute() != null
                && leaf.column().attribute().path() != null;
    }

    /** An attribute's column in a joined table, where another class has an attribute of that name. */
    private Component joined(Component leaf) {
        EntityClass owner = members.stream()
                .flatMap(type -> columns.chain(type).stream())
                .filter(type -> type.table().columns().contains(leaf.column()))
                .findFirst()
                .orElseThrow();
        Origin origin = new Origin(
                Queries.treat(owner.binaryName()) + "." + path(leaf.column()),
                leaf.origin().sql(),
                leaf.origin().joins(),
                leaf.isDerived());
        return new Component(leaf.name(), leaf.type(), leaf.nullable(), leaf.column(), List.of(), origin);
    }

    /** Whether two classes have attributes of that path that are not one. */
    private boolean isAmbiguous(Component leaf, List<Model> records) {
        return records.stream()
                .flatMap(read -> Queries.leaves(read).stream())
                .anyMatch(other -> path(other.column()).equals(path(leaf.column()))
                        && !key(other).equals(key(leaf)));
    }

    private boolean byDiscriminator() {
        return EntityColumns.discriminatorColumn(root.table()) != null && root.strategy() != Strategy.TABLE_PER_CLASS;
    }

    private String sqlType() {
        if (byDiscriminator()) {
            return members.stream().allMatch(EntityClass::hasDiscriminator)
                    ? Queries.ALIAS + "." + EntityColumns.discriminatorColumn(root.table())
                    : null;
        }
        return switch (root.strategy()) {
            case TABLE_PER_CLASS -> Queries.ALIAS + ".clazz_";
            case JOINED -> byPresence();
            case SINGLE_TABLE -> null;
        };
    }

    /** The row of the deepest table says it. */
    private String byPresence() {
        String rest = null;
        List<EntityClass> deepestFirst = members.stream()
                .sorted(Comparator.comparing(
                        (EntityClass type) -> -columns.chain(type).size()))
                .toList();
        StringBuilder cases = new StringBuilder("case");
        for (EntityClass type : deepestFirst) {
            if (type.table() == root.table()) {
                rest = type.qualifiedName();
            } else {
                cases.append(" when ")
                        .append(EntityColumns.alias(type.table()))
                        .append('.')
                        .append(EntityColumns.key(type.table()).get(0))
                        .append(" is not null then '")
                        .append(type.qualifiedName())
                        .append('\'');
            }
        }
        return cases.append(rest == null ? "" : " else '" + rest + "'")
                .append(" end")
                .toString();
    }

    /** The keys of all classes' rows, each with its class. */
    private String union() {
        return members.stream()
                .map(type -> "select " + keys(type.table()) + ", '" + type.qualifiedName() + "' as clazz_ from "
                        + type.table().name())
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    private static String keys(Table table) {
        return EntityColumns.key(table).stream().map(Identifier::toString).collect(Collectors.joining(", "));
    }
}
