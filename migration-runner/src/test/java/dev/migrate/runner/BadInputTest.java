package dev.migrate.runner;

import static dev.migrate.runner.Scripts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.report.TextProgress;
import dev.migrate.testdb.PostgreSql;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of wrong input has its own message, and writes nothing. */
class BadInputTest {
    /** No server listens there: whatever is refused before connecting does not notice. */
    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2";

    @TempDir
    private Path folder;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(folder.resolve("migrations")).table(1, "a");
    }

    private static MigrationFailure usage(ThrowingCallable call) {
        MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("s3cr3t");
        return failure;
    }

    private Migrator at(String url, String user, String password) {
        return Migrator.of(Database.of(url, user, password, null), scripts.directory());
    }

    @Test
    void unreachable() {
        assertThat(usage(() -> at(NOWHERE, "me", "s3cr3t").apply("head")))
                .hasMessageContaining("can't be reached")
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void wrongPasswordIsNeverPrinted() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        db.execute("alter user sa set password 'other'");
        assertThat(usage(() -> at(db.url(), "sa", "s3cr3t").apply("head")))
                .hasMessageContaining("refuses the user or the password")
                .hasMessageContaining("MIGRATE_PASSWORD");
        assertThat(usage(() ->
                        at(db.url() + ";USER=sa;PASSWORD=s3cr3t", null, null).status()))
                .hasMessageContaining("PASSWORD=***");
        assertThat(usage(() ->
                        at(db.url() + ";NOT_A_SETTING=s3cr3t", "sa", "s3cr3t").status()))
                .hasMessageContaining("NOT_A_SETTING");
        assertThat(usage(() -> at("postgres://me:s3cr3t@127.0.0.1:1/none?password=s3cr3t", null, null)
                        .status()))
                .hasMessageContaining("can't be reached");
    }

    @Test
    void aWrongPasswordOfPostgresIsNeverPrinted() {
        try (PostgreSql server = PostgreSql.startWithPassword("open-sesame")) {
            assertThat(usage(() -> at(server.url(), server.user(), "s3cr3t").apply("head")))
                    .hasMessageContaining("refuses the user or the password");
            assertThat(usage(() -> at(server.url() + "?user=postgres&password=s3cr3t", null, null)
                            .apply("head")))
                    .hasMessageContaining("password=***");
            assertThat(at(server.url(), server.user(), "open-sesame")
                            .apply("head")
                            .current())
                    .isNotEmpty();
        }
    }

    @Test
    void aMissingPostgresDatabase() {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        String missing = db.url().replaceAll("/[^/]*$", "/no_such_database");
        assertThat(usage(() -> at(missing, db.user(), "s3cr3t").apply("head"))).hasMessageContaining("does not exist");
        assertThat(usage(() -> at("jdbc:postgresql://no.such.host.invalid/x", db.user(), "s3cr3t")
                        .apply("head")))
                .hasMessageContaining("no machine is known as 'no.such.host.invalid'");
    }

    @Test
    void unsupportedAndMalformedUrls() {
        assertThat(usage(() -> at("jdbc:oracle:thin:me/x@//host/x;password=s3cr3t", null, null)))
                .hasMessageContaining("supported are postgresql, mysql, mariadb, h2, sqlite")
                .hasMessageContaining("password=***");
        assertThat(usage(() -> at("http://me:s3cr3t@host/db", null, null))).hasMessageContaining("is no database URL");
        assertThat(usage(() -> at("postgres://me:s3cr3t@ho st/db", null, null)))
                .hasMessageContaining("is no database URL");
        assertThat(usage(() -> at("jdbc:h2:mem:", "sa", ""))).hasMessageContaining("unnamed in-memory database");
    }

    @Test
    void noDriver() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            Migrator postgres = Migrator.of(Database.of(NOWHERE, null, null, empty), scripts.directory());
            assertThat(usage(() -> postgres.apply("head"))).hasMessageContaining("org.postgresql:postgresql");
            Migrator h2 = Migrator.of(Database.of("jdbc:h2:mem:x", null, null, empty), scripts.directory());
            assertThat(usage(h2::status)).hasMessageContaining("com.h2database:h2");
        }
    }

    @Test
    void whatTheScriptsTellIsRefusedBeforeConnecting() {
        Migrator migrator = at(NOWHERE, null, null);
        assertThat(usage(() -> migrator.apply("2025"))).hasMessageContaining("no revision is named '2025'");
        assertThat(usage(() -> migrator.apply("-1"))).hasMessageContaining("rollback --to -1");
        assertThat(usage(() -> migrator.apply("base"))).hasMessageContaining("only goes forward");
        assertThat(usage(() -> migrator.rollback("+1"))).hasMessageContaining("only goes back");
        scripts.table(3, "c", 2);
        assertThat(usage(() -> migrator.apply("head")))
                .hasMessageContaining(id(2))
                .hasMessageContaining("missing");
        scripts.table(2, "b", 3);
        assertThat(usage(() -> migrator.apply("head"))).hasMessageContaining("cycle");
        scripts.table(2, "b", 1).write("V1__x.sql", "");
        assertThat(usage(() -> migrator.apply("head"))).hasMessageContaining("V1__x.sql");
    }

    @Test
    void aScriptThatCanNotBeReadStopsAllOfThem() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        scripts.forward(2, "create table b (x varchar default 'open);\n", 1);
        assertThat(usage(() -> db.migrator(scripts).apply("head")))
                .hasMessageContaining("r2.sql:4")
                .hasMessageContaining("not closed");
        assertThat(db.tables()).isEmpty();
        assertThat(db.hasHistory()).isFalse();
    }

    @Test
    void placeholdersAreNamedWhereTheyFail() {
        scripts.forward(2, "create table ${name} (id int);\n", 1);
        assertThat(catchThrowableOfType(
                        MigrationFailure.class,
                        () -> Engine.H2_MEMORY.fresh().migrator(scripts).apply("head")))
                .hasMessageContaining("placeholders such as ${name} are not replaced");
    }

    @Test
    void rollingBackWhatIsNotApplied() {
        Engine.Fresh db = Engine.H2_MEMORY.fresh();
        assertThat(usage(() -> db.migrator(scripts).rollback("-1"))).hasMessageContaining("only 0 applied");
        assertThat(usage(() -> db.migrator(scripts).rollback(id(1)))).hasMessageContaining("it is not applied");
    }

    @Test
    void aUserWhoMayNotCreateTables() {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        String role = "reader_" + System.nanoTime();
        db.execute("create role " + role + " login", "revoke create on schema public from public");
        assertThat(usage(() -> at(db.url(), role, "s3cr3t").apply("head")))
                .hasMessageContaining("grant the user the right to create");
        Engine.Fresh maria = Engine.MARIADB.fresh();
        String name = maria.url().replaceAll(".*/|\\?.*", "");
        maria.execute("create user " + role + " identified by 's3cr3t'", "grant select on `" + name + "`.* to " + role);
        assertThat(usage(() -> at(maria.url(), role, "s3cr3t").apply("head")))
                .hasMessageContaining("grant the user the right to create");
    }

    @Test
    void encryptionThatTheServerDoesNotHave() {
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        assertThat(usage(() ->
                        at(db.url() + "?sslmode=require", db.user(), "s3cr3t").apply("head")))
                .hasMessageContaining("check what the URL says of encryption (sslmode, sslMode)");
    }

    @Test
    void aSchemaThatIsMissingIsMadeAndTold() {
        List<String> lines = new ArrayList<>();
        Engine.Fresh db = Engine.POSTGRESQL.fresh();
        Migrator migrator = db.migrator(scripts)
                .with(Options.defaults().withSchema("shopp"))
                .with(new TextProgress(lines::add));
        migrator.apply("head");
        assertThat(lines).contains("Schema 'shopp' is not there, and is made");
        lines.clear();
        migrator.rollback("base");
        assertThat(lines).noneMatch(line -> line.contains("Schema"));
    }

    @Test
    void resolutionsHaveAForm() {
        assertThat(usage(() -> Resolution.parse("1:2=maybe"))).hasMessageContaining("<revision>:<statement>=done");
        assertThat(Resolution.parse(id(1) + ":3=redo")).hasToString(id(1) + ":3=redo");
    }
}
