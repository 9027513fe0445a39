package dev.migrate.generate.sql;

import dev.migrate.schema.model.Attribute;
import dev.migrate.schema.model.AuxiliaryObject;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a schema from a few lines that a person writes:
 *
 * <pre>
 * schema sales
 * enum status ('NEW', 'PAID')
 * sequence customer_seq start 1 by 50
 * table customer
 *   id bigint, not null, by customer_seq
 *   state status, default 'NEW'
 *   note varchar(20), h2: clob, comment 'one line\nanother one'
 *   total numeric(12,2), as net + tax
 *   primary key (id)
 *   unique uk_note (note)
 *   foreign key (customer_id) references customer (id) on delete cascade
 *   check of total (total &gt; 0)
 *   index ix_note (note desc, lower(note))
 *   comment 'who pays'
 *   row (id = 1)
 *   row (next = 1) counts next by 50 for customer.id
 * view adult as select id from customer where age &gt; 17
 * auxiliary 'create extension x', 'drop extension x'
 * auxiliary after tables 'create materialized view y as …', 'drop materialized view y'
 * </pre>
 *
 * <p>{@code assigned} is an id of which the entity says that an application sets it; without, nobody knows who does.
 *
 * <p>{@code on h2 default 7}, after the column's own facets, is what one database has otherwise.
 *
 * <p>{@code options 'where note is null'} is what stands behind a definition: a part of its own for a table, a column's facet,
 * else the end of a line.
 *
 * <p>A type is one of {@link PortableTypes}, an enum type's name, or what all databases spell alike; {@code h2: …} tells one
 * database apart. Keys and indexes without a name get one as Hibernate makes it up. An object ends with {@code only h2
 * mysql} where not all databases have it; sequences are in those that know them.
 */
final class SchemaText {

    private static final Pattern ONLY = Pattern.compile("(.*?)\\s+only ([a-z0-9 ]+)");
    private static final Pattern OPTIONS = Pattern.compile("((?:sequence|unique|index|check) .*?)\\s+options ('.*')");
    private static final Pattern SEQUENCE = Pattern.compile("(\\S+)(?: start (-?\\d+))?(?: by (-?\\d+))?");
    private static final Pattern ENUM = Pattern.compile("(\\S+)\\s*\\((.*)\\)");
    private static final Pattern VIEW = Pattern.compile("(`[^`]+`|\\S+) as (.*)");
    private static final Pattern ROW = Pattern.compile("\\((.*)\\)(?: counts (\\S+) by (\\d+) for (.+))?");
    private static final Pattern KEY = Pattern.compile("(\\S+\\s+)?\\((.*)\\)");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("(\\S+\\s+)?\\(([^)]*)\\) references (\\S+) \\(([^)]*)\\)(?: on delete (.+))?");
    private static final Pattern CHECK = Pattern.compile("(?:of (\\S+)\\s+)?(?!of\\s)(\\S+\\s+)?\\((.*)\\)");
    private static final Pattern COLUMN = Pattern.compile("(`[^`]+`|\\S+)\\s+(.*)");
    private static final Pattern OTHER_TYPE = Pattern.compile("([a-z0-9/]+): (.*)");
    private static final List<String> WITH_SEQUENCES = List.of("h2", "mariadb", "postgresql");

    private final List<Identifier> namespaces = new ArrayList<>();
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<AuxiliaryObject> auxiliaryObjects = new ArrayList<>();
    private String options;
    private QualifiedName name;
    private Table.Builder table;
    private final List<Column> columns = new ArrayList<>();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();

    private SchemaText() {}

    /** @throws IllegalArgumentException naming the line that can't be read */
    static Schema parse(String text) {
        SchemaText parser = new SchemaText();
        for (String line : text.lines().toList()) {
            try {
                parser.line(line);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("cannot read '" + line + "': " + e.getMessage(), e);
            }
        }
        parser.endTable();
        return Schema.of(
                        parser.namespaces,
                        parser.tables,
                        parser.sequences,
                        parser.enums.values(),
                        new SchemaSource(null, databases()))
                .withViews(parser.views)
                .withAuxiliaryObjects(parser.auxiliaryObjects);
    }

    private static SortedMap<String, String> databases() {
        SortedMap<String, String> databases = new TreeMap<>();
        PortableTypes.DATABASES.forEach(database -> databases.put(database, ""));
        return databases;
    }

    private void line(String line) {
        if (line.isBlank()) {
            return;
        }
        Matcher restricted = ONLY.matcher(line);
        boolean some = restricted.matches();
        SortedSet<String> only =
                some ? new TreeSet<>(List.of(restricted.group(2).split(" "))) : new TreeSet<>();
        String whole = some ? restricted.group(1) : line;
        Matcher optional = OPTIONS.matcher(whole.strip());
        options = optional.matches() ? literal(optional.group(2)) : null;
        String text = options == null ? whole : (whole.startsWith("  ") ? "  " : "") + optional.group(1);
        if (text.startsWith("  ")) {
            part(text.strip(), only);
        } else {
            endTable();
            object(text, only);
        }
    }

