package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.ViewOrder;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The views that a plan drops and creates: those that it is about, and those that select what changes, or select from a view
 * that goes. Which those are is read from the words of the queries: too many rather than too few.
 */
final class ViewsInTheWay {

    /**
     * A text literal, a quoted name in either kind of quotes, a count of rows, what takes all columns, a bare name. A star behind
     * anything else is a product.
     */
    private static final Pattern WORD = Pattern.compile("'(?:[^']|'')*'"
            + "|\"((?:[^\"]|\"\")*)\""
            + "|`([^`]*)`"
            + "|(?i:count)\\s*\\(\\s*\\*\\s*\\)"
            + "|(\\b(?i:select|distinct|all)\\s*\\*|[.,(]\\s*\\*|\\b(?i:natural)\\b)"
            + "|([\\p{L}_][\\p{L}\\w$]*)");

    private static final String ALL = "*";

    private final NamingRules rules;
    private final Map<View, Set<String>> words = new HashMap<>();
    private final List<View> drops = new ArrayList<>();
    private final List<View> creations = new ArrayList<>();
    private final Set<QualifiedName> created = new HashSet<>();

    ViewsInTheWay(Schema before, Changes changes, Schema after, NamingRules rules, Predicate<Change> blocked) {
        this.rules = rules;
        for (Change change : changes) {
            if (change instanceof Change.DropView drop) {
                drops.add(drop.view());
            } else if (change instanceof Change.CreateView create) {
                creations.add(create.view());
            }
        }
        List<View> kept = new ArrayList<>(before.views().values());
        kept.removeIf(view -> drops.contains(view) || after.views().get(view.name()) == null);
        if (!kept.isEmpty()) {
            List<View> direct = kept.stream()
                    .filter(view -> changes.stream()
                            .anyMatch(
                                    change -> blocked.test(change) ? speaksOf(view, change) : takesAnew(view, change)))
                    .toList();
            suspend(direct, kept);
            List.copyOf(drops).forEach(view -> suspend(selectingFrom(view, kept), kept));
        }
        creations.forEach(view -> created.add(view.name()));
    }

    private void suspend(List<View> views, List<View> kept) {
        for (View view : views) {
            if (!drops.contains(view)) {
                drops.add(view);
                creations.add(view);
                suspend(selectingFrom(view, kept), kept);
            }
        }
    }

    private static List<View> selectingFrom(View view, List<View> kept) {
        return kept.stream()
                .filter(other -> other != view && ViewOrder.speaksOf(other, view))
                .toList();
    }

    /** What is to be dropped, each before what it selects from; nothing when asked again. */
    List<View> drops() {
        List<View> all = new ArrayList<>(ViewOrder.creation(drops));
        Collections.reverse(all);
        drops.clear();
        return all;
    }

    /** What is to be created, each after what it selects from; nothing when asked again. */
    List<View> creations() {
        List<View> all = ViewOrder.creation(creations);
        creations.clear();
        return all;
    }

    /** Whether a view of that name is there again at the end. */
    boolean comesBack(View view) {
        return created.contains(view.name());
    }

    private boolean speaksOf(View view, Change change) {
        QualifiedName table = change.accept(new ChangedTable());
        if (table == null) {
            return true;
        }
        Identifier column = column(change);
        return words(view).contains(rules.fold(table.name()))
                && (column == null || words(view).contains(ALL) || words(view).contains(rules.fold(column)));
    }

    /** Whether a view takes all columns of a table that gets another one: databases write the columns down when it is created. */
    private boolean takesAnew(View view, Change change) {
        return (change instanceof Change.AddColumn || change instanceof Change.RenameColumn)
                && words(view).contains(ALL)
                && speaksOf(view, change);
    }

    private static Identifier column(Change change) {
        if (change instanceof Change.AlterColumn alter) {
            return alter.from().name();
        }
        return change instanceof Change.DropColumn drop ? drop.column().name() : null;
    }

    private Set<String> words(View view) {
        return words.computeIfAbsent(view, this::read);
    }

    private Set<String> read(View view) {
        Set<String> found = new HashSet<>();
        Matcher matcher = WORD.matcher(view.query());
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2);
            if (quoted != null && !quoted.isBlank()) {
                found.add(rules.fold(new Identifier(quoted, true)));
            } else if (matcher.group(3) != null) {
                found.add(ALL);
            } else if (matcher.group(4) != null) {
                found.add(rules.fold(new Identifier(matcher.group(4), false)));
            }
        }
        return found;
    }
}
