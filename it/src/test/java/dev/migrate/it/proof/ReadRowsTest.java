package dev.migrate.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.schema.model.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in further tables: the read models of extracted entities read what is there. */
class ReadRowsTest {

    private static final String IMPORTS = "package a; import jakarta.persistence.*; ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void embeddedValuesInSecondaryTablesOfATablePerClass(String hibernate) {
        ReadModels models = models(
                hibernate,
                Map.of(
                        "a.Pool",
                        IMPORTS + "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) public class Pool {"
                                + " @Id public Integer id; public String name; }",
                        "a.Place",
                        IMPORTS + "@Embeddable public class Place { @Column(table = \"here\") public String address; }",
                        "a.Lido",
                        IMPORTS + "@Entity @SecondaryTable(name = \"here\") @SecondaryTable(name = \"there\")"
                                + " public class Lido extends Pool { public int lanes; @Embedded public Place place;"
                                + " @Embedded @AttributeOverride(name = \"address\", column = @Column(table = \"there\"))"
                                + " public Place otherPlace; }"));
        models.database()
                .execute(
                        "insert into Pool (id, name) values (1, 'p')",
                        "insert into Lido (id, name, lanes) values (2, 'l', 8), (3, null, 6)",
                        "insert into here (id, address) values (2, 'h')",
                        "insert into there (id, address) values (2, 't')");
        assertThat(models.rowsBySql("Pool", "id"))
                .containsExactly(
                        "PlainPoolRead[id=1, name=p]",
                        "LidoRead[id=2, lanes=8, name=l, place=Place[address=h], otherPlace=OtherPlace[address=t]]",
                        "LidoRead[id=3, lanes=6, name=null, place=null, otherPlace=null]");
    }

    /** The table belongs to the side that writes it, whichever name comes first. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void associationsInJoinTables(String hibernate) {
        ReadModels models = models(
                hibernate,
                Map.of(
                        "a.Agent",
                        IMPORTS + "@Entity public class Agent { @Id public long id; public String name;"
                                + " @OneToOne(mappedBy = \"agent\") public Star star;"
                                + " @OneToOne @JoinTable(name = \"pair\", joinColumns = @JoinColumn(name = \"elder\"),"
                                + " inverseJoinColumns = @JoinColumn(name = \"younger\")) public Agent deputy;"
                                + " @OneToOne(mappedBy = \"deputy\") public Agent boss; }",
                        "a.Star",
                        IMPORTS + "@Entity public class Star { @Id public long number;"
                                + " @OneToOne @JoinTable(name = \"agency\","
                                + " inverseJoinColumns = @JoinColumn(unique = true, nullable = false)) public Agent agent;"
                                + " @ManyToOne @JoinTable(name = \"fans\") public Star idol; }"));
        models.database()
                .execute(
                        "insert into Agent (id, name) values (1, 'x'), (2, 'y')",
                        "insert into pair (elder, younger) values (1, 2)",
                        "insert into Star (number) values (7), (8)",
                        "insert into agency (number, agent_id) values (7, 2)",
                        "insert into fans (number, idol_number) values (8, 7)");
        assertThat(models.rows("Agent", "id"))
                .containsExactly("AgentRead[id=1, name=x, deputyId=2]", "AgentRead[id=2, name=y, deputyId=null]");
        assertThat(models.rows("Star", "number"))
                .containsExactly(
                        "StarRead[number=7, agentId=2, idolNumber=null]",
                        "StarRead[number=8, agentId=null, idolNumber=7]");
    }

    /** It is in the table's key where the database wants it there, and never in the entity's id. */
    @ParameterizedTest
    @ValueSource(strings = {"6.6", "7.4"})
    void aPartitionKeyIsSetLikeAnyAttribute(String hibernate) {
        String stay = IMPORTS + "@Entity public class Stay { @Id public long id; public String guest;"
                + " @org.hibernate.annotations.PartitionKey public int house; }";
        ReadModels models = models(hibernate, Map.of("a.Stay", stay), Engine.POSTGRESQL);
        models.database().execute("insert into Stay (id, guest, house) values (1, 'x', 7)");
        assertThat(models.patched("Stay")).containsExactlyInAnyOrder("GUEST", "HOUSE");
        models.entities().set(models.database().source(), "a.Stay", "house", 8);
        assertThat(models.rows("Stay", "id")).hasSize(1).first().asString().contains("id=1", "guest=x", "house=8");
    }

    private ReadModels models(String hibernate, Map<String, String> sources) {
        return models(hibernate, sources, Engine.H2_MEMORY);
    }

    private ReadModels models(String hibernate, Map<String, String> sources, Engine engine) {
        Entities entities = new Entities(
                List.of(Compilation.ofTexts(sources, folder.resolve("entities"))), ClassPaths.hibernate(hibernate));
        Database database = engine.fresh();
        entities.createIn(database.source());
        Schema schema = entities.extract(engine.target());
        return ReadModels.of(entities, schema, database, folder);
    }
}
