package dev.migrate.generate.models;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.ReadField;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says which models a schema has and what they hold; source text comes later. */
public final class Models {

    /** The most components for which a record's {@code toString} and constructor still work. */
    static final int MOST_COMPONENTS = 250;

    private final Schema schema;
    private final ModelOptions options;

    private Models(Schema schema, ModelOptions options) {
        this.schema = schema;
        this.options = options;
    }

    /**
     * The models of each table with an entity, by path. A table without an updatable column has no patch, one whose columns
     * neither HQL nor JDBC can read all has no queries.
     *
     * @throws ModelException if a table has none that Java can express
     */
    public static List<Model> of(Schema schema, ModelOptions options) {
        Models models = new Models(schema, options);
        List<Model> all = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            if (table.entity() != null) {
                all.addAll(models.models(table));
            }
        }
        refuseSharedPaths(all);
        all.sort(Comparator.comparing(Model::path));
        return List.copyOf(all);
    }

    /** What a read model of the table holds, whether or not there is an entity. */
    static List<Component> readComponents(Schema schema, Table table) {
        Models models = new Models(schema, ModelOptions.plain());
        return ComponentTree.of(table, ModelRole.READ, "Read", models.paths(table, ModelRole.READ));
    }

    private List<Model> models(Table table) {
        return Arrays.stream(ModelRole.values())
                .map(role -> model(table, role))
                .filter(model -> isOf(table, model))
                .toList();
    }

    private static boolean isOf(Table table, Model model) {
        return switch (model.role()) {
            case WRITE, READ -> true;
            case PATCH -> !model.components().isEmpty();
            case ROWS -> Queries.hasHql(table, model) || Queries.hasSql(model);
        };
    }

    private Model model(Table table, ModelRole role) {
        String className = table.entity().className().replace(".", "") + role.suffix();
        String packageName = options.packageOf(table.entity().packageName(), role);
        List<Component> components = ComponentTree.of(table, role, className, paths(table, role));
        refuseTooMany(table, components);
        return new Model(table.name(), role, packageName, className, components);
    }

    private List<ComponentPath> paths(Table table, ModelRole role) {
        List<ComponentPath> paths = new ArrayList<>();
        table.columns().stream()
                .filter(column -> role.holds(new ColumnFacts(table, column)))
                .sorted(Comparator.comparing((Column column) -> !table.isPrimaryKey(column.name())))
                .map(column -> ComponentPath.of(schema, table, column))
                .forEach(paths::add);
        ReadModel declared = schema.readModels().get(table.name());
        if (declared != null && (role == ModelRole.READ || role == ModelRole.ROWS)) {
            declared.fields().forEach(field -> paths.add(derived(table, field)));
        }
        return paths;
    }

    private ComponentPath derived(Table table, ReadField field) {
        try {
            return ComponentPath.of(DerivedField.of(schema, table, field));
        } catch (ReadFieldProblem.Found problem) {
            throw new ModelException(
                    table.name(), "field '" + field.name() + "' of its read model: " + problem.getMessage());
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
