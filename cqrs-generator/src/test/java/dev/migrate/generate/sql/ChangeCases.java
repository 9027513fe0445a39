package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.Index;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One case for each kind of change, and one for each way in which a kind is rendered differently. */
final class ChangeCases {

    private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    private static final QualifiedName ORDER = QualifiedName.of("`Order`");
    private static final EnumType STATUS = new EnumType(QualifiedName.of("status"), List.of("NEW", "PAID"));
    private static final Sequence SEQUENCE = new Sequence(QualifiedName.of("customer_seq"), 1, 50);

    private static final Column ID =
            column("id", "bigint").nullable(false).identity(true).build();
    private static final Column EMAIL = column("email", "varchar(255)").build();
    private static final Column AGE = column("age", "integer").build();
    private static final Column STATE = new Column.Builder()
            .name(Identifier.of("state"))
            .databaseTypes(Map.of("postgresql", "status", "h2", "enum ('NEW','PAID')", "sqlite", "varchar(255)"))
            .defaultValue("'NEW'")
            .build();

    private static final PrimaryKey KEY = new PrimaryKey(null, ids("id"));
    private static final UniqueKey UNIQUE_EMAIL = new UniqueKey(Identifier.of("UKq2w3e4"), true, ids("email"));
    private static final Index INDEX =
            new Index(Identifier.of("ix_age"), false, false, List.of(new Index.Part(Identifier.of("age"), null, true)));
    private static final Check ADULT = new Check(null, Identifier.of("age"), "age >= 18");
    private static final ForeignKey TO_CUSTOMER =
            new ForeignKey(Identifier.of("FK12ab"), true, ids("customer_id"), CUSTOMER, ids("id"), "cascade", null);

    private static final Table CUSTOMERS = new Table.Builder(CUSTOMER)
            .columns(List.of(ID, EMAIL, AGE))
            .primaryKey(KEY)
            .build();
    private static final Table ORDERS = new Table.Builder(ORDER)
            .columns(List.of(column("customer_id", "bigint").build()))
            .build();

