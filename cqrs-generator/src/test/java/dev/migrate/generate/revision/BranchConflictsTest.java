package dev.migrate.generate.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.RevisionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchConflictsTest {
    private static final SchemaSource SOURCE = new SchemaSource("7", new TreeMap<>(Map.of("h2", "2")));
    private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    private static final Table TABLE = Table.of(CUSTOMER, List.of(column("id", "int"), column("name", "varchar(20)")));

    @TempDir
    private Path folder;

    @BeforeEach
    void root() {
        revision(1, "customers", List.of(), new Change.CreateTable(TABLE));
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), Map.of("h2", type));
    }

    private static Change add(String name, String type) {
        return new Change.AddColumn(CUSTOMER, column(name, type), null);
    }

    private static Change retype(String type) {
        return new Change.AlterColumn(CUSTOMER, column("name", "varchar(20)"), column("name", type), null);
    }

    private static String id(int number) {
        return "2026010100000" + number;
    }

    private void revision(int number, String message, List<String> parents, Change... changes) {
        Revision revision =
                new Revision(id(number), parents, List.of(), message, SOURCE, new Changes(List.of(changes)));
        try {
            Files.writeString(folder.resolve(revision.changesFile()), RevisionJson.write(revision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RevisionDraft merge() {
        return new RevisionDrafts(folder).merge("join", SOURCE, RevisionDrafts.Id.of(id(9), Instant.EPOCH));
    }

    private ConflictingBranches conflicts() {
        return catchThrowableOfType(ConflictingBranches.class, this::merge);
    }

    @Test
    void branchesThatChangeDifferentThingsOfOneTableAreMerged() {
        revision(2, "mail", List.of(id(1)), add("mail", "int"));
        revision(3, "phone", List.of(id(1)), add("phone", "int"), retype("varchar(30)"));
        assertThat(merge().revision().parents()).containsExactly(id(2), id(3));
        assertThat(merge().revision().changes()).isEmpty();
    }

    @Test
    void theSameColumnTwiceIsNamedByBranch() {
        revision(2, "mail", List.of(id(1)), add("other", "int"), add("mail", "int"));
        revision(3, "contact", List.of(id(1)), add("phone", "int"));
        revision(4, "contact mail", List.of(id(3)), add("mail", "varchar(5)"));
        assertThat(conflicts())
                .hasMessageStartingWith("the branches that end in " + id(2) + " and " + id(4) + " conflict in 1 place")
                .hasMessageContaining("revision " + id(2) + " (mail): add column customer.mail\n")
                .hasMessageContaining("revision " + id(4) + " (contact mail): add column customer.mail\n")
                .hasMessageContaining("-Dmigrate.to=" + id(3))
                .hasMessageContaining("git rm -- '*" + id(4) + "__*'");
    }

    @Test
    void aDroppedTableAndALaterChangeOfIt() {
        revision(2, "mail", List.of(id(1)), add("mail", "int"), add("phone", "int"));
        revision(3, "none", List.of(id(1)), new Change.DropTable(TABLE));
        assertThat(conflicts().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.done().describe()).isEqualTo("add column customer.mail");
            assertThat(conflict.conflict().change().describe()).isEqualTo("drop table customer");
        });
    }

    @Test
    void oneColumnAlteredTwice() {
        revision(2, "wide", List.of(id(1)), retype("varchar(30)"));
        revision(3, "wider", List.of(id(1)), retype("varchar(40)"), add("phone", "int"));
        assertThat(conflicts().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.first().id()).isEqualTo(id(2));
            assertThat(conflict.second().id()).isEqualTo(id(3));
        });
    }

    /** What is written on top of a change that does not fit is no conflict of its own. */
    @Test
    void whatFollowsFromAConflictIsNotCounted() {
        Column mail = column("mail", "varchar(5)");
        revision(2, "mail", List.of(id(1)), add("mail", "int"));
        revision(
                3,
                "contact",
                List.of(id(1)),
                add("mail", "varchar(5)"),
                new Change.AlterColumn(CUSTOMER, mail, column("mail", "varchar(9)"), null));
        assertThat(conflicts().conflicts()).hasSize(1);
    }

    @Test
    void ofThreeHeadsEachPairIsLookedAt() {
        revision(2, "a", List.of(id(1)), add("mail", "int"));
        revision(3, "b", List.of(id(1)), add("phone", "int"));
        revision(4, "c", List.of(id(1)), add("phone", "int"), add("mail", "int"));
        assertThat(conflicts().conflicts()).hasSize(2);
    }
}
