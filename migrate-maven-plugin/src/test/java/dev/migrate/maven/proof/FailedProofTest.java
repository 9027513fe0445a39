package dev.migrate.maven.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.runner.failure.ExitCode;
import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.Remedy;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.failure.StatementFailure.FailedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailedProofTest {

    /** An entity called User is what many projects begin with. */
    @Test
    void aReservedNameIsNamedWithItsWaysOut() {
        assertThat(FailedProof.text("h2", refused("42001"))).isEqualTo("""
                the new revision does not run on h2; nothing was written: statement 9 of 'V1__first.sql' failed: Syntax error
                    create table user (
                        id bigint
                    )
                  → where a name is a word that h2 reserves: name the table with @Table(name = …), the column with \
                @Column(name = …), or have all names quoted with <settings><hibernate.globally_quoted_identifiers>true\
                </hibernate.globally_quoted_identifiers></settings>
                  → correct the mapping and run mvn migrate:generate again
                  → -Dmigrate.proof=false writes it without a trial, for you to correct the script""");
    }

    /** The trial's database is gone: what the runner would advise for it leads nowhere. */
    @Test
    void theRunnersAdviceIsForDatabasesThatStay() {
        assertThat(FailedProof.text("h2", refused("23505")))
                .doesNotContain("reserves", "have run and stay", "migration-runner-cli");
        assertThat(FailedProof.text("h2", MigrationFailure.usage("no such file", new Remedy("look there", null))))
                .isEqualTo("the new revision does not run on h2; nothing was written: no such file"
                        + "\n  → -Dmigrate.proof=false writes it without a trial");
    }

    private static StatementFailure refused(String sqlState) {
        return new StatementFailure(
                ExitCode.IN_DOUBT,
                new FailedStatement(
                        "1",
                        "V1__first.sql",
                        57,
                        9,
                        "create table user (\n    id bigint\n)",
                        "Syntax error\ncreate table user (",
                        sqlState),
                "Its first 8 statement(s) have run and stay.",
                new SQLException(),
                List.of(new Remedy("run again", null)));
    }
}
