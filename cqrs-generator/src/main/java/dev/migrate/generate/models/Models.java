package dev.migrate.generate.models;

import dev.migrate.schema.model.Hierarchy.Strategy;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Says which models a schema has and what they hold; source text comes later. */
public final class Models {

    /** The most components for which a record's {@code toString} and constructor still work. */
    static final int MOST_COMPONENTS = 250;

    private final Schema schema;
    private final ModelOptions options;
    private final Map<String, EntityClass> hierarchies = new TreeMap<>();
    private final EntityColumns columns;

    private Models(Schema schema, ModelOptions options) {
        this.schema = schema;
        this.options = options;
        this.columns = new EntityColumns(schema, hierarchies);
        for (Table table : schema.tables().values()) {
            if (table.entity() != null && table.entity().hierarchy() != null) {
                EntityClass own = EntityClass.of(table);
                hierarchies.put(own.qualifiedName(), own);
                EntityClass.sharing(table).forEach(type -> hierarchies.put(type.qualifiedName(), type));
            }
        }
    }

    /**
     * The models of each table with an entity, by path. A table without an updatable column has no patch, one whose columns
     * neither HQL nor JDBC can read all has no queries. The read models of classes that extend each other are the records of
     * a sealed type, and its queries read the rows of all of them.
     *
     * @throws ModelException if a table has none that Java can express
     */
    public static List<Model> of(Schema schema, ModelOptions options) {
        Models models = new Models(schema, options);
        List<Model> all = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            if (table.entity() != null && table.entity().hierarchy() == null) {
                all.addAll(models.models(EntityClass.of(table)));
            }
        }
        models.families().forEach((root, members) -> all.addAll(models.models(root, members)));
        refuseSharedPaths(all);
        all.sort(Comparator.comparing(Model::path));
        return List.copyOf(all);
    }

    /** What a read model of the table holds, whether or not there is an entity. */
    static List<Component> readComponents(Schema schema, Table table) {
        Models models = new Models(schema, ModelOptions.plain());
        EntityClass type = new EntityClass(table, "", "", null, false, null, null);
        List<ComponentPath> paths = models.paths(type, models.columns.of(type), ModelRole.READ);
        boolean severalClasses = table.entity() != null && table.entity().hierarchy() != null;
        // Attributes of different classes may have one name.
        return severalClasses
                ? paths.stream().map(ComponentPath::component).toList()
                : ComponentTree.of(table, ModelRole.READ, "Read", paths);
    }

    private List<Model> models(EntityClass type) {
        List<ComponentPath> all = columns.of(type);
        List<Model> models = new ArrayList<>();
        for (ModelRole role : List.of(ModelRole.WRITE, ModelRole.PATCH, ModelRole.READ, ModelRole.ROWS)) {
            models.add(model(type, all, role, type.packageName(), type.modelName() + role.suffix()));
        }
        models.removeIf(model -> !isOf(type.table(), model));
        mapper(type, models).ifPresent(models::add);
        return models;
    }

    /** Maps the entity to its models and back, where the project has what implements it. */
    private Optional<Model> mapper(EntityClass type, List<Model> models) {
        if (!options.mapstruct()) {
            return Optional.empty();
        }
        List<Model> mapped = models.stream()
                .filter(model -> model.role() != ModelRole.ROWS && model.role().isOf(type.table()))
                .toList();
        return Optional.of(model(
                        type,
                        List.of(),
                        ModelRole.MAPPER,
                        type.packageName(),
                        type.modelName() + ModelRole.MAPPER.suffix())
                .mapping(mapped));
    }

    /** The models of the classes of one hierarchy. */
    private List<Model> models(EntityClass root, List<EntityClass> members) {
        List<Model> all = new ArrayList<>();
        List<Model> records = new ArrayList<>();
        String sealed = root.modelName() + ModelRole.READ.suffix();
        for (EntityClass type : members) {
            List<ComponentPath> own = columns.of(type);
            List<Model> models = new ArrayList<>();
            for (ModelRole role : List.of(ModelRole.WRITE, ModelRole.PATCH)) {
                models.add(model(type, own, role, type.packageName(), type.modelName() + role.suffix()));
            }
            models.removeIf(model -> !isOf(root.table(), model));
            models.add(model(type, own, ModelRole.READ, root.packageName(), FamilyModels.recordName(root, type))
                    .in(sealed));
            records.add(models.get(models.size() - 1));
            mapper(type, models).ifPresent(models::add);
            all.addAll(models);
        }
        FamilyModels family =
                new FamilyModels(root, members, columns, options.packageOf(root.packageName(), ModelRole.READ));
        all.add(family.sealed(records));
        Model rows = family.rows(records);
        if (isOf(root.table(), rows)) {
            all.add(rows);
        }
        return all;
    }

    /** The roots of hierarchies with the classes that rows are of, by name. */
    private Map<EntityClass, List<EntityClass>> families() {
        Map<String, List<EntityClass>> byRoot = new TreeMap<>();
        hierarchies
                .values()
                .forEach(type -> byRoot.computeIfAbsent(root(type), root -> new ArrayList<>())
                        .add(type));
        Map<EntityClass, List<EntityClass>> families = new LinkedHashMap<>();
        byRoot.forEach((name, classes) -> {
            List<EntityClass> members =
                    classes.stream().filter(type -> !type.isAbstract()).toList();
            if (!members.isEmpty()) {
                families.put(hierarchies.getOrDefault(name, withoutTable(name, members.get(0))), members);
            }
        });
        return families;
    }

    private String root(EntityClass type) {
        EntityClass at = type;
        for (int depth = 0; at.superclass() != null && depth < hierarchies.size(); depth++) {
            EntityClass above = hierarchies.get(at.superclass());
            if (above == null && at.strategy() != Strategy.TABLE_PER_CLASS) {
                throw new ModelException(
                        type.table().name(),
                        "its class extends the entity '" + at.superclass()
                                + "', which no table of the schema JSON has; run mvn migrate:generate");
            }
            if (above == null) {
                return at.superclass();
            }
            at = above;
        }
        return at.qualifiedName();
    }

    /** An abstract root has no table where each class has one; its models go with the first class's. */
    private static EntityClass withoutTable(String name, EntityClass first) {
        int dot = name.lastIndexOf('.');
        while (dot > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf('.', dot - 1) + 1))) {
            dot = name.lastIndexOf('.', dot - 1);
        }
        return new EntityClass(
                first.table(),
                name.substring(dot + 1),
                dot < 0 ? "" : name.substring(0, dot),
                null,
                true,
                null,
                first.strategy());
    }

    private static boolean isOf(Table table, Model model) {
        return switch (model.role()) {
            case WRITE, READ, MAPPER -> true;
            case PATCH -> !model.components().isEmpty();
            case ROWS -> Queries.hasHql(table, model) || Queries.hasSql(model);
        };
    }

    private Model model(
            EntityClass type, List<ComponentPath> all, ModelRole role, String entityPackage, String className) {
        List<Component> components = ComponentTree.of(type.table(), role, className, paths(type, all, role));
        refuseTooMany(type.table(), components);
        return new Model(type.table().name(), role, options.packageOf(entityPackage, role), className, components)
                .of(type.qualifiedName());
    }

    /** @param all the places of all columns of the class's rows */
    private List<ComponentPath> paths(EntityClass type, List<ComponentPath> all, ModelRole role) {
        List<ComponentPath> paths = new ArrayList<>(all);
        paths.removeIf(path -> !role.holds(path.facts()));
        if (!schema.readModels().isEmpty() && (role == ModelRole.READ || role == ModelRole.ROWS)) {
            columns.chain(type).stream()
                    .map(EntityClass::table)
                    .distinct()
                    .map(table -> schema.readModels().get(table.name()))
                    .filter(Objects::nonNull)
                    .forEach(declared -> declared.fields()
                            .forEach(field -> paths.add(derived(schema.tables().get(declared.table()), field))));
        }
        return paths;
    }

    private ComponentPath derived(Table table, ReadField field) {
        try {
            return ComponentPath.of(table, DerivedField.of(schema, table, field));
        } catch (ReadFieldProblem.Found problem) {
            throw new ModelException(
                    table.name(),
                    "field '" + field.name() + "' of its read model: "
                            + problem.of(table.name(), field.name()).text());
        }
    }

    private static void refuseTooMany(Table table, List<Component> components) {
        if (components.size() > MOST_COMPONENTS) {
            throw new ModelException(
                    table.name(),
                    "its model would have " + components.size() + " components, a record holds " + MOST_COMPONENTS
                            + "; group attributes in @Embeddable classes");
        }
        components.stream().filter(Component::isEmbedded).forEach(part -> refuseTooMany(table, part.parts()));
    }

    /** Some file systems fold case, so paths that differ by case alone are one file. */
    private static void refuseSharedPaths(List<Model> models) {
        Map<String, Model> byPath = new TreeMap<>();
        for (Model model : models) {
            Model other = byPath.put(model.path().toLowerCase(Locale.ROOT), model);
            if (other != null) {
                throw new ModelException(
                        model.table(),
                        "its " + model.role().key() + " model and that of table '" + other.table() + "' would both be "
                                + model.qualifiedName() + "; rename one of the entity classes");
            }
        }
    }
}
