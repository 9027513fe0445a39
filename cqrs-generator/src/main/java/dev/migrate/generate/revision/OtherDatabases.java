package dev.migrate.generate.revision;

import java.util.Set;

/** The target databases are not those that the recorded revisions have scripts for. */
public final class OtherDatabases extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> recorded;
    private final transient Set<String> wanted;

    OtherDatabases(Set<String> recorded, Set<String> wanted) {
        super("the recorded revisions are for " + String.join(",", recorded) + ", but the target databases are "
                + String.join(",", wanted) + ": older revisions have no scripts for a new database. Keep"
                + " <migrate.databases>" + String.join(",", recorded)
                + "</migrate.databases> in the POM's properties, or"
                + " start an own folder for the others (migrate.migrations)");
        this.recorded = Set.copyOf(recorded);
        this.wanted = Set.copyOf(wanted);
    }

    public Set<String> recorded() {
        return recorded;
    }

    public Set<String> wanted() {
        return wanted;
    }
}
