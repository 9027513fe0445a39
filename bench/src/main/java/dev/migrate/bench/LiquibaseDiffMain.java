package dev.migrate.bench;

import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.command.CommandScope;

/** Lets liquibase-hibernate compare a database with the persistence unit of its class path. */
public final class LiquibaseDiffMain {

    private LiquibaseDiffMain() {}

    /** @param args url, user, password, and the changelog to write */
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        CommandScope diff = new CommandScope("diffChangelog");
        diff.addArgumentValue(
                "referenceUrl", "hibernate:ejb3:keycloak?dialect=org.hibernate.dialect.PostgreSQLDialect");
        diff.addArgumentValue("url", args[0]);
        diff.addArgumentValue("username", args[1]);
        diff.addArgumentValue("password", args[2]);
        diff.addArgumentValue("changelogFile", args[3]);
        diff.execute();
    }
}
