package dev.migrate.it.proof;

import dev.migrate.testdb.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What SQLite understands of a schema's text: of each table its columns with type, nullability, default, place in the primary
 * key and whether they are computed, its indexes, those of its keys among them, and its foreign keys.
 */
final class SqlitePragmas {

    private static final String TABLES = "select name, type, wr, strict from pragma_table_list"
            + " where schema = 'main' and type <> 'view' and name not like 'sqlite~_%' escape '~' order by name";

    private static final String COLUMNS = "select 'column ' || name || ' ' || type || ' not null: ' || \"notnull\""
            + " || ' default: ' || coalesce(dflt_value, 'none') || ' key: ' || pk || ' hidden: ' || hidden"
            + " from pragma_table_xinfo(?) order by 1";

    // the index of a key has a number for its name, which depends on the order of the keys
    private static final String INDEXES = "select case origin when 'c' then 'index ' || i.name else 'key' end"
            + " || ' origin: ' || origin || ' unique: ' || \"unique\" || ' partial: ' || partial || ' of '"
            + " || (select group_concat(coalesce(x.name, 'expression') || ' ' || x.\"desc\" || ' ' || x.coll, ', ')"
            + " from (select * from pragma_index_xinfo(i.name) order by seqno) x where x.key = 1)"
            + " from pragma_index_list(?) i order by 1";

    private static final String FOREIGN_KEYS =
            "select 'foreign key (' || group_concat(\"from\", ', ') || ') to ' || \"table\""
                    + " || ' (' || coalesce(group_concat(\"to\", ', '), 'its key') || ') on update ' || on_update || ' on delete '"
                    + " || on_delete || ' match ' || \"match\" from (select * from pragma_foreign_key_list(?) order by id, seq)"
                    + " group by id order by 1";

    private SqlitePragmas() {}

    /** One text for each table. */
    static List<String> of(String url) {
        try (Connection connection = Sqlite.connect(url)) {
            List<String> tables = new ArrayList<>();
            for (List<String> table : rows(connection, TABLES)) {
                List<String> lines = new ArrayList<>(List.of("what SQLite sees in " + table));
                for (String query : List.of(COLUMNS, INDEXES, FOREIGN_KEYS)) {
                    rows(connection, query, table.get(0)).forEach(row -> lines.add(row.get(0)));
                }
                tables.add(String.join("\n", lines));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql, String... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
