package dev.migrate.generate.sql;

import dev.migrate.schema.change.ViewOrder;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The views among the auxiliary objects that stay, materialized ones too, and what such objects add to a view. */
final class AuxiliaryViews {

    private static final String NAME = "\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\p{L}\\w$]*";

    private static final Pattern VIEW = Pattern.compile(
            "(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?view\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + "(?:(?:" + NAME + ")\\s*\\.\\s*)?(" + NAME + ").*");

    /** What goes with a view, holds nothing of its own and can be made again. */
    private static final Pattern ADDITION = Pattern.compile(
            "(?is)\\s*(?:create\\s+(?:or\\s+replace\\s+)?(?:unique\\s+)?(?:index|trigger|rule)|grant|comment)\\b.*");

    private final Map<View, AuxiliaryObject> views = new LinkedHashMap<>();
    private final List<AuxiliaryObject> additions = new ArrayList<>();

    AuxiliaryViews(Schema before, Schema after) {
        for (AuxiliaryObject object : before.auxiliaryObjects()) {
            if (object.beforeTables() || !after.auxiliaryObjects().contains(object)) {
                continue;
            }
            Matcher view = VIEW.matcher(object.create().get(0));
            if (view.matches() && !object.drop().isEmpty()) {
                views.put(new View(named(view.group(1)), String.join("\n", object.create())), object);
            } else if (ADDITION.matcher(object.create().get(0)).matches()) {
                additions.add(object);
            }
        }
    }

    private static QualifiedName named(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("`");
        String name = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        return new QualifiedName(null, new Identifier(name, quoted));
    }

    Collection<View> all() {
        return views.keySet();
    }

    /** The object that {@code view} stands for, or {@code null} where it is a view of the schema. */
    AuxiliaryObject object(View view) {
        return views.get(view);
    }

    /** What the view is called that {@code object} is, or {@code null} where it is another one. */
    QualifiedName nameOf(AuxiliaryObject object) {
        return views.entrySet().stream()
                .filter(view -> view.getValue().equals(object))
                .map(view -> view.getKey().name())
                .findFirst()
                .orElse(null);
    }

    /** What goes with one of {@code dropped}, in the order of creation. */
    List<AuxiliaryObject> additionsTo(Collection<View> dropped) {
        return additions.stream()
                .filter(object -> dropped.stream().anyMatch(view -> speaksOf(object, view)))
                .toList();
    }

    private static boolean speaksOf(AuxiliaryObject object, View view) {
        String text = String.join("\n", object.create());
        return ViewOrder.speaksOf(new View(new QualifiedName(null, new Identifier("?", true)), text), view);
    }
}