    private void object(String text, SortedSet<String> only) {
        String rest = text.substring(text.indexOf(' ') + 1);
        switch (text.substring(0, text.indexOf(' '))) {
            case "schema" -> namespaces.add(Identifier.of(rest));
            case "sequence" -> sequences.add(sequence(match(SEQUENCE, rest), only));
            case "enum" -> {
                Matcher type = match(ENUM, rest);
                enums.put(type.group(1), new EnumType(QualifiedName.of(type.group(1)), literals(type.group(2)), only));
            }
            case "view" -> {
                Matcher view = match(VIEW, rest);
                views.add(new View(QualifiedName.of(view.group(1)), view.group(2), only));
            }
            case "auxiliary" -> {
                boolean late = rest.startsWith("after tables ");
                List<String> statements = literals(late ? rest.substring(13) : rest);
                auxiliaryObjects.add(new AuxiliaryObject(
                        statements.subList(0, 1), statements.subList(1, statements.size()), !late, only));
            }
            case "table" -> {
                name = QualifiedName.of(rest);
                table = new Table.Builder(name).databases(only);
            }
            default -> throw new IllegalArgumentException("expected schema, enum, sequence, table, view or auxiliary");
        }
    }

    private Sequence sequence(Matcher text, SortedSet<String> only) {
        long start = text.group(2) == null ? 1 : Long.parseLong(text.group(2));
        long increment = text.group(3) == null ? 1 : Long.parseLong(text.group(3));
        return new Sequence(
                QualifiedName.of(text.group(1)),
                start,
                increment,
                options,
                only.isEmpty() ? new TreeSet<>(WITH_SEQUENCES) : only);
    }

    private void endTable() {
        if (table != null) {
            tables.add(table.columns(columns)
                    .uniqueKeys(uniqueKeys)
                    .indexes(indexes)
                    .foreignKeys(foreignKeys)
                    .checks(checks)
                    .rows(rows)
                    .build());
        }
        table = null;
        List.of(columns, uniqueKeys, indexes, foreignKeys, checks, rows).forEach(List::clear);
    }

    private void part(String text, SortedSet<String> only) {
        if (table == null) {
            throw new IllegalArgumentException("it belongs to no table");
        }
        if (text.startsWith("primary key ")) {
            Matcher key = match(KEY, text.substring(12));
            primaryKey(new PrimaryKey(explicit(key.group(1)), ids(key.group(2))), only);
        } else if (text.startsWith("unique index ")) {
            indexes.add(index(match(KEY, text.substring(13)), true));
        } else if (text.startsWith("unique ")) {
            Matcher key = match(KEY, text.substring(7));
            Identifier made = madeUp("UK", key.group(2));
            Identifier given = explicit(key.group(1));
            uniqueKeys.add(
                    new UniqueKey(given == null ? made : given, given == null, ids(key.group(2)), options, only));
        } else if (text.startsWith("index ")) {
            indexes.add(index(match(KEY, text.substring(6)), false));
        } else if (text.startsWith("foreign key ")) {
            foreignKeys.add(foreignKey(match(FOREIGN_KEY, text.substring(12)), only));
        } else if (text.startsWith("check ")) {
            Matcher check = match(CHECK, text.substring(6));
            Identifier column = check.group(1) == null ? null : Identifier.of(check.group(1));
            checks.add(new Check(explicit(check.group(2)), column, check.group(3), options, only));
        } else if (text.startsWith("comment ")) {
            table.comment(literal(text.substring(8)));
        } else if (text.startsWith("options ")) {
            table.options(literal(text.substring(8)));
        } else if (text.startsWith("row ")) {
            rows.add(row(match(ROW, text.substring(4))));
        } else {
            columns.add(column(match(COLUMN, text), only));
        }
    }

    /** One of some databases comes after that of the others. */
    private void primaryKey(PrimaryKey key, SortedSet<String> only) {
        if (only.isEmpty()) {
            table.primaryKey(key);
            return;
        }
        PrimaryKey others = table.build().primaryKey();
        SortedMap<String, List<Identifier>> variants = new TreeMap<>(others.variants());
        only.forEach(database -> variants.put(database, key.columns()));
        table.primaryKey(new PrimaryKey(others.name(), others.columns(), variants));
    }

    private Index index(Matcher text, boolean unique) {
        List<Index.Part> parts =
                split(text.group(2)).stream().map(SchemaText::indexPart).toList();
        Identifier given = explicit(text.group(1));
        return new Index(given == null ? madeUp("IDX", text.group(2)) : given, given == null, unique, parts, options);
    }

    private static Index.Part indexPart(String text) {
        boolean descending = text.endsWith(" desc");
        String what = descending ? text.substring(0, text.length() - 5) : text;
        return what.indexOf('(') < 0
                ? new Index.Part(Identifier.of(what), null, descending)
                : new Index.Part(null, what, descending);
    }

