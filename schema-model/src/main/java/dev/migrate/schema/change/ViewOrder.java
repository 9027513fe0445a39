package dev.migrate.schema.change;

import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The order of views that select from each other. */
public final class ViewOrder {

    private ViewOrder() {}

    /** {@code views} so that each comes after those that its query speaks of. */
    public static List<View> creation(Collection<View> views) {
        List<View> left = new ArrayList<>(views);
        List<View> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            View next = left.stream()
                    .filter(view -> left.stream().noneMatch(other -> other != view && speaksOf(view, other)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Whether the query of {@code view} holds the name of {@code other} as a word. */
    public static boolean speaksOf(View view, View other) {
        String name = Pattern.quote(other.name().name().text());
        return Pattern.compile("(?<![\\w$])" + name + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(view.query())
                .find();
    }
}
