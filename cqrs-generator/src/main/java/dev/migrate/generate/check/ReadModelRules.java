package dev.migrate.generate.check;

import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.ReadFieldProblem;
import dev.migrate.generate.models.ReadModels;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.ReadModel;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is declared of read models can be had of the tables, and their views are those of the schema. */
final class ReadModelRules {

    private static final String REGENERATE = "; run mvn migrate:generate";

    static final List<Rule> RULES = List.of(
            new Rule(
                    "MP050",
                    Topic.FIELDS,
                    Severity.ERROR,
                    "derived path can't be resolved",
                    (facts, found) -> problems(facts, found, ReadFieldProblem.Kind.PATH)),
            new Rule(
                    "MP051",
                    Topic.FIELDS,
                    Severity.ERROR,
                    "aggregate over what is no collection",
                    (facts, found) -> problems(facts, found, ReadFieldProblem.Kind.AGGREGATE)),
            new Rule(
                    "MP052",
                    Topic.SCHEMA,
                    Severity.ERROR,
                    "view's columns differ from the read model",
                    ReadModelRules::views),
            new Rule(
                    "MP053",
                    Topic.SCHEMA,
                    Severity.WARNING,
                    "view depends on an altered column",
                    ReadModelRules::alteredColumns));

    private ReadModelRules() {}

    private static void problems(ModuleFacts facts, Found found, ReadFieldProblem.Kind kind) {
        for (ReadFieldProblem problem : ReadModels.problems(facts.state().json())) {
            if (problem.kind() == kind) {
                Path file = file(facts, problem.table());
                found.add(subject(facts, problem), problem.text(), facts.named(file), null, problem.table());
            }
        }
    }

    private static String subject(ModuleFacts facts, ReadFieldProblem problem) {
        Table table = facts.state().json().tables().get(problem.table());
        String model = table == null || table.entity() == null
                ? problem.table().toString()
                : table.entity().className().replace(".", "") + "Read";
        return problem.field() == null ? model : model + "." + problem.field();
    }

    /** The file that declares the table's read model. */
    private static Path file(ModuleFacts facts, QualifiedName table) {
        Path folder = facts.state().schemaFolder();
        return SchemaDirectory.readModels(folder).entrySet().stream()
                .filter(declared -> declared.getValue().table().equals(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(folder.resolve(table.name().text() + SchemaDirectory.READ_MODEL_SUFFIX));
    }

    private static void views(ModuleFacts facts, Found found) {
        Schema json = facts.state().json();
        Schema sound = ReadModels.withoutProblems(json);
        Schema wanted = ReadModels.withViews(sound);
        for (ReadModel declared : sound.readModels().values()) {
            if (declared.view() == null) {
                continue;
            }
            View expected = wanted.views().get(declared.view());
            View committed = json.views().get(declared.view());
            String subject = declared.view().toString();
            if (committed == null) {
                found.add(
                        subject,
                        "the read model of table '" + declared.table() + "' has this view, the schema JSON has not"
                                + REGENERATE,
                        facts.json());
            } else if (!committed.query().equals(expected.query())) {
                found.add(subject, difference(committed, expected) + REGENERATE, facts.json());
            }
        }
    }

    private static String difference(View committed, View expected) {
        List<String> has = ReadModels.columns(committed);
        List<String> wants = ReadModels.columns(expected);
        return has.equals(wants)
                ? "its query is not that of the read model, though its columns are"
                : "it has the columns " + has + ", the read model has " + wants;
    }

    private static void alteredColumns(ModuleFacts facts, Found found) {
        RevisionState revisions = facts.state().revisions();
        if (revisions == null || revisions.fold() == null) {
            return;
        }
        Schema json = facts.state().json();
        for (View view : revisions.fold().views().values()) {
            revisions.fold().tables().values().stream()
                    .filter(table -> speaksOf(view, table.name().name()))
                    .forEach(table -> table.columns().stream()
                            .filter(column -> speaksOf(view, column.name()) && isAltered(json, table, column))
                            .forEach(column -> found.add(
                                    view.name().toString(),
                                    "it selects column '" + table.name() + "." + column.name()
                                            + "', which the last revision has otherwise than the schema JSON; the next"
                                            + " migration drops the view before and creates it afterwards",
                                    facts.json())));
        }
    }

    private static boolean isAltered(Schema json, Table table, Column column) {
        return json.table(table.name())
                .flatMap(now -> now.column(column.name()))
                .map(now -> !now.physical().equals(column.physical()))
                .orElse(true);
    }

    private static boolean speaksOf(View view, Identifier name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name.text()) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(view.query())
                .find();
    }
}
