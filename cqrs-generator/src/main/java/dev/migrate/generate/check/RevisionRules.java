package dev.migrate.generate.check;

import dev.migrate.generate.check.RevisionState.ScriptState;
import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.revision.RevisionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The recorded revisions lead to the committed schema, and their scripts do what their changes say. */
final class RevisionRules {

    static final List<Rule> RULES = List.of(
            rule("MG001", "a change has no migration", RevisionRules::notRecorded),
            rule("MG002", "several heads", RevisionRules::severalHeads),
            rule(RevisionProblem.MISSING_PARENT, "missing parent", problems(RevisionProblem.MISSING_PARENT)),
            rule(RevisionProblem.CYCLE, "revisions follow each other in a circle", problems(RevisionProblem.CYCLE)),
            rule(
                    RevisionProblem.DOES_NOT_FOLD,
                    "changes do not fit the revisions before",
                    problems(RevisionProblem.DOES_NOT_FOLD)),
            rule("MG006", "forward or rollback script missing", RevisionRules::missingScript),
            rule("MG007", "forward script does not do what its changes say", RevisionRules::differentScript),
            rule(RevisionProblem.DUPLICATE, "two revisions with one id", problems(RevisionProblem.DUPLICATE)));

    private static final Pattern GRAPH = Pattern.compile("-- migrate:(revision|parents|depends) ");

    private RevisionRules() {}

    private static Rule rule(String id, String description, BiConsumer<ModuleFacts, Found> check) {
        return new Rule(id, Topic.REVISIONS, Severity.ERROR, description, (facts, found) -> {
            if (facts.state().revisions() != null) {
                check.accept(facts, found);
            }
        });
    }

    private static void notRecorded(ModuleFacts facts, Found found) {
        RevisionState revisions = facts.state().revisions();
        if (revisions.fold() == null) {
            return;
        }
        Changes changes = SchemaDiff.between(revisions.fold(), facts.state().json());
        if (!changes.isEmpty()) {
            found.add(
                    "revisions",
                    changes.size() + (changes.size() == 1 ? " change has" : " changes have") + " no migration: "
                            + String.join("; ", changes.describe()) + "; run mvn migrate:generate",
                    facts.named(revisions.folder()));
        }
    }

    private static void severalHeads(ModuleFacts facts, Found found) {
        RevisionState revisions = facts.state().revisions();
        if (revisions.heads().size() > 1) {
            found.add(
                    "revisions",
                    "found " + revisions.heads().size() + " heads (" + String.join(", ", revisions.heads())
                            + "), expected one; run mvn migrate:merge",
                    facts.named(revisions.folder()));
        }
    }

    private static BiConsumer<ModuleFacts, Found> problems(String rule) {
        return (facts, found) -> facts.state().revisions().problems().stream()
                .filter(problem -> problem.rule().equals(rule))
                .forEach(problem -> found.add(problem.revision(), problem.message(), facts.named(problem.file())));
    }

    private static void missingScript(ModuleFacts facts, Found found) {
        for (ScriptState script : facts.state().revisions().scripts()) {
            if (script.text() == null) {
                String file = facts.named(script.file());
                found.add(
                        script.revision(),
                        "its " + (script.forward() ? "forward" : "rollback") + " script '" + file
                                + "' is missing; bring it back: git checkout -- \"" + file + "\"",
                        file);
            }
        }
    }

    private static void differentScript(ModuleFacts facts, Found found) {
        for (ScriptState script : facts.state().revisions().scripts()) {
            boolean generated = script.forward() && script.text() != null && script.expected() != null;
            int line = generated ? firstDifference(script.text(), script.expected()) : 0;
            if (line > 0) {
                String file = facts.named(script.file());
                found.add(
                        script.revision(),
                        "'" + file + "' does not do what its changes say, from line " + line
                                + " on; bring it back (git checkout -- \"" + file
                                + "\") and put other statements in a revision of their own: mvn migrate:revision",
                        file,
                        line,
                        null);
            }
        }
    }

    /**
     * The line, from 1, of the first statement or place in the graph that differs, or 0. Other comments do not count: what
     * they say of a statement may be said better by a later version.
     */
    private static int firstDifference(String text, String expected) {
        List<Line> found = telling(text);
        List<Line> wanted = telling(expected);
        for (int i = 0; i < found.size(); i++) {
            if (i >= wanted.size() || !found.get(i).text().equals(wanted.get(i).text())) {
                return found.get(i).number();
            }
        }
        return found.size() == wanted.size() ? 0 : text.lines().toList().size();
    }

    private static List<Line> telling(String text) {
        List<Line> telling = new ArrayList<>();
        int number = 0;
        for (String line :
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
            number++;
            if (!line.isBlank()
                    && (!line.startsWith("--") || GRAPH.matcher(line).lookingAt())) {
                telling.add(new Line(number, line));
            }
        }
        return telling;
    }

    private record Line(int number, String text) {}
}