    /**
     * One case.
     *
     * @param name the kind of its first change, and after two dashes what is special
     * @param before what it starts from
     * @param changes what is done
     */
    record Case(String name, Schema before, Changes changes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Case> cases = new ArrayList<>();

    static List<Case> all() {
        ChangeCases all = new ChangeCases();
        all.namespacesTypesAndSequences();
        all.tables();
        all.columns();
        all.alteredColumns();
        all.constraints();
        return all.cases;
    }

    private void namespacesTypesAndSequences() {
        Identifier sales = Identifier.of("sales");
        add("", Schema.empty(), new Change.CreateNamespace(sales));
        add("", schema(List.of(sales), List.of(), List.of()), new Change.DropNamespace(sales));
        add("", Schema.empty(), new Change.CreateEnumType(STATUS));
        add("", withType(), new Change.DropEnumType(STATUS));
        Table paid = with(CUSTOMERS, t -> t.columns(List.of(ID, STATE)));
        EnumType more = new EnumType(STATUS.name(), List.of("NEW", "SENT", "PAID", "it's"));
        EnumType fewer = new EnumType(STATUS.name(), List.of("PAID", "NEW"));
        add("", withType(paid), new Change.AlterEnumType(STATUS, more));
        add("--reordered", withType(paid), new Change.AlterEnumType(STATUS, fewer));
        Column sent = STATE.toBuilder().defaultValue("'SENT'").build();
        add(
                "--used-at-once",
                withType(paid),
                new Change.AlterEnumType(STATUS, more),
                new Change.AlterColumn(CUSTOMER, STATE, h2Values(sent, more), null));
        add("", Schema.empty(), new Change.CreateSequence(SEQUENCE));
        add("", schema(List.of(), List.of(), List.of(SEQUENCE)), new Change.DropSequence(SEQUENCE));
        add(
                "",
                schema(List.of(), List.of(), List.of(SEQUENCE)),
                new Change.AlterSequence(SEQUENCE, new Sequence(SEQUENCE.name(), 100, 20)));
        add(
                "--limits",
                schema(List.of(), List.of(), List.of(new Sequence(SEQUENCE.name(), 0, 1))),
                new Change.AlterSequence(new Sequence(SEQUENCE.name(), 0, 1), SEQUENCE));
        add(
                "",
                schema(List.of(), List.of(), List.of(SEQUENCE)),
                new Change.RenameSequence(SEQUENCE.name(), Identifier.of("person_seq")));
        add(
                "--takes-a-made-up-name",
                tables(CUSTOMERS),
                new Change.CreateSequence(new Sequence(QualifiedName.of("customer_id_seq"), 1, 1)));
    }

    private void tables() {
        Table full = with(
                CUSTOMERS,
                t -> t.columns(List.of(
                                ID,
                                EMAIL.toBuilder()
                                        .nullable(false)
                                        .comment("where it's at")
                                        .build(),
                                AGE.toBuilder().defaultValue("18").build(),
                                column("score", "numeric(38,2)")
                                        .computed("age * 2")
                                        .build(),
                                column("`Group`", "varchar(20)").build()))
                        .uniqueKeys(List.of(
                                UNIQUE_EMAIL,
                                new UniqueKey(null, true, List.of(Identifier.of("age"), Identifier.of("`Group`"))),
                                new UniqueKey(Identifier.of("uk_named"), false, ids("email", "age"))))
                        .checks(List.of(ADULT, new Check(Identifier.of("ck_named"), null, "age < 200")))
                        .indexes(List.of(INDEX))
                        .comment("who pays"));
        add("", Schema.empty(), new Change.CreateTable(full));
        add("", tables(full), new Change.DropTable(full));
        add("", tables(full), new Change.RenameTable(CUSTOMER, Identifier.of("person")));
        add(
                "--referred-to",
                tables(CUSTOMERS, with(ORDERS, t -> t.foreignKeys(List.of(TO_CUSTOMER)))),
                new Change.RenameTable(CUSTOMER, Identifier.of("`Person`")));
        add("--case-alone", tables(CUSTOMERS), new Change.RenameTable(CUSTOMER, Identifier.of("Customer")));
        add("", tables(CUSTOMERS), new Change.SetTableComment(CUSTOMER, null, "two\nlines, it's one"));
    }

    private void columns() {
        Column required = column("name", "varchar(20)").nullable(false).build();
        add(
                "",
                tables(CUSTOMERS),
                new Change.AddColumn(CUSTOMER, column("name", "varchar(20)").build(), null));
        add("--backfilled", tables(CUSTOMERS), new Change.AddColumn(CUSTOMER, required, "email"));
        add(
                "--with-default",
                tables(CUSTOMERS),
                new Change.AddColumn(
                        CUSTOMER, required.toBuilder().defaultValue("'?'").build(), null));
        add("--no-value", tables(CUSTOMERS), new Change.AddColumn(CUSTOMER, required, null));
        add(
                "--computed",
                tables(CUSTOMERS),
                new Change.AddColumn(
                        CUSTOMER, column("twice", "bigint").computed("age * 2").build(), null));
        Table plain = with(CUSTOMERS, t -> t.columns(List.of(EMAIL)).primaryKey(null));
        add("--identity", tables(plain), new Change.AddColumn(CUSTOMER, ID, null));
        add("", tables(CUSTOMERS), new Change.DropColumn(CUSTOMER, EMAIL, null));
        add(
                "",
                tables(with(CUSTOMERS, t -> t.uniqueKeys(List.of(UNIQUE_EMAIL)).checks(List.of(ADULT)))),
                new Change.RenameColumn(CUSTOMER, Identifier.of("email"), Identifier.of("`E-Mail`")),
                new Change.RenameColumn(CUSTOMER, Identifier.of("age"), Identifier.of("years")),
                new Change.RenameColumn(CUSTOMER, Identifier.of("id"), Identifier.of("no")));
    }

    private void alteredColumns() {
        alter("", AGE, AGE.toBuilder().nullable(false).build(), "18");
        alter("--not-null", AGE, AGE.toBuilder().nullable(false).build(), null);
        alter("--default", AGE, AGE.toBuilder().defaultValue("18").build(), null);
        alter(
                "--other-default",
                AGE.toBuilder().defaultValue("18").build(),
                AGE.toBuilder().defaultValue("21").build(),
                null);
        alter("--comment", AGE, AGE.toBuilder().comment("in years").build(), null);
        alter("--wider", EMAIL, typed(EMAIL, "varchar(300)"), null);
        alter("--narrower", EMAIL, typed(EMAIL, "varchar(20)"), null);
        alter("--text-to-number", EMAIL, typed(EMAIL, "integer"), null);
        alter("--widened-identity", typed(ID, "integer"), ID, null);
        alter("--identity", ID.toBuilder().identity(false).build(), ID, null);
        Column twice = column("twice", "bigint").computed("age * 2").build();
        Table computed = with(
                CUSTOMERS,
                t -> t.columns(List.of(ID, AGE, twice)).checks(List.of(ADULT, new Check(null, null, "twice > age"))));
        add(
                "--computed-from-it",
                tables(computed),
                new Change.AlterColumn(CUSTOMER, AGE, typed(AGE, "numeric(10,0)"), null));
        add(
                "--expression",
                tables(computed),
                new Change.AlterColumn(
                        CUSTOMER, twice, twice.toBuilder().computed("age * 3").build(), null));
        add(
                "--no-longer-computed",
                tables(computed),
                new Change.AlterColumn(
                        CUSTOMER, twice, twice.toBuilder().computed(null).build(), null));
        Column customerId = column("customer_id", "bigint").build();
        Table customers = with(
                CUSTOMERS,
                t -> t.columns(
                        List.of(typed(ID, "bigint").toBuilder().identity(false).build())));
        Table orders = with(ORDERS, t -> t.foreignKeys(List.of(TO_CUSTOMER)));
        Column id = customers.columns().get(0);
        add(
                "--both-sides-of-a-foreign-key",
                tables(customers, orders),
                new Change.AlterColumn(CUSTOMER, id, typed(id, "varchar(36)"), null),
                new Change.AlterColumn(ORDER, customerId, typed(customerId, "varchar(36)"), null));
    }

    private void constraints() {
        Table bare = with(
                CUSTOMERS,
                t -> t.columns(List.of(ID.toBuilder().identity(false).build(), EMAIL, AGE))
                        .primaryKey(null));
        add("", tables(bare), new Change.AddPrimaryKey(CUSTOMER, KEY));
        add("", tables(CUSTOMERS), new Change.DropPrimaryKey(CUSTOMER, KEY));
        add("", tables(CUSTOMERS), new Change.AddUniqueKey(CUSTOMER, UNIQUE_EMAIL));
        add(
                "",
                tables(with(CUSTOMERS, t -> t.uniqueKeys(List.of(UNIQUE_EMAIL)))),
                new Change.DropUniqueKey(CUSTOMER, UNIQUE_EMAIL));
        add("", tables(CUSTOMERS, ORDERS), new Change.AddForeignKey(ORDER, TO_CUSTOMER));
        add(
                "",
                tables(CUSTOMERS, with(ORDERS, t -> t.foreignKeys(List.of(TO_CUSTOMER)))),
                new Change.DropForeignKey(ORDER, TO_CUSTOMER));
        add("", tables(CUSTOMERS), new Change.AddCheck(CUSTOMER, ADULT));
        add("", tables(with(CUSTOMERS, t -> t.checks(List.of(ADULT)))), new Change.DropCheck(CUSTOMER, ADULT));
        Check first = new Check(null, null, "age > 1");
        Check second = new Check(null, null, "age < 200");
        add(
                "--first-of-two",
                tables(with(CUSTOMERS, t -> t.checks(List.of(first, second)))),
                new Change.DropCheck(CUSTOMER, first));
        add("", tables(CUSTOMERS), new Change.CreateIndex(CUSTOMER, INDEX));
        Index unique = new Index(INDEX.name(), false, true, INDEX.parts());
        add("--unique", tables(CUSTOMERS), new Change.CreateIndex(CUSTOMER, unique));
        several(bare);
        add("", tables(with(CUSTOMERS, t -> t.indexes(List.of(INDEX)))), new Change.DropIndex(CUSTOMER, INDEX));
        add(
                "",
                tables(with(CUSTOMERS, t -> t.indexes(List.of(INDEX)))),
                new Change.RenameIndex(CUSTOMER, INDEX.name(), Identifier.of("ix_years")));
    }

    /** What SQLite does in one rebuild, and what it does without. */
    private void several(Table bare) {
        Column years = AGE.toBuilder().nullable(false).build();
        add(
                "--with-others",
                tables(with(CUSTOMERS, t -> t.indexes(List.of(INDEX)))),
                new Change.AlterColumn(CUSTOMER, AGE, years, "18"),
                new Change.AddColumn(CUSTOMER, column("name", "varchar(20)").build(), "email"),
                new Change.AddUniqueKey(CUSTOMER, UNIQUE_EMAIL),
                new Change.AddCheck(CUSTOMER, ADULT));
        add(
                "--with-its-check",
                tables(CUSTOMERS),
                new Change.AddColumn(CUSTOMER, column("state", "varchar(20)").build(), null),
                new Change.AddCheck(CUSTOMER, new Check(null, Identifier.of("state"), "state in ('NEW','OLD')")));
        add(
                "--filled-from-another-new-one",
                tables(bare),
                new Change.AddColumn(
                        CUSTOMER, column("years", "integer").nullable(false).build(), "coalesce(age, 0)"),
                new Change.AddColumn(
                        CUSTOMER, column("months", "integer").nullable(false).build(), "years * 12"));
    }

    private void alter(String special, Column from, Column to, String backfill) {
        Table table = with(
                CUSTOMERS,
                t -> t.columns(CUSTOMERS.columns().stream()
                        .map(column -> column.name().equals(from.name()) ? from : column)
                        .toList()));
        add(special, tables(table), new Change.AlterColumn(CUSTOMER, from, to, backfill));
    }

    private void add(String special, Schema before, Change... changes) {
        cases.add(new Case(changes[0].kind() + special, before, new Changes(List.of(changes))));
    }

    private static Schema tables(Table... tables) {
        return schema(List.of(), List.of(tables), List.of());
    }

    private static Schema withType(Table... tables) {
        return Schema.of(List.of(), List.of(tables), List.of(), List.of(STATUS), SchemaSource.unknown());
    }

    private static Schema schema(List<Identifier> namespaces, List<Table> tables, List<Sequence> sequences) {
        return Schema.of(namespaces, tables, sequences, List.of(), SchemaSource.unknown());
    }

    private static Table with(Table table, UnaryOperator<Table.Builder> edit) {
        return edit.apply(table.toBuilder()).build();
    }

    private static Column.Builder column(String name, String type) {
        return new Column.Builder()
                .name(Identifier.of(name))
                .databaseTypes(Map.of("postgresql", type, "h2", type, "sqlite", type));
    }

    private static Column typed(Column column, String type) {
        return column.toBuilder()
                .databaseTypes(Map.of("postgresql", type, "h2", type, "sqlite", type))
                .build();
    }

    private static Column h2Values(Column column, EnumType type) {
        String values = String.join(
                ",",
                type.values().stream()
                        .map(v -> "'" + v.replace("'", "''") + "'")
                        .toList());
        return column.toBuilder()
                .databaseTypes(Map.of("postgresql", "status", "h2", "enum (" + values + ")", "sqlite", "varchar(255)"))
                .build();
    }

    private static List<Identifier> ids(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }
}
