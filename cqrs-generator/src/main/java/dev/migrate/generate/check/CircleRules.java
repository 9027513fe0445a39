package dev.migrate.generate.check;

import dev.migrate.generate.check.CompiledClasses.MappedField;
import dev.migrate.generate.check.Rule.Found;
import dev.migrate.generate.check.Rule.Topic;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Entities don't depend on what is generated from them. */
final class CircleRules {

    static final List<Rule> RULES = List.of(new Rule(
            "MP064", Topic.SCHEMA, Severity.ERROR, "entity depends on a generated type", CircleRules::generatedFields));

    private CircleRules() {}

    private static void generatedFields(ModuleFacts facts, Found found) {
        Set<String> generated = facts.models()
                .filter(ModelState::exists)
                .map(model -> model.expected().qualifiedName())
                .collect(Collectors.toSet());
        for (MappedField field : facts.state().classes().mappedFieldsOf(generated)) {
            String simpleName = field.className().substring(field.className().lastIndexOf('.') + 1);
            String path = field.className().replaceAll("\\$.*", "").replace('.', '/') + ".java";
            found.add(
                    simpleName.replace('$', '.') + "." + field.field(),
                    "its type '" + field.type()
                            + "' is generated from the entities, so the class can't be compiled before it is;"
                            + " give the field a type of your own",
                    facts.source(path),
                    line(facts, path, field.field()),
                    null);
        }
    }

    private static Integer line(ModuleFacts facts, String path, String field) {
        List<String> lines = facts.state()
                .sources()
                .text(path)
                .map(text -> text.lines().toList())
                .orElse(List.of());
        Pattern declared = Pattern.compile("\\b" + Pattern.quote(field) + "\\s*[;=]");
        for (int i = 0; i < lines.size(); i++) {
            if (declared.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return null;
    }
}
