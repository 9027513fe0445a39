package dev.migrate.generate.sql;

import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.change.OpenQuestions;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.change.StaleRename;
import dev.migrate.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of the table in {@code src/test/resources/cases}: a file with a sentence on why it matters, two schemas, what a
 * person decides, the changes that are expected, and the SQL for each database. Databases whose SQL is the same share a
 * section; the rollback follows after a line of its own. Left out of the SQL are the scripts' steps and checks, of hazards
 * the reasons, and the guard before each of SQLite's rebuilds.
 */
record NamedCase(String name, String why, Map<String, String> inputs) {

    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final Pattern SECTION = Pattern.compile("-- ([a-z0-9, ]+) --");
    /** How the statement begins that stops a rebuild of SQLite where it would lose something; each rebuild has it. */
    private static final String GUARD = "select json_extract('{}', reason)";

    private static final List<String> INPUTS = List.of("databases", "before", "after", "decisions");

    /** All cases, sorted by name. */
    static List<NamedCase> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(NamedCase::read)
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedCase read(Path file) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/').replace(".txt", "");
        StringBuilder why = new StringBuilder();
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder section = why;
        for (String line : text(file).lines().toList()) {
            Matcher header = SECTION.matcher(line);
            if (header.matches()) {
                section = sections.computeIfAbsent(header.group(1), key -> new StringBuilder());
            } else {
                section.append(line).append('\n');
            }
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        INPUTS.stream()
                .filter(sections::containsKey)
                .forEach(input -> inputs.put(input, sections.get(input).toString()));
        return new NamedCase(name, why.toString().strip(), inputs);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is committed. */
    String committed() {
        return text(file());
    }

    /** Replaces what is committed. */
    void commit(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return FOLDER.resolve(name + ".txt");
    }

    String topic() {
        return name.substring(0, name.indexOf('/'));
    }

    /** As revisions know it: nothing of the entities. */
    Schema before() {
        return SchemaText.parse(inputs.get("before")).physical();
    }

    Schema after() {
        return SchemaText.parse(inputs.get("after"));
    }

    /** What a person decided; whatever they left open is asked. */
    private Decisions decisions() {
        String renames = null;
        String backfills = null;
        for (String line : inputs.getOrDefault("decisions", "").lines().toList()) {
            if (line.startsWith("renames: ")) {
                renames = line.substring(9);
            } else if (line.startsWith("backfills: ")) {
                backfills = line.substring(11);
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(
                        name + ": expected 'renames: ' or 'backfills: ', found '" + line + "'");
            }
        }
        return Decisions.parse(renames, backfills);
    }

    /**
     * The changes that the diff finds.
     *
     * @throws OpenQuestions or StaleRename where that is what the case expects
     */
    Changes changes() {
        return SchemaDiff.between(before(), after(), decisions());
    }

    /** Whether there are changes to render, and not an error. */
    boolean hasChanges() {
        try {
            return !changes().isEmpty();
        } catch (OpenQuestions | StaleRename | IllegalArgumentException expected) {
            return false;
        }
    }

    /** The databases that the case is for: those that it names, or all. */
    List<String> databases() {
        return inputs.containsKey("databases")
                ? Dialects.names().stream()
                        .filter(inputs.get("databases").lines().toList()::contains)
                        .toList()
                : Dialects.names();
    }

    /** The plan for one database. */
    Plan plan(String database) {
        return new Planner(Dialects.of(database)).plan(before(), changes());
    }

    /** Whether the database can do it, and has both states. */
    boolean isSupportedBy(String database) {
        if (!databases().contains(database)) {
            return false;
        }
        try {
            Planner planner = new Planner(Dialects.of(database));
            planner.plan(Schema.empty(), SchemaDiff.between(Schema.empty(), before()));
            planner.plan(Schema.empty(), SchemaDiff.between(Schema.empty(), after()));
            return plan(database) != null;
        } catch (UnsupportedChange expected) {
            return false;
        }
    }

    /** The file as it has to be: its own inputs, then what the product makes of them. */
    String rendered() {
        StringBuilder text = new StringBuilder(why).append('\n');
        for (String input : INPUTS) {
            if (inputs.containsKey(input)) {
                section(text, input, inputs.get(input));
            }
        }
        Changes changes;
        try {
            changes = changes();
        } catch (OpenQuestions | StaleRename | IllegalArgumentException e) {
            section(text, "changes", "error: " + e.getMessage());
            return text.toString();
        }
        section(text, "changes", changes.isEmpty() ? "none" : String.join("\n", changes.describe()));
        if (!changes.isEmpty()) {
            sql().forEach((sql, databases) -> section(text, String.join(", ", databases), sql));
        }
        return text.toString();
    }

    /** The databases by their SQL. */
    private Map<String, List<String>> sql() {
        Map<String, List<String>> databases = new LinkedHashMap<>();
        for (String database : databases()) {
            databases.computeIfAbsent(sql(database), sql -> new ArrayList<>()).add(database);
        }
        return databases;
    }

    private String sql(String database) {
        Plan plan;
        try {
            plan = plan(database);
        } catch (UnsupportedChange e) {
            return "error: " + e.getMessage();
        }
        StringBuilder text = new StringBuilder();
        statements(text, plan.up());
        text.append("-- rollback\n");
        plan.losses().forEach(loss -> text.append("-- lost: ").append(loss).append('\n'));
        statements(text, plan.down());
        return text.toString();
    }

    private static void statements(StringBuilder text, List<Statement> statements) {
        if (statements.stream().anyMatch(Statement::foreignKeysOff)) {
            text.append("-- foreign keys off\n");
        }
        statements.stream()
                .filter(statement -> !statement.sql().startsWith(GUARD))
                .forEach(statement -> statement(text, statement));
    }

    private static void statement(StringBuilder text, Statement statement) {
        if (!statement.hazards().isEmpty()) {
            List<String> hazards =
                    statement.hazards().keySet().stream().map(Hazard::name).toList();
            text.append("-- ").append(String.join(", ", hazards)).append('\n');
        }
        text.append(statement.sql()).append(";\n");
    }

    private static void section(StringBuilder text, String name, String body) {
        text.append("\n-- ").append(name).append(" --\n");
        if (!body.isBlank()) {
            text.append(body.stripTrailing()).append('\n');
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
