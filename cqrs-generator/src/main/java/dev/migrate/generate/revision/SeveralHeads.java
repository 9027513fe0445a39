package dev.migrate.generate.revision;

import java.util.List;

/** A new revision would have to follow several heads. */
public final class SeveralHeads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    public SeveralHeads(List<String> heads) {
        super("the revisions have " + heads.size() + " heads, " + String.join(" and ", heads)
                + ", expected one; join them: mvn migrate:merge");
        this.heads = List.copyOf(heads);
    }

    public List<String> heads() {
        return heads;
    }
}
