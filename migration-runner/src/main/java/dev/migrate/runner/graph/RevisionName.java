package dev.migrate.runner.graph;

import dev.migrate.runner.failure.Command;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a person names revisions: {@code head}, {@code heads}, {@code base}, an id, a unique beginning of one, each possibly
 * followed by {@code -1} or {@code +2}; and {@code +2} or {@code -1} alone, from what is applied.
 */
public final class RevisionName {
    private static final Pattern NAME = Pattern.compile("([a-z]+|[0-9]+)?(?:([+-])([0-9]{1,6}))?");
    private static final String FORMS =
            "use head, heads, base, a revision's id or the beginning of one, or steps such as +1 or -1";

    private final String text;
    private final String symbol;
    private final int steps;

    private RevisionName(String text, String symbol, int steps) {
        this.text = text;
        this.symbol = symbol;
        this.steps = steps;
    }

    /** @throws MigrationFailure where the text has none of the forms */
    public static RevisionName parse(String text) {
        Matcher matcher = NAME.matcher(text.strip());
        if (text.isBlank() || !matcher.matches()) {
            throw MigrationFailure.usage("'" + text + "' names no revision", Remedy.of(FORMS));
        }
        int number = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return new RevisionName(text.strip(), matcher.group(1), "-".equals(matcher.group(2)) ? -number : number);
    }

    /** Whether it counts from what is applied. */
    public boolean isRelative() {
        return symbol == null;
    }

    /** The steps after the name, negative for steps back; 0 where none are given. */
    public int steps() {
        return steps;
    }

    /**
     * The revisions that are meant; none means the beginning.
     *
     * @param instead the command that names another revision, for what to do where this name is ambiguous
     * @throws MigrationFailure where no revision, or more than one, fits
     */
    public List<String> resolve(RevisionGraph graph, Function<String, Command> instead) {
        if (isRelative()) {
            throw new IllegalStateException("'" + text + "' counts from what is applied");
        }
        List<String> from = symbolIn(graph, instead);
        return steps == 0 ? from : List.of(walk(graph, from));
    }

    private List<String> symbolIn(RevisionGraph graph, Function<String, Command> instead) {
        return switch (symbol) {
            case "base" -> List.of();
            case "heads" -> graph.heads();
            case "head" -> head(graph, instead);
            default -> List.of(byPrefix(graph));
        };
    }

    private List<String> head(RevisionGraph graph, Function<String, Command> instead) {
        List<String> heads = graph.heads();
        if (heads.size() > 1) {
            List<Remedy> remedies = new ArrayList<>();
            remedies.add(new Remedy("join them in one merge revision", Command.of("merge")));
            if (steps == 0) {
                remedies.add(new Remedy("or name all of them", instead.apply("heads")));
            }
            remedies.add(new Remedy("or name one", instead.apply(heads.get(0) + text.substring("head".length()))));
            throw MigrationFailure.usage(
                            "there are " + heads.size() + " heads, so 'head' is ambiguous: " + quoted(heads),
                            remedies.toArray(Remedy[]::new))
                    .field("heads", heads);
        }
        return heads;
    }

    private String byPrefix(RevisionGraph graph) {
        if (graph.contains(symbol)) {
            return symbol;
        }
        List<String> fitting = graph.order().stream()
                .filter(id -> id.startsWith(symbol))
                .sorted()
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            throw MigrationFailure.usage(
                    "no revision is named '" + symbol + "'",
                    Remedy.of(FORMS),
                    new Remedy("see the revisions", Command.of("status")));
        }
        throw MigrationFailure.usage(
                        "'" + symbol + "' is the beginning of " + fitting.size() + " revisions: "
                                + quoted(fitting.subList(0, Math.min(5, fitting.size())))
                                + (fitting.size() > 5 ? ", …" : ""),
                        Remedy.of("give more digits"))
                .field("candidates", fitting);
    }

    private String walk(RevisionGraph graph, List<String> from) {
        if (from.size() != 1) {
            throw MigrationFailure.usage("'" + text + "' counts from no single revision", Remedy.of(FORMS));
        }
        String id = from.get(0);
        for (int step = 0; step < Math.abs(steps); step++) {
            List<String> next = steps < 0 ? graph.revision(id).parents() : new ArrayList<>(graph.children(id));
            if (next.size() != 1) {
                throw MigrationFailure.usage(
                        "'" + text + "' leads nowhere: revision '" + id + "' has "
                                + (next.isEmpty() ? "no" : String.valueOf(next.size()))
                                + (steps < 0 ? " parents" : " followers")
                                + (next.isEmpty() ? "" : ": " + quoted(next)),
                        Remedy.of("name the revision by its id"));
            }
            id = next.get(0);
        }
        return id;
    }

    private static String quoted(Collection<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }

    @Override
    public String toString() {
        return text;
    }
}
