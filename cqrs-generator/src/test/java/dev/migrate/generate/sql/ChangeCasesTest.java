package dev.migrate.generate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.change.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of change in every dialect, as text in {@code src/test/resources}, and run on the real database. With {@code
 * -Dgolden.update} the texts are written anew, for a person to read.
 */
class ChangeCasesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/migrate/generate/sql");

    static Stream<Arguments> casesAndServers() {
        return Arrays.stream(Server.values())
                .flatMap(server -> ChangeCases.all().stream().map(one -> Arguments.of(server, one)));
    }

    @Test
    void everyKindOfChangeHasACase() {
        Set<String> kinds = Arrays.stream(Change.class.getPermittedSubclasses())
                .map(Change::kindOf)
                .collect(Collectors.toSet());
        Set<String> covered = ChangeCases.all().stream()
                .map(one -> one.name().replaceAll("--.*", ""))
                .collect(Collectors.toSet());
        assertThat(covered).isEqualTo(kinds);
    }

    @ParameterizedTest
    @MethodSource("casesAndServers")
    void textIsAsCommitted(Server server, ChangeCases.Case one) throws IOException {
        String text = text(server, one);
        Path file = GOLDEN.resolve(server.database()).resolve(one.name() + ".sql");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static String text(Server server, ChangeCases.Case one) {
        Plan plan;
        try {
            plan = plan(server, one);
        } catch (UnsupportedChange refused) {
            return refused.getMessage() + "\n";
        }
        ScriptHeader header = ScriptHeader.of("20260719101500", List.of("20260718090000"), one.name());
        return ScriptWriter.forward(header, plan) + "\n-- ========== rollback\n\n"
                + ScriptWriter.rollback(header, plan);
    }

    private static Plan plan(Server server, ChangeCases.Case one) {
        return new Planner(Dialects.of(server.database())).plan(one.before(), one.changes());
    }

    private static boolean isSupported(Server server, ChangeCases.Case one) {
        try {
            return plan(server, one) != null;
        } catch (UnsupportedChange refused) {
            return false;
        }
    }

    @Test
    void everyTextHasACase() {
        for (Server server : Server.values()) {
            Set<String> names =
                    ChangeCases.all().stream().map(one -> one.name() + ".sql").collect(Collectors.toSet());
            assertThat(files(GOLDEN.resolve(server.database()))).isEqualTo(names);
        }
    }

    static Stream<Arguments> supportedCases() {
        return casesAndServers().filter(pair -> isSupported((Server) pair.get()[0], (ChangeCases.Case) pair.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("supportedCases")
    void itDoesWhatItSays(Server server, ChangeCases.Case one) throws SQLException {
        RoundTrip roundTrip = new RoundTrip(server, one.before(), one.changes());
        roundTrip.structure();
        roundTrip.rows();
    }

    private static Set<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
