package dev.migrate.generate.check;

import dev.migrate.generate.check.ModuleFacts.Pair;
import dev.migrate.generate.check.ReportLine.Kind;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code validate} found in one module.
 *
 * @param module the module's name
 * @param models how many pairs of models were checked
 * @param findings by rule, then by subject
 * @param lines the printed form, without header and summary
 * @param known the findings of the project's baseline, which are counted and no more
 */
public record ModuleReport(
        String module, int models, List<Finding> findings, List<ReportLine> lines, List<Finding> known) {

    public ModuleReport {
        known = List.copyOf(known);
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    /** What one rule found. */
    record RuleFindings(Rule.Topic topic, List<Finding> findings) {}

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    static ModuleReport of(ModuleFacts facts, List<RuleFindings> found, List<Finding> known) {
        List<Finding> all = found.stream()
                .flatMap(rule -> rule.findings().stream())
                .sorted(Comparator.comparing(Finding::ruleId)
                        .thenComparing(Finding::subject)
                        .thenComparing(Finding::message))
                .toList();
        return new ModuleReport(
                facts.state().name(), facts.pairs().size(), all, new Printer(facts, found).lines(), known);
    }

    /** Puts findings under the lines that they belong to. */
    private static final class Printer {
        private final ModuleFacts facts;
        private final List<RuleFindings> found;
        private final List<ReportLine> lines = new ArrayList<>();

        private Printer(ModuleFacts facts, List<RuleFindings> found) {
            this.facts = facts;
            this.found = found;
        }

        private List<ReportLine> lines() {
            if (facts.state().entities() != null) {
                add("Schema JSON: " + tables() + " as the entities ask for", of(Rule.Topic.SCHEMA));
            }
            if (facts.state().revisions() != null) {
                add("Revisions: lead to the schema JSON", of(Rule.Topic.REVISIONS));
            }
            facts.pairs().forEach(this::pair);
            List<Finding> loose = of(Rule.Topic.MODEL).stream()
                    .filter(finding -> finding.table() == null)
                    .toList();
            if (!loose.isEmpty()) {
                add("Other models", loose);
            }
            return lines;
        }

        private void pair(Pair pair) {
            if (pair.wants(pair.write()) || pair.write().exists()) {
                model("Write", pair.write());
            }
            if (pair.wants(pair.read()) || pair.read().exists()) {
                model("Read", pair.read());
            }
            // The two names above stand for the table; what accompanies them is worth a line when something is wrong.
            pair.others().stream()
                    .filter(model -> !own(model).isEmpty())
                    .forEach(model -> model(model.expected().role().suffix(), model));
            add("Fields match: " + columns(pair.table()), of(Rule.Topic.FIELDS, pair.table()));
            add("Types compatible", of(Rule.Topic.TYPES, pair.table()));
        }

        private void model(String role, ModelState model) {
            add(role + " Model: " + model.expected().className() + " (" + model.file() + ")", own(model));
        }

        private List<Finding> own(ModelState model) {
            return of(Rule.Topic.MODEL).stream()
                    .filter(finding -> model.expected().table().equals(finding.table()))
                    .filter(finding -> PairRules.isAbout(finding, model))
                    .toList();
        }

        private void add(String text, List<Finding> findings) {
            lines.add(new ReportLine(findings.isEmpty() ? Kind.PASSED : Kind.FAILED, text));
            findings.forEach(finding -> lines.add(new ReportLine(
                    finding.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING, finding.toString())));
        }

        private List<Finding> of(Rule.Topic... topics) {
            return stream(topics).toList();
        }

        private List<Finding> of(Rule.Topic topic, Table table) {
            return stream(topic)
                    .filter(finding -> table.name().equals(finding.table()))
                    .toList();
        }

        private Stream<Finding> stream(Rule.Topic... topics) {
            return found.stream()
                    .filter(rule -> Arrays.asList(topics).contains(rule.topic()))
                    .flatMap(rule -> rule.findings().stream());
        }

        private String tables() {
            int count = facts.state().json().tables().size();
            return count + (count == 1 ? " table" : " tables");
        }

        private static String columns(Table table) {
            return table.columns().stream()
                    .map(column -> column.name().toString())
                    .collect(Collectors.joining(", "));
        }
    }
}
