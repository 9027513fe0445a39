package dev.migrate.generate.models;

import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a model's components of the places of its columns. */
final class ComponentTree {

    private final Table table;
    private final ModelRole role;
    private final Set<String> typeNames;

    private ComponentTree(Table table, ModelRole role, Set<String> typeNames) {
        this.table = table;
        this.role = role;
        this.typeNames = typeNames;
    }

    /**
     * The components, in the order of {@code paths}; an embedded value stands where its first column does.
     *
     * @param className the model's simple name, which no nested record can have
     * @throws ModelException if two columns can't be told apart by name
     */
    static List<Component> of(Table table, ModelRole role, String className, List<ComponentPath> paths) {
        Set<String> taken = new HashSet<>(Set.of(className, "Builder", "Object", "Override", "String", "Objects"));
        taken.addAll(Set.of("Arrays", "Digits", "NotNull", "NullMarked", "NullUnmarked", "Nullable", "Size", "Valid"));
        taken.addAll(
                Set.of("EnumSet", "Field", "JsonAnyGetter", "JsonInclude", "JsonProperty", "LinkedHashMap", "Map"));
        paths.forEach(path -> taken.addAll(simpleNames(path.facts().javaType())));
        return new ComponentTree(table, role, taken).components(List.of(), paths);
    }

    private List<Component> components(List<String> parents, List<ComponentPath> paths) {
        List<Component> components = new ArrayList<>();
        byName(parents.size(), paths).forEach((name, below) -> {
            boolean leaf = below.stream().anyMatch(path -> path.segments().size() == parents.size() + 1);
            if (leaf && below.size() > 1) {
                throw ambiguous(name, below);
            }
            components.add(leaf ? leaf(below.get(0)) : embedded(parents, name, below));
        });
        return components;
    }

    private Component leaf(ComponentPath path) {
        ColumnFacts facts = path.facts();
        boolean nullable = role == ModelRole.WRITE ? facts.isOptional() : facts.isNullable();
        return new Component(path.name(), facts.javaType(), nullable, path.column(), List.of(), path.origin());
    }

    private Component embedded(List<String> parents, String name, List<ComponentPath> below) {
        List<String> place = new ArrayList<>(parents);
        place.add(name);
        String type = typeName(JavaNames.capitalized(JavaNames.joined(place)));
        List<Component> parts = components(place, below);
        return new Component(name, type, parts.stream().allMatch(Component::nullable), null, parts, null);
    }

    private String typeName(String wanted) {
        String name = wanted;
        while (!typeNames.add(name)) {
            name = name + "Part";
        }
        return name;
    }

    /** Groups by the name at {@code depth}; a name made up of several gives way where it meets another one. */
    private static Map<String, List<ComponentPath>> byName(int depth, List<ComponentPath> paths) {
        Map<String, List<ComponentPath>> groups = group(depth, paths);
        Set<String> taken = new HashSet<>(groups.keySet());
        List<ComponentPath> renamed = new ArrayList<>();
        for (ComponentPath path : paths) {
            boolean leaf = path.segments().size() == depth + 1;
            boolean clash = groups.get(path.segments().get(depth)).size() > 1;
            renamed.add(leaf && clash ? freelyNamed(path, taken) : path);
        }
        return group(depth, renamed);
    }

    private static ComponentPath freelyNamed(ComponentPath path, Set<String> taken) {
        return path.otherNames().stream()
                .filter(taken::add)
                .findFirst()
                .map(path::named)
                .orElse(path);
    }

    private static Map<String, List<ComponentPath>> group(int depth, List<ComponentPath> paths) {
        Map<String, List<ComponentPath>> groups = new LinkedHashMap<>();
        paths.forEach(path -> groups.computeIfAbsent(path.segments().get(depth), name -> new ArrayList<>())
                .add(path));
        return groups;
    }

    private ModelException ambiguous(String name, List<ComponentPath> clash) {
        return new ModelException(
                table.name(),
                "columns "
                        + clash.stream()
                                .map(path -> "'" + path.column().name() + "'")
                                .toList()
                        + " would all be the component '" + name + "' of its " + role.key()
                        + " model; rename one of the attributes");
    }

    private static Collection<String> simpleNames(String type) {
        Set<String> names = new TreeSet<>();
        for (String name : type.split("[^\\p{javaJavaIdentifierPart}.]+")) {
            names.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return names;
    }
}
