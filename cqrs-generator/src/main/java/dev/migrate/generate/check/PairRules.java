package dev.migrate.generate.check;

import dev.migrate.generate.check.ModuleFacts.Pair;
import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.MarkedFile;
import dev.migrate.generate.models.ModelRole;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Each table with an entity has one write and one read model, in the generator's text unless the user owns them. */
final class PairRules {

    private static final String REGENERATE = "; run mvn migrate:generate";

    static final List<Rule> RULES = List.of(
            new Rule(
                    "MP001",
                    Topic.MODEL,
                    Severity.ERROR,
                    "read model without write model",
                    PairRules::readWithoutWrite),
            new Rule(
                    "MP002",
                    Topic.MODEL,
                    Severity.ERROR,
                    "write model without read model",
                    PairRules::writeWithoutRead),
            new Rule("MP003", Topic.MODEL, Severity.ERROR, "model without schema", PairRules::withoutSchema),
            new Rule(
                    "MP005",
                    Topic.MODEL,
                    Severity.ERROR,
                    "two models for one table, role and name",
                    PairRules::duplicates),
            new Rule(
                    "MP007",
                    Topic.MODEL,
                    Severity.WARNING,
                    "hand-written model not compiled, so its fields are unknown",
                    PairRules::notCompiled),
            new Rule("MP008", Topic.MODEL, Severity.ERROR, "table that no model can be made of", PairRules::impossible),
            new Rule(
                    "MP061",
                    Topic.MODEL,
                    Severity.ERROR,
                    "generated model missing or not as the schema asks",
                    PairRules::outdated),
            new Rule("MP062", Topic.MODEL, Severity.ERROR, "generated model edited by hand", PairRules::edited));

    private PairRules() {}

    private static void readWithoutWrite(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            if (pair.read().exists() && !pair.write().exists() && pair.wants(pair.write())) {
                found.add(pair.read(), "its write model '" + pair.write().file() + "' is missing" + REGENERATE);
            }
        }
    }

    private static void writeWithoutRead(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            if (pair.write().exists() && !pair.read().exists() && pair.wants(pair.read())) {
                found.add(pair.write(), "its read model '" + pair.read().file() + "' is missing" + REGENERATE);
            }
        }
    }

    private static void withoutSchema(ModuleFacts facts, Found found) {
        if (facts.impossible().isPresent()) {
            return;
        }
        for (MarkedFile file : facts.marked()) {
            Optional<Table> table =
                    facts.state().json().table(file.marker().table()).filter(named -> named.entity() != null);
            if (table.isEmpty()) {
                found.add(
                        file.className(),
                        "the schema JSON has no table '" + file.marker().table() + "' with an entity"
                                + (file.marker().intact()
                                        ? "; mvn migrate:generate deletes the file"
                                        : "; the file was edited by hand: delete it, or remove the marker's lines and own it"),
                        facts.source(file.path()));
            }
        }
    }

    private static void duplicates(ModuleFacts facts, Found found) {
        Map<String, List<MarkedFile>> same = new TreeMap<>();
        for (MarkedFile file : facts.marked()) {
            same.computeIfAbsent(
                            role(file) + " " + file.marker().table() + " " + file.className(), k -> new ArrayList<>())
                    .add(file);
        }
        for (List<MarkedFile> files : same.values()) {
            for (MarkedFile file : files.subList(1, files.size())) {
                found.add(
                        file.className(),
                        "'" + facts.source(files.get(0).path()) + "' is the " + role(file) + " model of table '"
                                + file.marker().table() + "' too; delete the one that is not used",
                        facts.source(file.path()));
            }
        }
    }

    private static String role(MarkedFile file) {
        return file.marker().role().key();
    }

    private static void notCompiled(ModuleFacts facts, Found found) {
        facts.models()
                .filter(model -> model.isHandWritten() && model.fields() == null)
                .filter(model -> model.expected().role() != ModelRole.MAPPER)
                .forEach(model -> found.add(
                        model,
                        "its class file is missing or older than '" + model.file()
                                + "', so its fields are not checked; run mvn compile first"));
    }

    private static void impossible(ModuleFacts facts, Found found) {
        facts.impossible().ifPresent(e -> found.add(String.valueOf(e.table()), e.getMessage(), facts.json()));
    }

    private static void outdated(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            boolean none = !pair.write().exists() && !pair.read().exists();
            pair.models().forEach(model -> {
                // MP001 and MP002 report one of the two.
                boolean missing = !model.exists()
                        && pair.wants(model)
                        && (none || pair.others().contains(model));
                if (model.state() == ModelState.State.OUTDATED) {
                    found.add(model, "'" + model.file() + "' is not what the schema asks for" + REGENERATE);
                } else if (missing) {
                    found.add(model, "'" + model.file() + "' is missing" + REGENERATE);
                }
            });
        }
    }

    private static void edited(ModuleFacts facts, Found found) {
        facts.models()
                .filter(model -> model.state() == ModelState.State.EDITED)
                .forEach(model -> found.add(
                        model,
                        "'" + model.file() + "' was edited by hand: its text no longer has the marker's hash. Put what"
                                + " you added in an interface of your own and restore the file (git checkout -- \""
                                + model.file() + "\"), or remove the marker's lines and own the file"));
    }

    /** Whether findings about a model of this role stand in its line of the report. */
    static boolean isAbout(Finding finding, ModelState model) {
        boolean own = finding.subject().equals(model.expected().className());
        ModelRole missing = finding.ruleId().equals("MP001")
                ? ModelRole.WRITE
                : finding.ruleId().equals("MP002") ? ModelRole.READ : null;
        return missing == null ? own : missing == model.expected().role();
    }
}
