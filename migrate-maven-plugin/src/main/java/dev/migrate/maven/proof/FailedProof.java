package dev.migrate.maven.proof;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.failure.StatementFailure.FailedStatement;
import java.util.Set;

/** What a developer is told of a revision that its trial database refused: that database is gone, and nothing was written. */
final class FailedProof {

    /** Of PostgreSQL, H2, and MySQL and MariaDB. */
    private static final Set<String> SYNTAX_ERRORS = Set.of("42601", "42001", "42000");

    private FailedProof() {}

    static String text(String database, MigrationFailure failure) {
        String begin = "the new revision does not run on " + database + "; nothing was written: ";
        boolean ofStatement = failure instanceof StatementFailure refused
                && refused.statement().number() > 0;
        return begin
                + (ofStatement
                        ? text(database, ((StatementFailure) failure).statement())
                        : failure.problem() + "\n  → -Dmigrate.proof=false writes it without a trial");
    }

    private static String text(String database, FailedStatement failed) {
        boolean mayBeReserved = SYNTAX_ERRORS.contains(String.valueOf(failed.sqlState()));
        return "statement " + failed.number() + " of '" + failed.file() + "' failed: " + firstLine(failed.message())
                + "\n    " + failed.sql().replace("\n", "\n    ")
                + (mayBeReserved
                        ? "\n  → where a name is a word that " + database
                                + " reserves: name the table with @Table(name = …), the column with @Column(name = …), or"
                                + " have all names quoted with <settings><hibernate.globally_quoted_identifiers>true"
                                + "</hibernate.globally_quoted_identifiers></settings>"
                        : "")
                + "\n  → correct the mapping and run mvn migrate:generate again"
                + "\n  → -Dmigrate.proof=false writes it without a trial, for you to correct the script";
    }

    /** H2 repeats the statement behind what it says. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
