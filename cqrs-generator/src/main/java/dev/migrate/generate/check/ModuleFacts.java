package dev.migrate.generate.check;

import dev.migrate.generate.models.MarkedFile;
import dev.migrate.generate.models.Marker;
import dev.migrate.generate.models.Model;
import dev.migrate.generate.models.ModelException;
import dev.migrate.generate.models.ModelRole;
import dev.migrate.generate.models.SourceFile;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all rules look at: a module's state, and its models beside those that the schema asks for. */
final class ModuleFacts {

    private final ModuleState state;
    private final List<MarkedFile> marked;
    private final List<Pair> pairs;

    ModuleFacts(ModuleState state) {
        this.state = state;
        this.marked = state.sources() == null ? List.of() : state.sources().marked();
        this.pairs = state.sources() == null ? List.of() : findPairs();
    }

    /**
     * The models of a table.
     *
     * @param others what accompanies the two where the table allows it: the patch
     */
    record Pair(Table table, ModelState write, ModelState read, List<ModelState> others) {
        Stream<ModelState> models() {
            return Stream.concat(Stream.of(write, read), others.stream());
        }

        /** Whether people want it: of a table that is read-only by its JSON they want no write model. */
        boolean wants(ModelState model) {
            return model.expected().role().isOf(table);
        }
    }

    ModuleState state() {
        return state;
    }

    List<Pair> pairs() {
        return pairs;
    }

    Stream<ModelState> models() {
        return pairs.stream().flatMap(Pair::models);
    }

    /** The models whose fields a person wrote and that could be read. */
    Stream<ModelState> readable() {
        return models().filter(model -> model.fields() != null);
    }

    /** Every file with a marker. */
    List<MarkedFile> marked() {
        return marked;
    }

    /** Why the schema has no models at all, if so. */
    Optional<ModelException> impossible() {
        return state.models().impossible();
    }

    /** A source file as messages name it. */
    String source(String path) {
        return named(state.sources().file(path));
    }

    /** A table's JSON file as messages name it. */
    String json(Table table) {
        return named(state.schemaFolder().resolve(SchemaDirectory.file(table)));
    }

    /** The file of what belongs to no single table. */
    String json() {
        return named(state.schemaFolder().resolve(SchemaDirectory.SCHEMA_FILE));
    }

    /** A path from the base folder where it lies below it, with slashes. */
    String named(Path file) {
        Path base = state.baseFolder().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }

    private List<Pair> findPairs() {
        Schema json = state.json();
        Map<String, List<ModelState>> byEntity = new TreeMap<>();
        Map<String, SourceFile> files = new TreeMap<>();
        state.models().files().forEach(file -> files.put(file.path(), file));
        for (Model model : state.models().models()) {
            byEntity.computeIfAbsent(model.entity(), entity -> new ArrayList<>())
                    .add(state(model, files.get(model.path())));
        }
        List<Pair> found = new ArrayList<>();
        List<ModelState> shared = new ArrayList<>();
        byEntity.values().forEach(models -> {
            Optional<ModelState> write = of(ModelRole.WRITE, models);
            Optional<ModelState> read = of(ModelRole.READ, models);
            if (write.isEmpty() || read.isEmpty()) {
                shared.addAll(models);
                return;
            }
            List<ModelState> others = new ArrayList<>(models);
            others.removeAll(List.of(write.get(), read.get()));
            found.add(new Pair(json.tables().get(write.get().expected().table()), write.get(), read.get(), others));
        });
        // What an abstract class's subclasses have in common goes with one of them.
        for (ModelState model : shared) {
            found.stream()
                    .filter(pair -> model.expected()
                            .permitted()
                            .contains(pair.read().expected().className()))
                    .findFirst()
                    .ifPresentOrElse(
                            pair -> pair.others().add(model),
                            () -> found.stream()
                                    .filter(pair -> pair.table()
                                            .name()
                                            .equals(model.expected().table()))
                                    .findFirst()
                                    .ifPresent(pair -> pair.others().add(model)));
        }
        found.sort(Comparator.comparing((Pair pair) -> pair.table().name())
                .thenComparing(pair -> pair.read().expected().className()));
        return List.copyOf(found);
    }

    /** The model of a role, which a sealed type is not: it has no fields of its own. */
    private static Optional<ModelState> of(ModelRole role, List<ModelState> models) {
        return models.stream()
                .filter(model ->
                        model.expected().role() == role && !model.expected().isSealed())
                .findFirst();
    }

    private ModelState state(Model model, SourceFile file) {
        String text = state.sources().text(model.path()).orElse(null);
        ModelState.State found = found(text, file);
        boolean handWritten = found == ModelState.State.OWNED || found == ModelState.State.EDITED;
        boolean hasFields = model.role() != ModelRole.MAPPER;
        List<ModelField> fields = handWritten && hasFields && isCompiled(model)
                ? state.classes().fields(model.qualifiedName(), model.role()).orElse(null)
                : null;
        return new ModelState(model, found, source(model.path()), text, fields);
    }

    private static ModelState.State found(String text, SourceFile file) {
        if (text == null) {
            return ModelState.State.MISSING;
        }
        Optional<Marker> marker = Marker.of(text);
        if (marker.isEmpty()) {
            return ModelState.State.OWNED;
        }
        boolean wanted = file != null;
        if (wanted && marker.get().isOf(file.text())) {
            return ModelState.State.UP_TO_DATE;
        }
        return marker.get().intact() ? ModelState.State.OUTDATED : ModelState.State.EDITED;
    }

    /** A class that is older than its source says nothing about it. */
    private boolean isCompiled(Model model) {
        try {
            long edited = Files.getLastModifiedTime(state.sources().file(model.path()))
                    .toMillis();
            return state.classes()
                    .compiledAt(model.qualifiedName())
                    .map(compiled -> compiled >= edited)
                    .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }
}
