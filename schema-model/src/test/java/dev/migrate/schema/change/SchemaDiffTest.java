package dev.migrate.schema.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

    private final Table customer = table("customer", column("id", "bigint"), column("email", "varchar(255)"));

    @Test
    void anAddedColumnIsOneChange() {
        assertThat(describe(customer, with(customer, column("name", "text"))))
                .containsExactly("add column customer.name");
    }

    @Test
    void aTypeThatOnlyOneSideKnowsIsNoDifference() {
        Column both = Column.of(Identifier.of("id"), Map.of("postgresql", "bigint", "h2", "bigint"));
        assertThat(describe(table("t", column("id", "bigint")), table("t", both)))
                .isEmpty();
    }

    @Test
    void aWiderTypeAnotherScaleAndADefaultAreFound() {
        Column after = column("email", "varchar(300)").toBuilder()
                .defaultValue("'x'")
                .nullable(false)
                .build();
        assertThat(describe(customer, table("customer", column("id", "numeric(10,2)"), after)))
                .containsExactly(
                        "alter column customer.id: type bigint → numeric(10,2)",
                        "alter column customer.email: type varchar(255) → varchar(300), not null, default none → 'x'");
    }

    @Test
    void columnOrderIsNoDifference() {
        assertThat(describe(customer, table("customer", column("email", "varchar(255)"), column("id", "bigint"))))
                .isEmpty();
    }

    @Test
    void generatedNamesAreNoDifference() {
        Table before = customer.toBuilder()
                .uniqueKeys(List.of(new UniqueKey(Identifier.of("UK1"), true, ids("email"))))
                .foreignKeys(List.of(reference("FK1", true)))
                .build();
        Table after = customer.toBuilder()
                .uniqueKeys(List.of(new UniqueKey(Identifier.of("UK2"), true, ids("email"))))
                .foreignKeys(List.of(reference("FK2", true)))
                .build();
        assertThat(describe(before, after)).isEmpty();
    }

    @Test
    void anIndexOfTheSamePartsIsRenamed() {
        Table before =
                customer.toBuilder().indexes(List.of(index("ix_a", false))).build();
        Table after =
                customer.toBuilder().indexes(List.of(index("ix_b", false))).build();
        assertThat(describe(before, after)).containsExactly("rename index ix_a on customer to ix_b");
    }

    @Test
    void anIndexThatBecomesUniqueIsReplaced() {
        Table before = customer.toBuilder().indexes(List.of(index("ix", false))).build();
        Table after = customer.toBuilder().indexes(List.of(index("ix", true))).build();
        assertThat(describe(before, after))
                .containsExactly("drop index ix on customer", "create unique index ix on customer");
    }

    @Test
    void tablesThatReferToEachOtherAreCreatedBeforeAndDroppedAfterTheirForeignKeys() {
        Table a = table("a", column("id", "bigint"), column("b_id", "bigint"));
        Table b = table("b", column("id", "bigint"), column("a_id", "bigint"));
        Schema cycle = Schema.ofTables(List.of(to(a, "b_id", "b"), to(b, "a_id", "a")));
        Changes create = SchemaDiff.between(Schema.empty(), cycle);
        assertThat(create.describe())
                .containsExactly(
                        "create table a",
                        "create table b",
                        "add foreign key a[b_id] to b",
                        "add foreign key b[a_id] to a");
        assertThat(create.inverse().describe().get(3)).isEqualTo("drop table a");
    }

    @Test
    void aForeignKeyStepsAsideWhenItsTargetsKeyIsReplaced() {
        Table target = table("a", column("id", "bigint"), column("code", "bigint")).toBuilder()
                .primaryKey(new PrimaryKey(null, ids("id")))
                .build();
        Table other = target.toBuilder()
                .primaryKey(new PrimaryKey(null, ids("code")))
                .uniqueKeys(List.of(new UniqueKey(null, true, ids("id"))))
                .build();
        Table source = to(table("b", column("a_id", "bigint")), "a_id", "a");
        assertThat(SchemaDiff.between(Schema.ofTables(List.of(target, source)), Schema.ofTables(List.of(other, source)))
                        .describe())
                .containsExactly(
                        "drop foreign key b[a_id] to a",
                        "drop primary key a[id]",
                        "add primary key a[code]",
                        "add unique key a[id]",
                        "add foreign key b[a_id] to a");
    }

    @Test
    void aDropAndAnAddOfOneShapeIsAQuestion() {
        Table after = table("customer", column("id", "bigint"), column("mail", "varchar(255)"));
        OpenQuestions questions = catchThrowableOfType(
                OpenQuestions.class, () -> SchemaDiff.between(schema(customer), schema(after), Decisions.none()));
        assertThat(questions)
                .hasMessage(
                        "column 'customer.email' is gone, and 'customer.mail' of the same shape is new: was it renamed?\n"
                                + "  it was renamed to 'mail': -Dmigrate.renames=customer.email:mail\n"
                                + "  it was not renamed, drop it: -Dmigrate.renames=customer.email:-");
    }

    @Test
    void aColumnThatIsRenamedAndResizedInOneEditIsAQuestion() {
        Table after = table("customer", column("id", "bigint"), column("mail", "varchar(40)"));
        OpenQuestions questions = catchThrowableOfType(
                OpenQuestions.class, () -> SchemaDiff.between(schema(customer), schema(after), Decisions.none()));
        assertThat(questions).hasMessageStartingWith("column 'customer.email' is gone, and 'customer.mail'");
        assertThat(describe(customer, after, "customer.email:mail"))
                .containsExactly(
                        "rename column customer.email to mail",
                        "alter column customer.mail: type varchar(255) → varchar(40)");
    }

    @Test
    void aColumnThatIsFilledFromTheOneThatGoesIsNoQuestion() {
        Table after = table("customer", column("id", "bigint"), column("mail", "varchar(40)"));
        Decisions filled = Decisions.parse("", "customer.mail=lower(Customer.EMAIL)");
        assertThat(SchemaDiff.between(schema(customer), schema(after), filled).describe())
                .containsExactly("add column customer.mail", "drop column customer.email");
        Decisions constant = Decisions.parse("", "customer.mail='email'");
        assertThatThrownBy(() -> SchemaDiff.between(schema(customer), schema(after), constant))
                .isInstanceOf(OpenQuestions.class);
    }

    @Test
    void bothAnswersAreTaken() {
        Table after = table("customer", column("id", "bigint"), column("mail", "varchar(255)"));
        assertThat(describe(customer, after, "customer.email:mail"))
                .containsExactly("rename column customer.email to mail");
        assertThat(describe(customer, after, "customer.email:-"))
                .containsExactly("add column customer.mail", "drop column customer.email");
    }

    @Test
    void aTableAndItsColumnAreRenamedInOneGo() {
        Table after = table("client", column("id", "bigint"), column("mail", "varchar(300)"));
        assertThat(describe(customer, after, "customer:client, customer.email:mail"))
                .containsExactly(
                        "rename table customer to client",
                        "rename column client.email to mail",
                        "alter column client.mail: type varchar(255) → varchar(300)");
    }

    @Test
    void aRenamedTableThatNobodyDeclaredIsAQuestion() {
        Table after = customer.toBuilder().name(QualifiedName.of("client")).build();
        assertThatThrownBy(() -> SchemaDiff.between(schema(customer), schema(after), Decisions.none()))
                .isInstanceOf(OpenQuestions.class)
                .hasMessageContaining("-Dmigrate.renames=customer:client")
                .hasMessageContaining("-Dmigrate.renames=customer:-");
    }

    @Test
    void aSequenceThatWouldStartAgainIsAQuestion() {
        Schema before = sequences("customer_seq");
        assertThatThrownBy(() -> SchemaDiff.between(before, sequences("client_seq"), Decisions.none()))
                .isInstanceOf(OpenQuestions.class)
                .hasMessageContaining("-Dmigrate.renames=customer_seq:client_seq");
        assertThat(SchemaDiff.between(before, sequences("client_seq"), Decisions.parse("customer_seq:client_seq", null))
                        .describe())
                .containsExactly("rename sequence customer_seq to client_seq");
    }

    @Test
    void aSwapGoesThroughAFreeName() {
        Table before = table("t", column("a", "int"), column("b", "text"));
        Table after = table("t", column("a", "text"), column("b", "int"));
        assertThat(describe(before, after, "t.a:b,t.b:a"))
                .containsExactly(
                        "rename column t.a to migrate_swap_1",
                        "rename column t.b to a",
                        "rename column t.migrate_swap_1 to b");
    }

    @Test
    void aChainStartsAtItsFreeEnd() {
        Table before = table("t", column("a", "int"), column("b", "int"));
        Table after = table("t", column("b", "int"), column("c", "int"));
        assertThat(describe(before, after, "t.a:b,t.b:c"))
                .containsExactly("rename column t.b to c", "rename column t.a to b");
    }

    @Test
    void aSequenceThatIsATableInAnotherDatabaseIsRenamedInBoth() {
        Changes changes = SchemaDiff.between(
                sequenceAndTable("customer_seq"),
                sequenceAndTable("client_seq"),
                Decisions.parse("customer_seq:client_seq", null));
        assertThat(changes.describe())
                .containsExactly(
                        "rename table customer_seq to client_seq", "rename sequence customer_seq to client_seq");
    }

    @Test
    void aStaleDeclarationIsAnErrorUnlessItWasCarriedOut() {
        assertThatThrownBy(() -> describe(customer, customer, "customer.phone:fax"))
                .isInstanceOf(StaleRename.class)
                .hasMessageContaining("customer.phone:fax");
        assertThat(describe(customer, customer, "customer.mail:email")).isEmpty();
    }

    @Test
    void caseAloneIsARenameThatNeedsNoAnswer() {
        Table after = table("customer", column("ID", "bigint"), column("eMail", "varchar(255)"));
        Changes changes = SchemaDiff.between(schema(customer), schema(after), Decisions.none());
        assertThat(changes.describe())
                .containsExactly("rename column customer.email to eMail", "rename column customer.id to ID");
    }

    @Test
    void aNewRequiredColumnNeedsABackfill() {
        Table after = with(customer, column("status", "varchar(10)").withNullable(false));
        assertThatThrownBy(() -> SchemaDiff.between(schema(customer), schema(after), Decisions.none()))
                .isInstanceOf(OpenQuestions.class)
                .hasMessageContaining("-Dmigrate.backfills=\"customer.status='…'\"");
        Changes changes =
                SchemaDiff.between(schema(customer), schema(after), Decisions.parse(null, "customer.status='NEW'"));
        assertThat(changes.list())
                .containsExactly(new Change.AddColumn(
                        customer.name(), column("status", "varchar(10)").withNullable(false), "'NEW'"));
    }

    @Test
    void lossesAreNamed() {
        Table after = table("customer", column("id", "bigint"));
        assertThat(SchemaDiff.between(schema(customer), schema(after)).losses())
                .containsExactly("column 'customer.email' is dropped: its values are lost in every row");
    }

    @Test
    void aRenamedColumnIsFollowedByExpressionsInTheirSpelling() {
        Column total = column("total", "bigint").toBuilder()
                .computed("amount * 2 + length('amount')")
                .build();
        Table before = table("item", column("amount", "bigint"), total).toBuilder()
                .checks(List.of(new Check(null, null, "Amount > 0")))
                .indexes(List.of(new Index(
                        Identifier.of("ix"), false, false, List.of(new Index.Part(null, "abs(amount)", false)))))
                .build();
        Schema start = Schema.ofTables(List.of(before));
        Change rename = new Change.RenameColumn(before.name(), Identifier.of("amount"), Identifier.of("`Net Amount`"));
        Table after = rename.applyTo(start).tables().get(before.name());

        assertThat(after.checks()).extracting(Check::expression).containsExactly("\"Net Amount\" > 0");
        assertThat(after.columns().get(1).computed()).isEqualTo("\"Net Amount\" * 2 + length('amount')");
        assertThat(after.indexes().get(0).parts().get(0).expression()).isEqualTo("abs(\"Net Amount\")");
        assertThat(rename.inverse()
                        .applyTo(rename.applyTo(start))
                        .tables()
                        .get(before.name())
                        .columns())
                .isEqualTo(before.columns());
    }

    @Test
    void computedColumnsComeAfterAndGoBeforeTheColumnsTheyAreComputedFrom() {
        Column area = column("area", "bigint").toBuilder().computed("width * 2").build();
        Table plain = table("shape", column("id", "bigint"));
        Table computed = table("shape", column("id", "bigint"), area, column("width", "bigint"));
        assertThat(describe(plain, computed)).containsExactly("add column shape.width", "add column shape.area");
        assertThat(describe(computed, plain)).containsExactly("drop column shape.area", "drop column shape.width");
    }

    @Test
    void aRenamedColumnIsFollowedByItsKeysAndByReferences() {
        Table target = table("a", column("id", "bigint")).toBuilder()
                .primaryKey(new PrimaryKey(null, ids("id")))
                .build();
        Schema before = Schema.ofTables(List.of(target, to(table("b", column("a_id", "bigint")), "a_id", "a")));
        Schema after = new Change.RenameColumn(QualifiedName.of("a"), Identifier.of("id"), Identifier.of("key"))
                .applyTo(before);
        assertThat(after.tables().get(QualifiedName.of("a")).primaryKey().columns())
                .isEqualTo(ids("key"));
        assertThat(after.tables()
                        .get(QualifiedName.of("b"))
                        .foreignKeys()
                        .get(0)
                        .targetColumns())
                .isEqualTo(ids("key"));
    }

    @Test
    void aChangeThatDoesNotFitSaysWhatItFound() {
        assertThatThrownBy(() ->
                        new Change.DropColumn(customer.name(), column("email", "text"), null).applyTo(schema(customer)))
                .isInstanceOf(ChangeConflict.class)
                .hasMessageContaining("drop column customer.email")
                .hasMessageContaining("varchar(255)");
    }

    private static List<String> describe(Table from, Table to) {
        return SchemaDiff.between(schema(from), schema(to)).describe();
    }

    private static List<String> describe(Table from, Table to, String renames) {
        return SchemaDiff.between(schema(from), schema(to), Decisions.parse(renames, null))
                .describe();
    }

    private static Schema schema(Table table) {
        return Schema.ofTables(List.of(table));
    }

    private static Schema sequenceAndTable(String name) {
        Schema sequences = sequences(name);
        return Schema.of(
                List.of(),
                List.of(table(name, column("next_val", "bigint"))),
                sequences.sequences().values(),
                List.of(),
                sequences.source());
    }

    private static Schema sequences(String name) {
        return Schema.of(
                List.of(),
                List.of(),
                List.of(new Sequence(QualifiedName.of(name), 1, 50)),
                List.of(),
                SchemaSource.unknown());
    }

    private static Table table(String name, Column... columns) {
        return Table.of(QualifiedName.of(name), List.of(columns));
    }

    private static Table with(Table table, Column column) {
        Column[] columns = new Column[table.columns().size() + 1];
        table.columns().toArray(columns);
        columns[columns.length - 1] = column;
        return table(table.name().toString(), columns);
    }

    private static Table to(Table table, String column, String target) {
        return table.toBuilder()
                .foreignKeys(List.of(new ForeignKey(
                        Identifier.of("fk_" + table.name()),
                        false,
                        ids(column),
                        QualifiedName.of(target),
                        ids("id"),
                        null,
                        null)))
                .build();
    }

    private static ForeignKey reference(String name, boolean generated) {
        return new ForeignKey(
                Identifier.of(name), generated, ids("id"), QualifiedName.of("other"), ids("id"), null, null);
    }

    private static Index index(String name, boolean unique) {
        return new Index(Identifier.of(name), false, unique, List.of(Index.Part.of(Identifier.of("email"))));
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), Map.of("postgresql", type));
    }

    private static List<Identifier> ids(String... names) {
        return List.of(names).stream().map(Identifier::of).toList();
    }
}
