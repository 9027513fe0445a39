package dev.migrate.maven.proof;

import dev.migrate.runner.failure.MigrationFailure;
import dev.migrate.runner.failure.StatementFailure;
import dev.migrate.runner.failure.StatementFailure.FailedStatement;

/** What a developer is told of a revision that its trial database refused: that database is gone, and nothing was written. */
final class FailedProof {

    private static final String SYNTAX_ERROR = "42";

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
        boolean mayBeReserved = String.valueOf(failed.sqlState()).startsWith(SYNTAX_ERROR);
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
