package dev.migrate.generate.revision;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The target databases are not those that the recorded revisions have scripts for. */
public final class OtherDatabases extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> recorded;
    private final transient Set<String> wanted;

    /** @param recorded their names with the versions that were last generated for */
    OtherDatabases(Map<String, String> recorded, Set<String> wanted) {
        super("the recorded revisions are for " + String.join(",", recorded.keySet())
                + ", but the target databases are "
                + String.join(",", wanted) + ": older revisions have no scripts for a new database. Keep"
                + " <migrate.databases>" + versioned(recorded)
                + "</migrate.databases> in the POM's properties, or"
                + " start an own folder for the others (migrate.migrations)");
        this.recorded = Set.copyOf(recorded.keySet());
        this.wanted = Set.copyOf(wanted);
    }

    private static String versioned(Map<String, String> databases) {
        return databases.entrySet().stream()
                .map(database -> database.getKey() + ":" + database.getValue())
                .collect(Collectors.joining(","));
    }

    public Set<String> recorded() {
        return recorded;
    }

    public Set<String> wanted() {
        return wanted;
    }
}
