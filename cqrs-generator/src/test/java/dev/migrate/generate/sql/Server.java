package dev.migrate.generate.sql;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.testdb.MariaDb;
import dev.migrate.testdb.MySql;
import dev.migrate.testdb.PostgreSql;
import dev.migrate.testdb.Sqlite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A kind of real database that the tests run scripts on. */
enum Server {
    POSTGRESQL("postgresql") {
        @Override
        String newDatabase() {
            return PostgreSql.shared().newDatabase();
        }

        @Override
        Connection connect(String url) throws SQLException {
            return PostgreSql.shared().connect(url);
        }

        /** With the version: from 18 on, NOT NULL has a name. */
        @Override
        Schema targeted(Schema schema) {
            SortedMap<String, String> versions = new TreeMap<>(schema.source().databases());
            versions.put(database(), PostgreSql.shared().version());
            return schema.withSource(new SchemaSource(schema.source().hibernate(), versions));
        }

        @Override
        List<String> dump(String url) {
            List<String> lines = new ArrayList<>(
                    tablesSorted(PostgreSql.shared().dump(url).lines().toList()));
            // they stand in the order of the columns
            List<String> comments = lines.stream()
                    .filter(line -> line.startsWith("COMMENT ON COLUMN "))
                    .sorted()
                    .toList();
            lines.removeIf(line -> line.startsWith("COMMENT ON COLUMN "));
            lines.addAll(comments);
            return lines;
        }
    },

    MARIADB("mariadb") {
        @Override
        String newDatabase() {
            return MariaDb.shared().newDatabase();
        }

        @Override
        Connection connect(String url) throws SQLException {
            return MariaDb.shared().connect(url);
        }

        @Override
        List<String> dump(String url) {
            return familyTables(MariaDb.shared().dump(url));
        }
    },

    MYSQL("mysql") {
        @Override
        String newDatabase() {
            return MySql.shared().newDatabase();
        }

        @Override
        Connection connect(String url) throws SQLException {
            return MySql.shared().connect(url);
        }

        @Override
        List<String> dump(String url) {
            return familyTables(MySql.shared().dump(url));
        }

        @Override
        boolean isRunning() {
            return MySql.available().yes();
        }
    },

    H2("h2") {
        @Override
        String newDatabase() {
            return dev.migrate.testdb.H2.inMemory();
        }

        @Override
        Connection connect(String url) throws SQLException {
            return dev.migrate.testdb.H2.connect(url);
        }

        /** A foreign key makes an index of its own only where no other serves it, which depends on what came first. */
        @Override
        List<String> dump(String url) {
            List<String> statements = dev.migrate.testdb.H2.script(url).stream()
                    .filter(statement -> !statement.contains("_INDEX_?\""))
                    // what the sequence's start implies
                    .map(statement -> statement.replace(" MINVALUE 0", "").replace(" MINVALUE 1", ""))
                    .toList();
            return statements.stream()
                    .flatMap(statement -> tablesSorted(Arrays.asList(statement.split("\n"))).stream())
                    .toList();
        }
    },

    SQLITE("sqlite") {
        @Override
        String newDatabase() {
            return Sqlite.newDatabase();
        }

        @Override
        Connection connect(String url) throws SQLException {
            Connection connection = Sqlite.connect(url);
            enforceForeignKeys(connection, true);
            try (java.sql.Statement statement = connection.createStatement()) {
                // nobody pulls the plug: three times as quick
                statement.execute("pragma synchronous = off");
            }
            return connection;
        }

        @Override
        List<String> dump(String url) {
            return Sqlite.dump(url)
                    .lines()
                    .flatMap(statement -> tablesSorted(elements(statement)).stream())
                    .toList();
        }

        @Override
        void enforceForeignKeys(Connection connection, boolean enforced) throws SQLException {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("pragma foreign_keys = " + (enforced ? "on" : "off"));
            }
        }

        @Override
        boolean hasOrphans(Connection connection) throws SQLException {
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("pragma foreign_key_check")) {
                return rows.next();
            }
        }
    };

    private final String database;

    Server(String database) {
        this.database = database;
    }

    String database() {
        return database;
    }

    /** Whether there is a server to ask; MySQL's is there for one kind of machine alone. */
    boolean isRunning() {
        return true;
    }

    boolean isOfMySqlFamily() {
        return this == MARIADB || this == MYSQL;
    }

    /** Whether a schema is a database, and all of a server's databases see the same. */
    boolean sharesNamespaces() {
        return isOfMySqlFamily();
    }

    /** How the database's SQL spells names. */
    Spelling spelling() {
        return isOfMySqlFamily()
                ? new Spelling(name -> name) {
                    @Override
                    public String name(Identifier name) {
                        return name.quoted() ? '`' + name.text() + '`' : name.text();
                    }
                }
                : new Spelling(name -> name);
    }

    abstract String newDatabase();

    abstract Connection connect(String url) throws SQLException;

    /** The schema's text; the order of a table's columns is left out: no migration follows from it. */
    abstract List<String> dump(String url);

    /** The schema as one for this server. */
    Schema targeted(Schema schema) {
        return schema;
    }

    /** Before a script, where no transaction is open. */
    void enforceForeignKeys(Connection connection, boolean enforced) throws SQLException {}

    /** Whether rows refer to nothing, after a script that had foreign keys off. */
    boolean hasOrphans(Connection connection) throws SQLException {
        return false;
    }

    /** One line for each column and constraint of a {@code create table} in one line. */
    private static List<String> elements(String statement) {
        if (!statement.startsWith("CREATE TABLE ")) {
            return List.of(statement);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : statement.toCharArray()) {
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean opens = c == '(' && depth == 1 && lines.isEmpty();
            if (c == ')' && depth == 0 && !quoted) {
                lines.add(line.toString().strip());
                line = new StringBuilder();
            }
            line.append(c);
            if (opens || c == ',' && depth == 1 && !quoted) {
                lines.add(line.toString().strip());
                line = new StringBuilder();
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static List<String> familyTables(String dump) {
        return tablesSorted(dump.lines()
                .map(line -> line.startsWith(") ENGINE") ? "--" + line + "\n)" : line)
                .flatMap(String::lines)
                .toList());
    }

    static List<String> tablesSorted(List<String> lines) {
        List<String> result = new ArrayList<>();
        List<String> body = null;
        for (String line : lines) {
            if (line.matches("(?i)create .*table .*\\(")) {
                result.add(line);
                body = new ArrayList<>();
            } else if (body != null && line.matches("\\s*\\);?")) {
                result.addAll(body.stream().sorted().collect(Collectors.toList()));
                body = null;
                result.add(line);
            } else if (body != null) {
                body.add(line.replaceAll(",$", ""));
            } else {
                result.add(line);
            }
        }
        return result;
    }
}
