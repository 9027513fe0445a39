package dev.migrate.generate.check;

import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import dev.migrate.generate.models.ModelRole;
import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.Column;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The annotations of hand-written models' fields promise what their columns keep. */
final class ConstraintRules {

    static final List<Rule> RULES = List.of(
            new Rule(
                    "MP031",
                    Topic.TYPES,
                    Severity.ERROR,
                    "non-null read component on a nullable column",
                    ConstraintRules::nonNull),
            new Rule(
                    "MP032",
                    Topic.TYPES,
                    Severity.ERROR,
                    "@NotNull missing on a required column",
                    ConstraintRules::notNullMissing),
            new Rule(
                    "MP033",
                    Topic.TYPES,
                    Severity.ERROR,
                    "@NotNull present on a defaulted column",
                    ConstraintRules::notNullOnDefault),
            new Rule("MP040", Topic.TYPES, Severity.ERROR, "@Size over the length", ConstraintRules::size),
            new Rule(
                    "MP041", Topic.TYPES, Severity.ERROR, "@Digits over precision and scale", ConstraintRules::digits));

    private ConstraintRules() {}

    private static void nonNull(ModuleFacts facts, Found found) {
        eachField(facts, ModelRole.READ, (model, field) -> {
            if (field.actual().nonNull() && field.expected().nullable()) {
                found.add(
                        model,
                        field.actual().path(),
                        "it is never null by its annotations, but column '" + name(field) + "' is nullable; annotate it"
                                + " with @Nullable");
            }
        });
    }

    /** Only where the project has Bean Validation. */
    private static void notNullMissing(ModuleFacts facts, Found found) {
        if (!facts.state().options().beanValidation()) {
            return;
        }
        eachField(facts, ModelRole.WRITE, (model, field) -> {
            boolean required = !field.expected().nullable() && !field.actual().isPrimitive();
            if (required && !field.actual().has("NotNull")) {
                found.add(
                        model,
                        field.actual().path(),
                        "column '" + name(field) + "' is required; annotate the field with @NotNull");
            }
        });
    }

    private static void notNullOnDefault(ModuleFacts facts, Found found) {
        eachField(facts, ModelRole.WRITE, (model, field) -> {
            String defaultValue = field.expected().column().defaultValue();
            if (defaultValue != null && field.actual().has("NotNull")) {
                found.add(
                        model,
                        field.actual().path(),
                        "column '" + name(field) + "' has the default " + defaultValue
                                + ", so a client may leave it out; remove @NotNull");
            }
        });
    }

    private static void size(ModuleFacts facts, Found found) {
        eachField(facts, null, (model, field) -> {
            Attribute attribute = field.expected().column().attribute();
            Integer length = attribute == null ? null : attribute.length();
            field.actual()
                    .limit("Size", "max")
                    .filter(max -> length != null && max > length)
                    .ifPresent(max -> found.add(
                            model,
                            field.actual().path(),
                            "@Size(max = " + max + ") lets in more than column '" + name(field)
                                    + "' holds: write @Size(max" + " = " + length + ")"));
        });
    }

    private static void digits(ModuleFacts facts, Found found) {
        eachField(facts, null, (model, field) -> {
            Attribute attribute = field.expected().column().attribute();
            if (attribute == null
                    || attribute.precision() == null
                    || !field.actual().has("Digits")) {
                return;
            }
            int scale = attribute.scale() == null ? 0 : attribute.scale();
            int whole = attribute.precision() - scale;
            int integer = field.actual().limit("Digits", "integer").orElse(0);
            int fraction = field.actual().limit("Digits", "fraction").orElse(0);
            if (integer > whole || fraction > scale) {
                found.add(
                        model,
                        field.actual().path(),
                        "@Digits(integer = " + integer + ", fraction = " + fraction + ") lets in more than column '"
                                + name(field) + "' holds: write @Digits(integer = " + whole + ", fraction = " + scale
                                + ")");
            }
        });
    }

    private static String name(FieldPair field) {
        Column column = field.expected().column();
        return column.name().toString();
    }

    /** A field and the one that the schema asks for in its place. */
    record FieldPair(ModelField actual, ExpectedField expected) {}

    /** Visits the fields of hand-written models that have a column; of all roles where {@code role} is {@code null}. */
    static void eachField(ModuleFacts facts, ModelRole role, BiConsumer<ModelState, FieldPair> visitor) {
        facts.readable()
                .filter(model -> role == null || model.expected().role() == role)
                .forEach(model -> {
                    Map<String, ExpectedField> expected = model.expectedFields();
                    for (ModelField field : model.fields()) {
                        if (expected.containsKey(field.path())) {
                            visitor.accept(model, new FieldPair(field, expected.get(field.path())));
                        }
                    }
                });
    }
}
