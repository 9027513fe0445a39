package dev.migrate.schema.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.UniqueKey;
import dev.migrate.schema.model.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of constraints and values, rows of id generators, views, other schemas and other databases. */
class NamesAndPresenceTest {

    private static final Table ITEM = new Table.Builder(QualifiedName.of("item"))
            .columns(List.of(column("id", "bigint"), column("state", "varchar(20)")))
            .primaryKey(new PrimaryKey(null, ids("id")))
            .build();
    private static final UniqueKey UNIQUE = new UniqueKey(Identifier.of("uk"), false, ids("state"));
    private static final ForeignKey SELF =
            new ForeignKey(Identifier.of("FKold"), true, ids("id"), ITEM.name(), ids("id"), null, null);

    // names of constraints

    @Test
    void aConstraintOfTheSameContentIsRenamed() {
        Check check = new Check(Identifier.of("ck"), null, "id > 0");
        Table before = with(t -> t.uniqueKeys(List.of(UNIQUE)).checks(List.of(check)));
        Table after = with(t -> t.primaryKey(new PrimaryKey(Identifier.of("pk"), ids("id")))
                .uniqueKeys(List.of(UNIQUE.withName(Identifier.of("uk_state"))))
                .checks(List.of(new Check(null, null, "id > 0"))));
        assertThat(between(before, after))
                .containsExactly(
                        "rename primary key item[id] to pk",
                        "rename unique key item[state] to uk_state",
                        "rename check item (id > 0) to a name of the database's own");
    }

    @Test
    void namesThatConstraintsExchangeGoByWayOfAThird() {
        UniqueKey other = new UniqueKey(Identifier.of("other"), false, ids("id"));
        Table before = with(t -> t.uniqueKeys(List.of(UNIQUE, other)));
        Table swapped = with(t -> t.uniqueKeys(List.of(UNIQUE.withName(other.name()), other.withName(UNIQUE.name()))));
        assertThat(between(before, swapped))
                .containsExactly(
                        "rename unique key item[state] to migrate_swap_1",
                        "rename unique key item[id] to uk",
                        "rename unique key item[state] to other");
    }

    @Test
    void aDeclaredRenameOfAConstraintIsNotStale() {
        Table before = with(t -> t.uniqueKeys(List.of(UNIQUE)));
        Table after = with(t -> t.uniqueKeys(List.of(UNIQUE.withName(Identifier.of("uk_state")))));
        assertThat(decided(of(before), of(after), "item.uk:uk_state").describe())
                .containsExactly("rename unique key item[state] to uk_state");
        assertThatThrownBy(() -> decided(of(before), of(after), "item.gone:new"))
                .isInstanceOf(StaleRename.class);
    }

    @Test
    void aMadeUpNameFollowsTheNamesThatItIsMadeOf() {
        Table before = with(t -> t.foreignKeys(List.of(SELF)));
        ForeignKey hashed = SELF.withName(Identifier.of("FKnew"));
        assertThat(between(before, with(t -> t.foreignKeys(List.of(hashed))))).isEmpty();

        QualifiedName thing = QualifiedName.of("thing");
        Table renamed = with(t -> t.name(thing).foreignKeys(List.of(hashed.withTarget(thing, ids("id")))));
        assertThat(decided(of(before), of(renamed), "item:thing").describe())
                .containsExactly("rename table item to thing", "rename foreign key thing[id] to FKnew");
    }

    // values of enums

    @Test
    void aValueThatGoesBesideANewOneIsAQuestion() {
        assertThatThrownBy(() -> SchemaDiff.between(type("A", "B"), type("A", "C"), Decisions.none()))
                .isInstanceOf(OpenQuestions.class)
                .hasMessageContaining("-Dmigrate.renames=state.B:C")
                .hasMessageContaining("-Dmigrate.renames=state.B:-");
        assertThat(decided(type("A", "B"), type("A", "C"), "state.B:C").describe())
                .containsExactly("rename value B of enum type state to C");
        assertThat(decided(type("A", "B"), type("A", "C"), "state.B:-").describe())
                .containsExactly("change the values of enum type state from [A, B] to [A, C]");
    }

