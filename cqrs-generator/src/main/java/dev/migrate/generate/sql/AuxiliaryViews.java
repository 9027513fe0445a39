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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The views among the auxiliary objects that stay, materialized ones too, what stands in the way of a change as views do, and what such
 * objects add to a view.
 */
final class AuxiliaryViews {

    private static final String NAME = "\"(?:[^\"]|\"\")+\"|`[^`]+`|[\\p{L}_][\\p{L}\\w$]*";

    private static final Pattern VIEW = Pattern.compile(
            "(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?view\\s+(?:if\\s+not\\s+exists\\s+)?"
                    + "(?:(?:" + NAME + ")\\s*\\.\\s*)?(" + NAME + ").*");

    /** What goes with a view, holds nothing of its own and can be made again. */
    private static final Pattern ADDITION = Pattern.compile(
            "(?is)\\s*(?:create\\s+(?:or\\s+replace\\s+)?(?:unique\\s+)?(?:index|trigger|rule)|grant|comment)\\b.*");

    private static final Pattern FUNCTION =
            Pattern.compile("(?is)\\s*create\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\s+" + "(?:(?:" + NAME
                    + ")\\s*\\.\\s*)?(" + NAME + ").*");

    private final Map<View, AuxiliaryObject> views = new LinkedHashMap<>();
    private final Map<View, AuxiliaryObject> tied = new LinkedHashMap<>();
    private final List<AuxiliaryObject> goingAlong = new ArrayList<>();
    private final List<AuxiliaryObject> additions = new ArrayList<>();

    /** @param ties what the database does with what a statement has created where one of its columns changes */
    AuxiliaryViews(Schema before, Schema after, Function<String, Tie> ties) {
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
        List<AuxiliaryObject> staying = new ArrayList<>(before.auxiliaryObjects());
        staying.removeIf(object ->
                views.containsValue(object) || !after.auxiliaryObjects().contains(object));
        List<View> all = new ArrayList<>(before.views().values());
        all.addAll(views.keySet());
        staying.removeIf(object -> additions.contains(object) && all.stream().anyMatch(view -> speaksOf(object, view)));
        for (AuxiliaryObject object : staying) {
            Set<Tie> found = object.create().stream().map(ties).collect(Collectors.toSet());
            if (found.contains(Tie.BLOCKS)) {
                tied.put(new View(tiedName(object), text(object)), object);
                additions.remove(object);
            } else if (found.contains(Tie.GOES_ALONG)) {
                goingAlong.add(object);
            }
        }
    }

    /** Others speak of functions alone. */
    private QualifiedName tiedName(AuxiliaryObject object) {
        return object.create().stream()
                .map(FUNCTION::matcher)
                .filter(Matcher::matches)
                .map(function -> named(function.group(1)))
                .findFirst()
                .orElseGet(() -> new QualifiedName(null, new Identifier("migrate_tied_" + tied.size(), true)));
    }

    /** The object's words; {@code for table} and {@code alter table} take no columns. */
    private static String text(AuxiliaryObject object) {
        return String.join("\n", object.create()).replaceAll("(?i)\\b(for|add|alter)\\s+table\\b", "$1");
    }

    private static QualifiedName named(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("`");
        String name = quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
        return new QualifiedName(null, new Identifier(name, quoted));
    }

    Collection<View> all() {
        List<View> all = new ArrayList<>(views.keySet());
        all.addAll(tied.keySet());
        return all;
    }

    /** The object that {@code view} stands for, or {@code null} where it is a view of the schema. */
    AuxiliaryObject object(View view) {
        return views.getOrDefault(view, tied.get(view));
    }

    /** The first object that stays and holds on to a column of a table: what goes with the column, or keeps it from going. */
    Optional<AuxiliaryObject> holding(QualifiedName table, Identifier column, NamingRules rules) {
        return Stream.concat(tied.values().stream(), goingAlong.stream())
                .filter(object -> {
                    ViewWords words = new ViewWords(text(object), rules);
                    boolean selects = words.name(new Identifier("select", false));
                    return !selects && words.name(column) && isOn(text(object), table.name());
                })
                .findFirst();
    }

    private static boolean isOn(String text, Identifier table) {
        return Pattern.compile("(?i)\\b(?:on|to|from|for|alter|column)\\s+(?:only\\s+)?(?:(?:" + NAME
                        + ")\\s*\\.\\s*)?[\"`]?" + Pattern.quote(table.text()) + "(?![\\w$])")
                .matcher(text)
                .find();
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
