package dev.migrate.it.proof;

import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.testdb.H2;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.MySql;
import dev.migrate.testdb.PostgreSql;
import dev.migrate.testdb.Sqlite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The database servers of the proofs. */
enum Engine {
    POSTGRESQL {
        @Override
        TargetDatabase target() {
            return TargetDatabase.of("postgresql:" + Server.POSTGRESQL.version());
        }

        @Override
        Database fresh() {
            PostgreSql server = Server.POSTGRESQL;
            String url = server.newDatabase();
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(server.user());
            source.setPassword(server.password());
            return new Database(url, server.user(), server.password(), source, () -> statements(server.dump(url)));
        }
    },
    MARIADB {
        @Override
        TargetDatabase target() {
            return TargetDatabase.of("mariadb:" + MariaDb.shared().version());
        }

        @Override
        Database fresh() {
            MariaDb server = MariaDb.shared();
            String url = server.newDatabase();
            DataSource source = new Connections(() -> server.connect(url));
            return new Database(url, server.user(), server.password(), source, () -> statements(server.dump(url)));
        }

        /** 6.6 writes NOT NULL behind a computed column, and names of checks, where MariaDB refuses them. */
        @Override
        boolean isCreatedByHibernate(String model, String hibernate) {
            return !hibernate.equals("6.6") || model.equals("shop") || model.equals("mysql");
        }

        @Override
        Map<String, String> settings(String model) {
            return model.equals("mysql") || model.equals("shop") ? Map.of() : quoted();
        }
    },
    MYSQL {
        @Override
        boolean isRunning() {
            return MySql.available().yes();
        }

        @Override
        TargetDatabase target() {
            return TargetDatabase.of("mysql:" + MySql.shared().version());
        }

        @Override
        Database fresh() {
            MySql server = MySql.shared();
            String url = server.newDatabase();
            DataSource source = new Connections(() -> server.connect(url));
            return new Database(url, server.user(), server.password(), source, () -> statements(server.dump(url)));
        }

        @Override
        boolean isCreatedByHibernate(String model, String hibernate) {
            return true;
        }

        @Override
        Map<String, String> settings(String model) {
            return model.equals("mysql") || model.equals("shop") ? Map.of() : quoted();
        }
    },
    H2_MEMORY {
        @Override
        TargetDatabase target() {
            return TargetDatabase.of("h2:" + org.h2.engine.Constants.VERSION);
        }

        @Override
        Database fresh() {
            String url = H2.inMemory() + ";NON_KEYWORDS=VALUE";
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl(url);
            source.setUser(H2.USER);
            source.setPassword(H2.PASSWORD);
            return new Database(url, H2.USER, H2.PASSWORD, source, () -> H2Script.of(url));
        }

        /** H2 looks for a foreign key's target in the schema of the referring table, unless the script names another one. */
        @Override
        boolean isCreatedByHibernate(String model, String hibernate) {
            return !model.equals("shop") && !model.equals("mysql");
        }
    },
    SQLITE_FILE {
        @Override
        TargetDatabase target() {
            return TargetDatabase.of("sqlite");
        }

        @Override
        Database fresh() {
            String url = Sqlite.newDatabase();
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl(url);
            return new Database(url, null, null, source, () -> SqliteSchema.of(url));
        }

        /** The other models have schemas. */
        @Override
        boolean isCreatedByHibernate(String model, String hibernate) {
            return model.equals("more");
        }
    };

    /** The engines that are here: MySQL's server is there for one kind of machine alone. */
    static List<Engine> running() {
        return Stream.of(values()).filter(Engine::isRunning).toList();
    }

    /** Those that a plain build tries everything on; {@code -Dmysql} adds MySQL. */
    static List<Engine> usual() {
        return running().stream()
                .filter(engine -> engine != MYSQL || System.getProperty("mysql") != null)
                .toList();
    }

    boolean isRunning() {
        return true;
    }

    /** Whether Hibernate's own script of the model runs here. */
    boolean isCreatedByHibernate(String model, String hibernate) {
        return !model.equals("mysql");
    }

    /** The settings that Hibernate needs for its script of the model to run here. */
    Map<String, String> settings(String model) {
        return Map.of();
    }

    /** In models with columns called as words that are reserved. */
    private static Map<String, String> quoted() {
        return Map.of(
                "hibernate.globally_quoted_identifiers",
                "true",
                "hibernate.globally_quoted_identifiers_skip_column_definitions",
                "true");
    }

    /** The database and version that the schema is extracted for. */
    abstract TargetDatabase target();

    /** A new, empty database. */
    abstract Database fresh();

    /** A statement ends with a semicolon at a line's end; pg_dump indents what continues one. */
    private static List<String> statements(String dump) {
        return List.of(dump.split("(?<=;)\\R"));
    }

    /** A server that some pg_dump on the PATH can read, where there is one. */
    private static final class Server {
        static final PostgreSql POSTGRESQL = start();

        private static PostgreSql start() {
            Function<PostgreSql, Boolean> dumped = server -> server.dumper().startsWith("pg_dump");
            PostgreSql newest = PostgreSql.shared();
            if (dumped.apply(newest)) {
                return newest;
            }
            PostgreSql older = PostgreSql.start("14");
            if (dumped.apply(older)) {
                return older;
            }
            older.close();
            return newest;
        }
    }
}
