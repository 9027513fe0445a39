package dev.migrate.extract.hibernate;

import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Reads the rows that Hibernate's create script puts into a table: where an id generator counts. */
final class InitialRows {

    private static final Pattern INSERT = Pattern.compile(
            "insert into (?:[`\"\\[][^`\"\\]]*[`\"\\]]|[^\\s(])+\\s*(?:\\((.*?)\\)\\s*)?values\\s*\\((.*)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^']*'[^']*')*[^']*$)");
    private static final Pattern QUOTES = Pattern.compile("^[`\"\\[](.*)[`\"\\]]$");

    private final Model model;

    InitialRows(Model model) {
        this.model = model;
    }

    /** The rows, in the order of their insertion; a statement that is no plain insert is a finding. */
    List<Row> of(Table table) {
        List<Row> rows = new ArrayList<>();
        for (InitCommand command : table.getInitCommands(model.names().context())) {
            for (String statement : command.getInitCommands()) {
                Matcher insert = INSERT.matcher(statement.strip());
                if (insert.matches()) {
                    Row row = row(table, insert.group(1), insert.group(2));
                    refuseStrangers(table, row);
                    rows.add(counting(table, row));
                } else {
                    model.findings()
                            .unsupported(
                                    model.owners().place(table),
                                    "the table '" + table.getName() + "' begins with '" + statement.strip()
                                            + "', expected an insert of one row");
                }
            }
        }
        // Hibernate 6 registers an insert again for each generator that is made
        return rows.stream().distinct().toList();
    }

    /** Hibernate takes a table that is there for a generator's, whatever columns it has. */
    private void refuseStrangers(Table table, Row row) {
        List<Identifier> known = table.getColumns().stream().map(Names::column).toList();
        row.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> model.findings()
                        .add(
                                model.owners().place(table),
                                "a generator counts in the column '" + name + "' of the table '" + table.getName()
                                        + "', expected one of " + known,
                                "Give the generator a table of its own with @TableGenerator(table = …)"));
    }

    private Row counting(Table table, Row row) {
        return new Row(row.values(), Counters.of(model, table, row));
    }

    private static Row row(Table table, String columns, String values) {
        List<String> literals = split(values);
        List<Identifier> names = columns == null
                ? table.getColumns().stream().map(Names::column).toList()
                : split(columns).stream().map(name -> name(table, name)).toList();
        SortedMap<Identifier, String> row = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), literals.get(i));
        }
        return new Row(row);
    }

    private static Identifier name(Table table, String text) {
        Column column = new Column(QUOTES.matcher(text).replaceAll("$1"));
        Column found = table.getColumn(column);
        return found == null ? Names.constraint(text) : Names.column(found);
    }

    private static List<String> split(String list) {
        return Arrays.stream(COMMA.split(list)).map(String::strip).toList();
    }
}
