package dev.migrate.runner.history;

import dev.migrate.runner.script.Check;
import dev.migrate.runner.script.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the database whether checks hold. */
public final class Catalog {
    private static final String INVALID = "invalid";

    private final Connection connection;
    private final HistoryDialect dialect;
    private final String schema;

    /** @param schema the exact name of the schema that unqualified names mean */
    public Catalog(Connection connection, HistoryDialect dialect, String schema) {
        this.connection = connection;
        this.dialect = dialect;
        this.schema = schema;
    }

    /** Whether all of them hold. */
    public boolean allHold(List<Check> checks) throws SQLException {
        for (Check check : checks) {
            if (!holds(check)) {
                return false;
            }
        }
        return true;
    }

    public boolean holds(Check check) throws SQLException {
        if (check instanceof Check.ByQuery query) {
            return yieldsTrue(query.sql());
        }
        Check.InCatalog object = (Check.InCatalog) check;
        String found = state(object);
        return switch (object.state()) {
            case ABSENT -> found == null;
            case EXISTS -> found != null && !found.equals(INVALID);
            case NULLABLE, NOT_NULL -> object.state().text().equals(found);
        };
    }

    /** Whether the schema that unqualified names mean exists. */
    public boolean hasSchema() throws SQLException {
        return state(Check.Kind.SCHEMA, List.of(schema)) != null;
    }

    /** The statements that remove what an interrupted try left: objects that should exist and are of no use. */
    public List<String> leftovers(List<Check> checks) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (Check check : checks) {
            if (check instanceof Check.InCatalog object
                    && object.state() == Check.State.EXISTS
                    && INVALID.equals(state(object))) {
                SqlName owner = object.table() == null ? null : object.table().owner();
                String in = owner == null ? schema : fold(owner.last());
                statements.add(dialect.dropInvalid(
                        object.kind(), in, fold(object.name().last())));
            }
        }
        return statements;
    }

    private boolean yieldsTrue(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() && rows.getBoolean(1) && !rows.next();
            }
        }
    }

    private String state(Check.InCatalog object) throws SQLException {
        if (object.kind() == Check.Kind.SCHEMA) {
            return state(object.kind(), List.of(fold(object.name().last())));
        }
        SqlName qualified = object.table() == null ? object.name() : object.table();
        List<String> parameters = new ArrayList<>();
        parameters.add(
                qualified.owner() == null ? schema : fold(qualified.owner().last()));
        if (object.table() != null) {
            parameters.add(fold(object.table().last()));
        }
        parameters.add(fold(object.name().last()));
        return state(object.kind(), parameters);
    }

    private String state(Check.Kind kind, List<String> parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(dialect.catalogQuery(kind))) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private String fold(SqlName.Part part) throws SQLException {
        return dialect.fold(connection, part);
    }
}
