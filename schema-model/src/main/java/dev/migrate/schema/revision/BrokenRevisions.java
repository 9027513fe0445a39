package dev.migrate.schema.revision;

import java.util.List;
import java.util.stream.Collectors;

/** The recorded revisions lead to no state: a parent is missing, they go in a circle, or changes do not fold. */
public final class BrokenRevisions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RevisionProblem> problems;

    public BrokenRevisions(List<RevisionProblem> problems) {
        super(problems.stream().map(p -> p.rule() + " " + p.message()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RevisionProblem> problems() {
        return problems;
    }
}