    @Test
    void aValueThatAColumnListsIsAskedForToo() {
        Schema before = of(listing("state in ('A','B')"));
        Schema after = of(listing("state in ('A','C')"));
        assertThatThrownBy(() -> SchemaDiff.between(before, after, Decisions.none()))
                .hasMessageContaining("-Dmigrate.renames=item.state.B:C");
        Changes changes = decided(before, after, "item.state.B:C");
        assertThat(changes.describe()).containsExactly("rename value B of column item.state to C");
        assertThat(changes.applyTo(before)).isEqualTo(after);
        assertThatThrownBy(() -> decided(before, after, "item.state.X:C")).isInstanceOf(StaleRename.class);
        assertThat(decided(after, after, "item.state.B:C").isEmpty()).isTrue();
    }

    @Test
    void theValueOfATypeIsRenamedInTheColumnsOfDatabasesWithoutSuchTypes() {
        Schema before = twoDatabases(type("A", "B"), "enum ('A','B')");
        Schema after = twoDatabases(type("A", "C"), "enum ('A','C')");
        Changes changes = decided(before, after, "state.B:C");
        assertThat(changes.describe())
                .containsExactly("rename value B of enum type state to C", "rename value B of column item.state to C");
        assertThat(changes.in("postgresql", before).describe())
                .containsExactly("rename value B of enum type state to C");
    }

    // rows

    @Test
    void aNewRowOfAnIdGeneratorIsInsertedAndAnotherFirstNumberIsNoDifference() {
        Table before = generator(row("order", 1));
        assertThat(between(before, generator(row("order", 50)))).isEmpty();
        assertThat(between(before, generator(row("order", 1), row("item", 9))))
                .containsExactly("insert row (name = 'item', next = 9) into table ids");
        assertThat(between(before, generator())).containsExactly("delete row (name = 'order', next = 1) of table ids");
    }

    // views

    @Test
    void aViewComesAfterAndGoesBeforeWhatItSelectsFrom() {
        View inner = new View(QualifiedName.of("z"), "select id from item");
        View outer = new View(QualifiedName.of("a"), "select id from z");
        Changes changes = SchemaDiff.between(Schema.empty(), of(ITEM).withViews(List.of(inner, outer)));
        assertThat(changes.describe()).containsExactly("create table item", "create view z", "create view a");
        assertThat(changes.inverse().describe()).containsExactly("drop view a", "drop view z", "drop table item");
    }

    @Test
    void aViewThatSelectsOtherwiseGoesBeforeAndComesAfterEverythingElse() {
        View before = new View(QualifiedName.of("v"), "select state from item");
        View after = new View(before.name(), "select status from item");
        Table renamed = with(t -> t.columns(List.of(column("id", "bigint"), column("status", "varchar(20)"))));
        assertThat(decided(
                                of(ITEM).withViews(List.of(before)),
                                of(renamed).withViews(List.of(after)),
                                "item.state:status")
                        .describe())
                .containsExactly("drop view v", "rename column item.state to status", "create view v");
    }

    // other schemas

    @Test
    void aTableMovesToAnotherSchemaWhenThatIsDeclared() {
        Table moved = with(t -> t.name(QualifiedName.of("archive.item")));
        Schema after = Schema.of(
                List.of(Identifier.of("archive")), List.of(moved), List.of(), List.of(), SchemaSource.unknown());
        assertThatThrownBy(() -> SchemaDiff.between(of(ITEM), after, Decisions.none()))
                .hasMessageContaining("-Dmigrate.renames=item:archive.item");
        Changes changes = decided(of(ITEM), after, "item:archive.item");
        assertThat(changes.describe()).containsExactly("create schema archive", "move table item to schema archive");
        assertThat(changes.inverse().applyTo(changes.applyTo(of(ITEM)))).isEqualTo(of(ITEM));
        assertThat(decided(after, of(ITEM), "archive.item:item").describe())
                .containsExactly("move table archive.item to the default schema", "drop schema archive");
    }

    // databases

