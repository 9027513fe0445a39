package dev.migrate.schema.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.json.BrokenJson;
import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final Column ID = column("id");

    @TempDir
    Path folder;

    @Test
    void theFoldOfAllRevisionsIsTheState() throws IOException {
        record("20260101000000", List.of(), new Change.CreateTable(Table.of(T, List.of(ID))));
        record("20260102000000", List.of("20260101000000"), new Change.AddColumn(T, column("a"), null));
        record("20260102000001", List.of("20260101000000"), new Change.AddColumn(T, column("b"), "'x'"));
        record("20260103000000", List.of("20260102000000", "20260102000001"));
        Revisions revisions = Revisions.read(folder);

        assertThat(revisions.heads()).extracting(Revision::id).containsExactly("20260103000000");
        assertThat(revisions.fold().tables().get(T).columns())
                .extracting(column -> column.name().text())
                .containsExactly("id", "a", "b");
    }

    @Test
    void aMissingParentIsNamed() throws IOException {
        record("20260102000000", List.of("20260101000000"));
        assertThat(Revisions.read(folder).problems())
                .extracting(RevisionProblem::rule, RevisionProblem::revision)
                .containsExactly(tuple("MG003", "20260102000000"));
        assertThatThrownBy(() -> Revisions.read(folder).fold()).hasMessageContaining("V20260101000000__….json");
    }

    @Test
    void aCircleIsNamed() throws IOException {
        record("20260101000000", List.of("20260102000000"));
        record("20260102000000", List.of("20260101000000"));
        assertThat(Revisions.read(folder).problems())
                .extracting(RevisionProblem::rule)
                .containsExactly("MG004", "MG004");
    }

    @Test
    void changesThatNoLongerFoldAreNamed() throws IOException {
        record("20260101000000", List.of(), new Change.CreateTable(Table.of(T, List.of(ID))));
        record("20260102000000", List.of("20260101000000"), new Change.DropColumn(T, column("lost"), null));
        BrokenRevisions broken = catchThrowableOfType(
                BrokenRevisions.class, () -> Revisions.read(folder).fold());
        assertThat(broken.problems()).hasSize(1);
        assertThat(broken)
                .hasMessageContaining("MG005")
                .hasMessageContaining("change 1, cannot drop column t.lost")
                .hasMessageContaining("git checkout -- ");
    }

    @Test
    void anUnknownKindOfChangeIsNamedWithItsLine() throws IOException {
        record("20260101000000", List.of(), new Change.CreateTable(Table.of(T, List.of(ID))));
        Path file = folder.resolve("V20260101000000__m.json");
        Files.writeString(file, Files.readString(file).replace("create_table", "creat_table"));
        BrokenJson broken = catchThrowableOfType(BrokenJson.class, () -> Revisions.read(folder));
        assertThat(broken.line()).isPositive();
        assertThat(broken).hasMessageContaining("creat_table").hasMessageContaining("create_table");
    }

    @Test
    void aMessageBecomesAFileName() {
        assertThat(revision("20260101000000", List.of()).forwardFile()).isEqualTo("V20260101000000__m.sql");
        assertThat(Slug.of("Füge Spalte hinzu: customer.email!")).isEqualTo("fuge_spalte_hinzu_customer_email");
        assertThat(Slug.of("…")).isEqualTo("revision");
    }

    private void record(String id, List<String> parents, Change... changes) throws IOException {
        Revision revision = revision(id, parents, changes);
        Files.writeString(folder.resolve(revision.changesFile()), RevisionJson.write(revision));
    }

    private static Revision revision(String id, List<String> parents, Change... changes) {
        return new Revision(id, parents, List.of(), "m", SchemaSource.unknown(), new Changes(List.of(changes)));
    }

    private static Column column(String name) {
        return Column.of(Identifier.of(name), Map.of("h2", "bigint"));
    }
}
