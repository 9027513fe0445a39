package dev.migrate.runner;

import dev.migrate.runner.database.Database;
import dev.migrate.runner.history.HistoryTables;
import dev.migrate.testdb.H2;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.MySql;
import dev.migrate.testdb.PostgreSql;
import dev.migrate.testdb.Sqlite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The real databases that the runner is tried on. */
public enum Engine {
    POSTGRESQL {
        @Override
        public Fresh fresh() {
            return new Fresh(
                    PostgreSql.shared().newDatabase(), PostgreSql.shared().user(), "not-a-secret");
        }

        @Override
        List<String> dump(String url) {
            return List.of(PostgreSql.shared().dump(url).split("\n"));
        }
    },
    H2_MEMORY {
        @Override
        public Fresh fresh() {
            return new Fresh(H2.inMemory(), H2.USER, H2.PASSWORD);
        }

        @Override
        List<String> dump(String url) {
            return H2.script(url);
        }
    },
    MARIADB {
        @Override
        public Fresh fresh() {
            MariaDb server = MariaDb.shared();
            return new Fresh(server.newDatabase(), server.user(), server.password());
        }

        @Override
        List<String> dump(String url) {
            return List.of(MariaDb.shared().dump(url).split("\n"));
        }
    },
    MYSQL {
        @Override
        public Fresh fresh() {
            MySql server = MySql.shared();
            return new Fresh(server.newDatabase(), server.user(), server.password());
        }

        @Override
        List<String> dump(String url) {
            return List.of(MySql.shared().dump(url).split("\n"));
        }
    },
    SQLITE {
        @Override
        public Fresh fresh() {
            return new Fresh(Sqlite.newDatabase(), null, null);
        }

        @Override
        List<String> dump(String url) {
            return List.of(Sqlite.dump(url).split("\n"));
        }
    };

    public abstract Fresh fresh();

    abstract List<String> dump(String url);

    boolean isOfMySqlFamily() {
        return this == MARIADB || this == MYSQL;
    }

    /** How its driver spells a true value as text. */
    String yes() {
        return this == POSTGRESQL ? "t" : this == H2_MEMORY ? "TRUE" : "1";
    }

    /** An empty database. */
    public record Fresh(String url, String user, String password) {
        public Database database() {
            return Database.of(url, user, password, Engine.class.getClassLoader());
        }

        public Migrator migrator(Scripts scripts) {
            return Migrator.of(database(), scripts.directory());
        }

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        public void execute(String... statements) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The rows' columns joined by a bar. */
        public List<String> query(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(i > 1 ? "|" : "").append(rows.getString(i));
                    }
                    found.add(row.toString());
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The tables that migrations made, in lower case and order. */
        public List<String> tables() {
            return query("select lower(" + column() + ") from " + catalog() + " order by 1").stream()
                    .filter(name -> !HistoryTables.isOwn(name))
                    .toList();
        }

        public boolean hasHistory() {
            return !query("select 1 from " + catalog() + " and lower(" + column() + ") = 'migration_history'")
                    .isEmpty();
        }

        private String column() {
            return url.startsWith("jdbc:sqlite:") ? "name" : "table_name";
        }

        private String catalog() {
            if (url.startsWith("jdbc:sqlite:")) {
                return "sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~'";
            }
            boolean isFamily = url.matches("jdbc:(mariadb|mysql):.*");
            return "information_schema.tables where lower(table_schema) = " + (isFamily ? "database()" : "'public'");
        }

        /** Number and status of each row. */
        public List<String> history() {
            return query("select migration_number, status from migration_history order by migration_number");
        }
    }
}
