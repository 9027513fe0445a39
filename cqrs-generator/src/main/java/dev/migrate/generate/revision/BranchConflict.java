package dev.migrate.generate.revision;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.ChangeConflict;
import dev.migrate.schema.revision.Revision;

/**
 * A change of one branch that does not fit any more once a change of another branch is done.
 *
 * @param first the revision of the change that stands in the way
 * @param done that change
 * @param second the other branch's revision
 * @param conflict what does not fit of its change, and why
 */
public record BranchConflict(Revision first, Change done, Revision second, ChangeConflict conflict) {

    @Override
    public String toString() {
        return "revision " + first.id() + " (" + first.message() + "): " + done.describe() + "\n  revision "
                + second.id()
                + " (" + second.message() + "): " + conflict.change().describe()
                + "\n  after the first, the second finds "
                + conflict.found() + ", and expects " + conflict.expected();
    }
}