    @Test
    void anObjectThatAnotherTargetDatabaseGetsOrLosesIsSeen() {
        Sequence sequence = new Sequence(QualifiedName.of("s"), 1, 1);
        Schema both = databases(sequence);
        Schema one = databases(sequence.withDatabases(names("h2")));
        Changes changes = SchemaDiff.between(one, both);
        assertThat(changes.describe()).containsExactly("let all databases have it: create sequence s");
        assertThat(changes.in("h2", one).isEmpty()).isTrue();
        assertThat(changes.in("postgresql", one).describe()).containsExactly("create sequence s");
        assertThat(SchemaDiff.between(both, one).in("postgresql", both).describe())
                .containsExactly("drop sequence s");
        assertThat(SchemaDiff.between(both, one).losses()).hasSize(1);
    }

    @Test
    void aDatabaseThatTheOtherSideDoesNotKnowMakesNoDifference() {
        Sequence sequence = new Sequence(QualifiedName.of("s"), 1, 1);
        Schema h2Alone = Schema.of(List.of(), List.of(), List.of(sequence), List.of(), source("h2"));
        Schema two = databases(sequence.withDatabases(names("h2")));
        assertThat(SchemaDiff.between(h2Alone, two).list()).isEmpty();
        assertThat(SchemaDiff.between(two, h2Alone).list()).isEmpty();
    }

    @Test
    void aTableThatMovesFromOneDatabaseToAnotherIsDroppedAndCreated() {
        Schema h2 = withItem(names("h2"));
        Schema postgresql = withItem(names("postgresql"));
        assertThat(SchemaDiff.between(h2, postgresql).describe())
                .containsExactly("drop table item", "create table item");
        assertThat(SchemaDiff.between(h2, withItem(names())).describe())
                .containsExactly("let all databases have table item");
    }

    private static Schema withItem(TreeSet<String> databases) {
        return Schema.of(
                List.of(),
                List.of(with(t -> t.databases(databases))),
                List.of(),
                List.of(),
                source("h2", "postgresql"));
    }

    private static Schema databases(Sequence sequence) {
        return Schema.of(List.of(), List.of(), List.of(sequence), List.of(), source("h2", "postgresql"));
    }

    private static SchemaSource source(String... databases) {
        TreeMap<String, String> versions = new TreeMap<>();
        Stream.of(databases).forEach(database -> versions.put(database, ""));
        return new SchemaSource("6.6", versions);
    }

    private static TreeSet<String> names(String... databases) {
        return new TreeSet<>(Set.of(databases));
    }

    private static Schema twoDatabases(Schema types, String h2) {
        Column state = Column.of(Identifier.of("state"), Map.of("postgresql", "state", "h2", h2));
        return Schema.of(
                List.of(),
                List.of(Table.of(ITEM.name(), List.of(state))),
                List.of(),
                types.enumTypes().values(),
                source("h2", "postgresql"));
    }

    private static Table listing(String check) {
        return with(t -> t.checks(List.of(new Check(null, Identifier.of("state"), check))));
    }

    private static Table generator(Table.Row... rows) {
        return new Table.Builder(QualifiedName.of("ids"))
                .columns(List.of(column("name", "varchar(20)"), column("next", "bigint")))
                .primaryKey(new PrimaryKey(null, ids("name")))
                .rows(List.of(rows))
                .build();
    }

    private static Table.Row row(String name, int next) {
        return new Table.Row(new TreeMap<>(
                Map.of(Identifier.of("name"), "'" + name + "'", Identifier.of("next"), String.valueOf(next))));
    }

    private static Schema type(String... values) {
        EnumType type = new EnumType(QualifiedName.of("state"), List.of(values));
        return Schema.of(List.of(), List.of(), List.of(), List.of(type), SchemaSource.unknown());
    }

    private static Changes decided(Schema from, Schema to, String renames) {
        return SchemaDiff.between(from, to, Decisions.parse(renames, null));
    }

    private static List<String> between(Table from, Table to) {
        return SchemaDiff.between(of(from), of(to)).describe();
    }

    private static Schema of(Table... tables) {
        return Schema.ofTables(List.of(tables));
    }

    private static Table with(UnaryOperator<Table.Builder> edit) {
        return edit.apply(ITEM.toBuilder()).build();
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), Map.of("postgresql", type));
    }

    private static List<Identifier> ids(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }
}
