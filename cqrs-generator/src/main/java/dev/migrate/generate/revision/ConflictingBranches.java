package dev.migrate.generate.revision;

import dev.migrate.schema.revision.Revision;
import java.util.List;
import java.util.stream.Collectors;

/** Branches changed the same things in ways that do not go together. */
public final class ConflictingBranches extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BranchConflict> conflicts;

    ConflictingBranches(List<String> heads, List<BranchConflict> conflicts) {
        super("the branches that end in " + String.join(" and ", heads) + " conflict in " + conflicts.size()
                + (conflicts.size() == 1 ? " place" : " places") + "; nothing was written\n"
                + conflicts.stream().map(conflict -> "- " + conflict).collect(Collectors.joining("\n"))
                + "\n" + wayOut(conflicts.get(conflicts.size() - 1)));
        this.conflicts = List.copyOf(conflicts);
    }

    private static String wayOut(BranchConflict last) {
        Revision given = last.second();
        return "Keep the branch that is released, and write the other one's revisions anew: where "
                + given.id() + " is applied, roll it back first"
                + (given.parents().isEmpty()
                        ? " (mvn migrate:rollback -Dmigrate.to=base)"
                        : " (mvn migrate:rollback -Dmigrate.to="
                                + given.parents().get(0) + ")")
                + "; delete its files (git rm -- '*" + given.id() + "__*'), make the entities what both branches want,"
                + " and run mvn migrate:generate, which writes what is missing behind "
                + last.first().id();
    }

    /** All that was found, at least one. */
    public List<BranchConflict> conflicts() {
        return conflicts;
    }
}
