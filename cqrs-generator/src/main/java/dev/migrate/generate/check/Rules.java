package dev.migrate.generate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The catalogue of what {@code validate} checks. */
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
                    PairRules.RULES,
                    FieldRules.RULES,
                    TypeRules.RULES,
                    ConstraintRules.RULES,
                    EnumRules.RULES,
                    ReadModelRules.RULES,
                    SchemaRules.RULES,
                    RevisionRules.RULES)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private Rules() {}

    /** All rules by id. */
    public static List<RuleInfo> catalogue() {
        return ALL.stream()
                .map(rule -> new RuleInfo(rule.id(), rule.severity(), rule.description()))
                .toList();
    }

    /** {@link #check(ModuleState, Map)} with each rule's own severity. */
    public static ModuleReport check(ModuleState state) {
        return check(state, Map.of());
    }

    /**
     * Checks a module against all rules. Reads class files and sources, writes nothing.
     *
     * @param severities by rule id, where the project wants another one than the rule's own
     * @throws IllegalArgumentException if there is no rule of such an id
     */
    public static ModuleReport check(ModuleState state, Map<String, Severity> severities) {
        refuseUnknown(severities);
        ModuleFacts facts = new ModuleFacts(state);
        List<ModuleReport.RuleFindings> found = new ArrayList<>();
        for (Rule rule : ALL) {
            Severity severity = severities.getOrDefault(rule.id(), rule.severity());
            if (severity != Severity.OFF) {
                found.add(new ModuleReport.RuleFindings(rule.topic(), rule.findings(facts, severity)));
            }
        }
        return ModuleReport.of(facts, found);
    }

    private static void refuseUnknown(Map<String, Severity> severities) {
        List<String> known = ALL.stream().map(Rule::id).toList();
        for (String id : severities.keySet()) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(
                        "there is no rule '" + id + "', expected one of " + known + "." + Similar.hint(id, known));
            }
        }
    }
}
