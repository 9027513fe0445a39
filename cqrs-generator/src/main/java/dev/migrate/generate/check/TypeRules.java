package dev.migrate.generate.check;

import dev.migrate.generate.check.ConstraintRules.FieldPair;
import dev.migrate.generate.check.ModuleFacts.Pair;
import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.JavaTypes;
import java.util.List;
import java.util.Map;

/** The types of hand-written models' fields hold what their columns do. */
final class TypeRules {

    static final List<Rule> RULES = List.of(
            new Rule(
                    "MP020", Topic.TYPES, Severity.ERROR, "Java type and column incompatible", TypeRules::incompatible),
            new Rule(
                    "MP021",
                    Topic.TYPES,
                    Severity.ERROR,
                    "write and read types differ after boxing",
                    TypeRules::writeAndReadDiffer),
            new Rule("MP022", Topic.TYPES, Severity.WARNING, "lossy or widening type", TypeRules::lossy),
            new Rule("MP030", Topic.TYPES, Severity.ERROR, "primitive on a nullable column", TypeRules::primitive));

    private TypeRules() {}

    private static void incompatible(ModuleFacts facts, Found found) {
        ConstraintRules.eachField(facts, null, (model, field) -> {
            ExpectedField expected = field.expected();
            if (judge(facts, model, field) == TypeMatrix.Verdict.ERROR) {
                found.add(
                        model,
                        expected.path(),
                        "type " + field.actual().type() + " does not fit column '"
                                + expected.column().name() + "' " + physical(expected) + ", expected "
                                + expected.type());
            }
        });
    }

    private static void lossy(ModuleFacts facts, Found found) {
        ConstraintRules.eachField(facts, null, (model, field) -> {
            ExpectedField expected = field.expected();
            if (judge(facts, model, field) == TypeMatrix.Verdict.WARNING) {
                found.add(
                        model,
                        expected.path(),
                        "type " + field.actual().type() + " is not exactly column '"
                                + expected.column().name() + "' " + physical(expected) + "; better "
                                + expected.type());
            }
        });
    }

    private static void writeAndReadDiffer(ModuleFacts facts, Found found) {
        for (Pair pair : facts.pairs()) {
            if (pair.write().fields() == null && pair.read().fields() == null) {
                continue;
            }
            Map<String, ExpectedField> read = pair.read().expectedFields();
            pair.write().expectedFields().keySet().forEach(path -> {
                String written = type(pair.write(), path);
                String queried = read.containsKey(path) ? type(pair.read(), path) : null;
                if (written != null && queried != null && !written.equals(queried)) {
                    found.add(
                            pair.read(),
                            path,
                            "its type is " + queried + ", but " + written + " in "
                                    + pair.write().expected().className() + "; use one type in both");
                }
            });
        }
    }

    private static void primitive(ModuleFacts facts, Found found) {
        ConstraintRules.eachField(facts, null, (model, field) -> {
            if (field.actual().isPrimitive() && field.expected().nullable()) {
                found.add(
                        model,
                        field.expected().path(),
                        "the primitive " + field.actual().type() + " can't be null, but column '"
                                + field.expected().column().name() + "' can be left out; use "
                                + JavaTypes.boxed(field.actual().type()));
            }
        });
    }

    /** The field's type with wrappers, or {@code null} where it isn't known or missing. */
    private static String type(ModelState model, String path) {
        if (model.fields() != null) {
            return model.field(path).map(field -> JavaTypes.boxed(field.type())).orElse(null);
        }
        return model.state() == ModelState.State.UP_TO_DATE
                ? model.expectedFields().get(path).type()
                : null;
    }

    private static TypeMatrix.Verdict judge(ModuleFacts facts, ModelState model, FieldPair field) {
        boolean reference = facts.state()
                .json()
                .table(model.expected().table())
                .flatMap(table -> table.foreignKeyOf(field.expected().column().name()))
                .isPresent();
        return TypeMatrix.judge(
                field.expected(),
                reference,
                JavaTypes.boxed(field.actual().type()),
                model.expected().role());
    }

    private static String physical(ExpectedField field) {
        return field.column().databaseTypes().isEmpty()
                ? ""
                : "(" + field.column().databaseTypes().values().iterator().next() + ")";
    }
}