    private ForeignKey foreignKey(Matcher text, SortedSet<String> only) {
        Identifier given = explicit(text.group(1));
        return new ForeignKey(
                given == null ? madeUp("FK", text.group(2) + " references " + text.group(3)) : given,
                given == null,
                ids(text.group(2)),
                QualifiedName.of(text.group(3)),
                ids(text.group(4)),
                text.group(5),
                null,
                only);
    }

    private static Table.Row row(Matcher text) {
        SortedMap<Identifier, String> values = new TreeMap<>();
        for (String value : split(text.group(1))) {
            String[] sides = value.split(" = ", 2);
            values.put(Identifier.of(sides[0]), sides[1]);
        }
        return new Table.Row(values, text.group(2) == null ? null : counter(text));
    }

    private static Table.Counter counter(Matcher text) {
        List<IdColumn> ids = split(text.group(4)).stream()
                .map(id -> {
                    int dot = id.lastIndexOf('.');
                    return new IdColumn(QualifiedName.of(id.substring(0, dot)), Identifier.of(id.substring(dot + 1)));
                })
                .toList();
        return new Table.Counter(Identifier.of(text.group(2)), Long.parseLong(text.group(3)), ids);
    }

    private Column column(Matcher text, SortedSet<String> only) {
        List<String> facets = split(text.group(2));
        Column.Builder column = new Column.Builder().name(Identifier.of(text.group(1)));
        EnumType type = enums.get(facets.get(0));
        SortedMap<String, String> types =
                type == null ? PortableTypes.of(facets.get(0)) : PortableTypes.ofEnum(facets.get(0), type.values());
        facets.subList(1, facets.size()).forEach(facet -> facet(column, types, facet));
        if (!only.isEmpty()) {
            types.keySet().retainAll(only);
        }
        return column.databaseTypes(types).databases(only).build();
    }

    private static Attribute id(Attribute.Generation generation) {
        return new Attribute(null, "Long", null, null, null, generation, false, true, false, null, null);
    }

    private void facet(Column.Builder column, Map<String, String> types, String facet) {
        Matcher other = OTHER_TYPE.matcher(facet);
        if (facet.equals("not null")) {
            column.nullable(false);
        } else if (facet.equals("identity")) {
            column.identity(true);
        } else if (facet.startsWith("by ")) {
            column.attribute(id(Attribute.Generation.SEQUENCE));
            table.idSequence(QualifiedName.of(facet.substring(3)));
        } else if (facet.equals("assigned")) {
            column.attribute(id(Attribute.Generation.NONE));
        } else if (facet.startsWith("on ")) {
            String[] words = facet.split(" ", 3);
            known(words[1]);
            Column here = column.build();
            Column.Builder there = here.toBuilder();
            facet(there, types, words[2]);
            SortedMap<String, Column.Variant> variants = new TreeMap<>(here.variants());
            variants.put(words[1], Column.Variant.of(there.build()));
            column.variants(variants);
        } else if (facet.startsWith("identity on ")) {
            column.identity(true)
                    .identityDatabases(Arrays.asList(facet.substring(12).split(" ")));
        } else if (facet.startsWith("default ")) {
            column.defaultValue(facet.substring(8));
        } else if (facet.startsWith("as ")) {
            column.computed(facet.substring(3));
        } else if (facet.startsWith("collate ")) {
            column.collation(facet.substring(8));
        } else if (facet.startsWith("comment ")) {
            column.comment(literal(facet.substring(8)));
        } else if (facet.startsWith("options ")) {
            column.options(literal(facet.substring(8)));
        } else if (other.matches()) {
            for (String database : other.group(1).split("/")) {
                known(database);
                types.put(database, other.group(2));
            }
        } else {
            throw new IllegalArgumentException("nothing that a column has: '" + facet + "'");
        }
    }

    private static void known(String database) {
        if (!PortableTypes.DATABASES.contains(database)) {
            throw new IllegalArgumentException("no database '" + database + "', known are " + PortableTypes.DATABASES);
        }
    }

    /** As Hibernate makes up names: from the table and the columns, so that another name of theirs gives another one. */
    private Identifier madeUp(String prefix, String columns) {
        return new Identifier(
                prefix + String.format(Locale.ROOT, "%08x", (name + "(" + columns.replace("`", "") + ")").hashCode()),
                false);
    }

    private static Identifier explicit(String text) {
        return text == null ? null : Identifier.of(text.strip());
    }

    private static List<Identifier> ids(String text) {
        return split(text).stream().map(Identifier::of).toList();
    }

    private static List<String> literals(String text) {
        return split(text).stream().map(SchemaText::literal).toList();
    }

    private static String literal(String text) {
        if (!text.matches("'.*'")) {
            throw new IllegalArgumentException("no text in quotes: " + text);
        }
        return text.substring(1, text.length() - 1).replace("''", "'").replace("\\n", "\n");
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not of the form " + pattern);
        }
        return matcher;
    }

    /** At the commas outside of parentheses and quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
