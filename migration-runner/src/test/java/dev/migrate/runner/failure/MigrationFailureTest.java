package dev.migrate.runner.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationFailureTest {
    private final MigrationFailure failure = MigrationFailure.usage(
            "'x' is wrong",
            Remedy.of("give another --lock-wait, in \"-- migrate:step\" style, or --schema"),
            new Remedy(
                    "or record it",
                    Command.of("stamp")
                            .with("revision", "1")
                            .with("undone", "true")
                            .with("reason", "it's so")),
            new Remedy("or join", Command.of("merge").with("check-only", "true")));

    @Test
    void theStandAloneCommandSpellsItsOwnCommandsAndSendsToMavenForOthers() {
        assertThat(failure.getMessage()).isEqualTo("""
                        'x' is wrong
                          → give another --lock-wait, in "-- migrate:step" style, or --schema
                          → or record it:
                              java -jar migration-runner-cli.jar stamp --revision 1 --undone --reason 'it'\\''s so'
                          → or join:
                              mvn migrate:merge -Dmigrate.checkOnly=true""");
    }

    @Test
    void mavenGoalsAreSpelledAsGoals() {
        assertThat(failure.message(CommandStyle.MAVEN)).isEqualTo("""
                        'x' is wrong
                          → give another -Dmigrate.lockWait, in "-- migrate:step" style, or -Dmigrate.databaseSchema
                          → or record it:
                              mvn migrate:stamp -Dmigrate.revision=1 -Dmigrate.undone=true '-Dmigrate.reason=it'\\''s so'
                          → or join:
                              mvn migrate:merge -Dmigrate.checkOnly=true""");
    }

    @Test
    void aStatementOfMegabytesIsShownByItsBeginning() {
        String sql = "insert into t values " + "(1),".repeat(1_000_000);
        StatementFailure refused = new StatementFailure(
                ExitCode.ROLLED_BACK,
                new StatementFailure.FailedStatement("1", "V1.sql", 3, 2, sql, "no", "42000"),
                "It is rolled back.",
                new SQLException("no"),
                List.of());
        assertThat(refused.getMessage())
                .hasSizeLessThan(2200)
                .contains("insert into t values (1),", "… (3998021 more characters)\nIt is rolled back.");
        assertThat(refused.fields()).containsEntry("sql", sql);
    }

    @Test
    void fieldsKeepTheirOrderAndLeaveOutWhatIsAbsent() {
        failure.field("revision", "1").field("file", null).field("line", 3);
        assertThat(failure.fields().keySet()).containsExactly("revision", "line");
        assertThat(failure.exitCode().number()).isEqualTo(2);
    }

    @Test
    void exitCodesAreThoseThatOperatorsKnow() {
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(ExitCode.CHECKSUM.number()).isEqualTo(5);
        assertThat(ExitCode.AHEAD.number()).isEqualTo(9);
    }
}
