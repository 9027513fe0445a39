package dev.migrate.generate.revision;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ChangeConflict;
import dev.migrate.schema.change.SchemaEditor;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.Revisions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where two branches don't go together: the changes of one are done on top of the other's, in both orders, and for each one
 * that does not fit the first change of the other branch is looked for that it does not fit after.
 */
final class BranchConflicts {

    private final Revisions revisions;
    private final Map<String, Revision> byId = new HashMap<>();
    private final List<BranchConflict> found = new ArrayList<>();

    private BranchConflicts(Revisions revisions) {
        this.revisions = revisions;
        revisions.ordered().forEach(revision -> byId.put(revision.id(), revision));
    }

    /**
     * Looks at each pair of heads.
     *
     * @throws ConflictingBranches where one of them does not go together
     */
    static void refuse(Revisions revisions) {
        List<String> heads = revisions.heads().stream().map(Revision::id).toList();
        if (heads.size() < 2 || !revisions.problems().isEmpty()) {
            return;
        }
        BranchConflicts conflicts = new BranchConflicts(revisions);
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                conflicts.compare(heads.get(i), heads.get(j));
            }
        }
        if (!conflicts.found.isEmpty()) {
            throw new ConflictingBranches(heads, conflicts.found);
        }
    }

    private void compare(String head, String other) {
        Set<String> ours = withAncestors(head);
        Set<String> theirs = withAncestors(other);
        List<Step> common = steps(ours, theirs, true);
        List<Step> first = steps(ours, theirs, false);
        List<Step> second = steps(theirs, ours, false);
        int before = found.size();
        onTop(common, first, second);
        if (found.size() == before) {
            onTop(common, second, first);
        }
    }

    private void onTop(List<Step> common, List<Step> below, List<Step> above) {
        List<Step> base = new ArrayList<>(common);
        base.addAll(below);
        SchemaEditor schema = after(base);
        List<Step> fitting = new ArrayList<>();
        for (Step step : above) {
            ChangeConflict conflict = refusal(step, schema);
            if (conflict == null) {
                fitting.add(step);
            } else {
                Step cause = cause(common, below, fitting, step);
                if (cause != null) {
                    found.add(new BranchConflict(cause.revision(), cause.change(), step.revision(), conflict));
                }
            }
        }
    }

    /** @return null where the step follows from another one that does not fit */
    private Step cause(List<Step> common, List<Step> below, List<Step> fitting, Step step) {
        for (int count = 0; count <= below.size(); count++) {
            List<Step> base = new ArrayList<>(common);
            base.addAll(below.subList(0, count));
            base.addAll(fitting);
            SchemaEditor schema = after(base);
            if (refusal(step, schema) != null) {
                return count == 0 ? null : below.get(count - 1);
            }
        }
        return null;
    }

    /** What does not fit is left out. */
    private static SchemaEditor after(List<Step> steps) {
        SchemaEditor schema = new SchemaEditor(Schema.empty());
        steps.forEach(step -> refusal(step, schema));
        return schema;
    }

    private static ChangeConflict refusal(Step step, SchemaEditor schema) {
        try {
            step.change().applyTo(schema);
            return null;
        } catch (ChangeConflict conflict) {
            return conflict;
        }
    }

    private List<Step> steps(Set<String> in, Set<String> other, boolean common) {
        List<Step> steps = new ArrayList<>();
        for (Revision revision : revisions.ordered()) {
            if (in.contains(revision.id()) && other.contains(revision.id()) == common) {
                revision.changes().forEach(change -> steps.add(new Step(revision, change)));
            }
        }
        return steps;
    }

    private Set<String> withAncestors(String head) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(head));
        while (!open.isEmpty()) {
            Revision revision = byId.get(open.remove());
            if (seen.add(revision.id())) {
                open.addAll(revision.parents());
                open.addAll(revision.depends());
            }
        }
        return seen;
    }

    private record Step(Revision revision, Change change) {}
}
