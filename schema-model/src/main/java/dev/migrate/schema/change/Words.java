package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that descriptions of several changes share. */
final class Words {

    private Words() {}

    static String toName(Identifier name) {
        return name == null ? " to a name of the database's own" : " to " + name;
    }

    /** {@code [id], [id, part] in mysql, postgresql}. */
    static String columns(PrimaryKey key) {
        Map<List<Identifier>, List<String>> databases = new LinkedHashMap<>();
        key.variants()
                .forEach((database, columns) -> databases
                        .computeIfAbsent(columns, any -> new ArrayList<>())
                        .add(database));
        StringBuilder words = new StringBuilder(key.columns().toString());
        databases.forEach((columns, having) ->
                words.append(", ").append(columns).append(" in ").append(String.join(", ", having)));
        return words.toString();
    }

    static String firstLine(String sql) {
        return sql.strip().lines().findFirst().orElse("");
    }
}
