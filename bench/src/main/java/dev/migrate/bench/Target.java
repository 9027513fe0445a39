package dev.migrate.bench;

import dev.migrate.testdb.PostgreSql;
import java.sql.Connection;
import java.sql.SQLException;

/** A kind of database that the benches run on, and how to get a new one. */
enum Target {
    POSTGRESQL {
        @Override
        Place newDatabase() {
            PostgreSql server = PostgreSql.shared();
            return new Place(server.newDatabase(), server.user(), server.password());
        }
    },
    H2 {
        @Override
        Place newDatabase() {
            return new Place(
                    dev.migrate.testdb.H2.inMemory(), dev.migrate.testdb.H2.USER, dev.migrate.testdb.H2.PASSWORD);
        }
    };

    abstract Place newDatabase();

    /** Where a database is. */
    record Place(String url, String user, String password) {
        Connection connect() throws SQLException {
            return java.sql.DriverManager.getConnection(url, user, password);
        }
    }
}
