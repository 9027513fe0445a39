package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.SchemaDiff;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of named change cases: what the diff finds, the SQL for each database, and that it does what it says on the
 * real one. With {@code -Dgolden.update} the files are written anew, for a person to read; with {@code -Dcases=all} the
 * servers run every case and not only a fixed part of them; {@code -Dcases=<beginning of a name>} runs only those,
 * {@code -Dcases.servers=mariadb,h2} only on those.
 */
class NamedCasesTest {

    private static final String CHOSEN = System.getProperty("cases", "");
    private static final String SERVERS = System.getProperty("cases.servers", "");
    private static final List<NamedCase> ALL = NamedCase.all();

    static Stream<NamedCase> cases() {
        return ALL.stream().filter(one -> CHOSEN.equals("all") || one.name().startsWith(CHOSEN));
    }

    static Stream<NamedCase> casesWithChanges() {
        return cases().filter(NamedCase::hasChanges);
    }

    static Stream<Arguments> casesAndServers() {
        return Arrays.stream(Server.values())
                .filter(server ->
                        SERVERS.isEmpty() || List.of(SERVERS.split(",")).contains(server.database()))
                .flatMap(server -> casesWithChanges()
                        .filter(one -> runsOn(server, one))
                        .filter(one -> one.isSupportedBy(server.database()))
                        .map(one -> Arguments.of(server, one)));
    }

    /** A server takes a second for each case, a database in this process a fraction of it. */
    private static boolean runsOn(Server server, NamedCase one) {
        if (!server.isRunning() || server.sharesNamespaces() && hasNamespaces(one)) {
            return false;
        }
        boolean inProcess = server == Server.H2 || server == Server.SQLITE;
        return inProcess || !CHOSEN.isEmpty() || one.name().hashCode() % 8 == 0;
    }

    private static boolean hasNamespaces(NamedCase one) {
        return !one.before().namespaces().isEmpty() || !one.after().namespaces().isEmpty();
    }

    @Test
    void everyKindOfChangeHasACase() {
        Set<String> kinds = Arrays.stream(Change.class.getPermittedSubclasses())
                .map(Change::kindOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> covered = ALL.stream()
                .filter(NamedCase::hasChanges)
                .flatMap(one -> one.changes().stream())
                .map(Change::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered).isEqualTo(kinds);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesAndSqlAreAsCommitted(NamedCase one) throws IOException {
        String rendered = one.rendered();
        if (System.getProperty("golden.update") != null) {
            one.commit(rendered);
        }
        assertThat(rendered).isEqualTo(one.committed());
    }

    @ParameterizedTest
    @MethodSource("casesWithChanges")
    void theChangesLeadThereAndBack(NamedCase one) {
        Changes changes = one.changes();
        assertThat(SchemaDiff.between(changes.applyTo(one.before()), one.after()))
                .isEmpty();
        assertThat(SchemaDiff.between(changes.inverse().applyTo(changes.applyTo(one.before())), one.before()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("casesAndServers")
    void itDoesWhatItSays(Server server, NamedCase one) throws SQLException {
        RoundTrip roundTrip = new RoundTrip(server, one.before(), one.changes());
        roundTrip.structure();
        roundTrip.rows();
    }
}
