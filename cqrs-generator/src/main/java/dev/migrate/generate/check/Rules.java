package dev.migrate.generate.check;

import dev.migrate.generate.models.Similar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    CircleRules.RULES,
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
        return check(state, severities, Baseline.none());
    }

    /**
     * {@link #check(ModuleState, Map)} for a team that adopts it.
     *
     * @param baseline the findings that are known: they are counted, and fail nothing
     */
    public static ModuleReport check(ModuleState state, Map<String, Severity> severities, Baseline baseline) {
        refuseUnknown(severities.keySet());
        ModuleFacts facts = new ModuleFacts(state);
        List<ModuleReport.RuleFindings> found = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        for (Rule rule : ALL) {
            Severity severity = severities.getOrDefault(rule.id(), rule.severity());
            if (severity != Severity.OFF) {
                List<Finding> fresh = new ArrayList<>(rule.findings(facts, severity));
                fresh.stream()
                        .filter(finding -> baseline.knows(state.name(), finding))
                        .forEach(known::add);
                fresh.removeAll(known);
                found.add(new ModuleReport.RuleFindings(rule.topic(), fresh));
            }
        }
        return ModuleReport.of(facts, found, known);
    }

    static void refuseUnknown(Set<String> ids) {
        List<String> known = ALL.stream().map(Rule::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException(
                        "there is no rule '" + id + "', expected one of " + known + "." + Similar.hint(id, known));
            }
        }
    }
}
