package dev.migrate.schema.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A row: its values by column, and under a name that no column has, what it counts. */
record RowJson(
        @JsonProperty(COUNTER) CounterJson counter,
        @JsonAnyGetter @JsonAnySetter Map<String, String> values) {

    private static final String COUNTER = "$counter";

    @JsonPropertyOrder({"column", "by", "ids"})
    record CounterJson(String column, Long by, List<IdJson> ids) {}

    @JsonPropertyOrder({"table", "column"})
    record IdJson(String table, String column) {}

    static RowJson of(Table.Row row) {
        SortedMap<String, String> values = new TreeMap<>();
        row.values().forEach((column, value) -> values.put(column.toString(), value));
        return new RowJson(counter(row.counter()), values);
    }

    private static CounterJson counter(Table.Counter counter) {
        return counter == null
                ? null
                : new CounterJson(
                        counter.column().toString(),
                        counter.increment(),
                        counter.ids().stream()
                                .map(id -> new IdJson(
                                        id.table().toString(), id.column().toString()))
                                .toList());
    }

    Table.Row toRow() {
        SortedMap<Identifier, String> row = new TreeMap<>();
        if (values != null) {
            values.forEach((column, value) -> row.put(Identifier.of(column), value));
        }
        return new Table.Row(row, counter == null ? null : toCounter());
    }

    private Table.Counter toCounter() {
        String column = Required.text("column", counter.column());
        if (counter.by() == null) {
            throw new IllegalArgumentException("\"" + COUNTER + "\" has no \"by\", expected the numbers taken at once");
        }
        return new Table.Counter(
                Identifier.of(column),
                counter.by(),
                Required.list("ids", counter.ids()).stream()
                        .map(id -> new IdColumn(
                                QualifiedName.of(Required.text("table", id.table())),
                                Identifier.of(Required.text("column", id.column()))))
                        .toList());
    }
}
