package dev.migrate.generate.revision;

import dev.migrate.schema.change.Changes;
import dev.migrate.schema.change.Decisions;
import dev.migrate.schema.change.SchemaDiff;
import dev.migrate.schema.files.FileChanges;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.revision.BrokenRevisions;
import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.Revisions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts the next revision of a migrations folder. */
public final class RevisionDrafts {

    private final Path folder;
    private final Revisions recorded;
    private final Schema state;

    /**
     * @param folder the migrations folder; need not exist
     * @throws dev.migrate.schema.json.BrokenJson if a changes file can't be read
     * @throws BrokenRevisions if the recorded revisions lead to no state
     * @throws ConflictingBranches if they do not, because branches changed the same things
     */
    public RevisionDrafts(Path folder) {
        this.folder = folder;
        this.recorded = Revisions.read(folder);
        this.state = fold(recorded);
    }

    /** Branches that conflict can't be folded, and that says more than where the fold ended. */
    private static Schema fold(Revisions recorded) {
        try {
            return recorded.fold();
        } catch (BrokenRevisions broken) {
            BranchConflicts.refuse(recorded);
            throw broken;
        }
    }

    /** The recorded revisions. */
    public Revisions recorded() {
        return recorded;
    }

    /** The schema that the recorded revisions lead to. */
    public Schema state() {
        return state;
    }

    /**
     * The revision that leads from the recorded state to {@code desired}, or nothing when there is no difference.
     *
     * @param message the person's words, or {@code null} for the changes' own
     * @throws SeveralHeads if there is more than one head to follow
     * @throws OtherDatabases if the recorded revisions are for other databases
     * @throws dev.migrate.schema.change.OpenQuestions if a person has to decide something
     * @throws dev.migrate.generate.sql.UnsupportedChange if a target database can't do one of the changes
     */
    public Optional<RevisionDraft> difference(Schema desired, Decisions decisions, String message, Id id) {
        requireSameDatabases(desired.source());
        Changes changes = SchemaDiff.between(state, desired, decisions);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        String words = message == null ? changes.nameFragment() : message;
        return Optional.of(
                draft(new Revision(id.in(recorded), singleHead(), List.of(), words, desired.source(), changes)));
    }

    /**
     * A revision with no changes, for hand-written SQL.
     *
     * @throws SeveralHeads if there is more than one head to follow
     */
    public RevisionDraft empty(String message, SchemaSource source, Id id) {
        requireSameDatabases(source);
        SchemaSource known = recorded.isEmpty() ? source : state.source();
        return draft(new Revision(
                id.in(recorded),
                singleHead(),
                List.of(),
                message,
                known.databases().isEmpty() ? source : known,
                Changes.none()));
    }

    /**
     * A revision that follows every head and changes nothing, since their changes go together in any order.
     *
     * @throws ConflictingBranches where they do not
     */
    public RevisionDraft merge(String message, SchemaSource source, Id id) {
        BranchConflicts.refuse(recorded);
        List<String> heads = recorded.heads().stream().map(Revision::id).toList();
        SchemaSource known = state.source().databases().isEmpty() ? source : state.source();
        return draft(new Revision(id.in(recorded), heads, List.of(), message, known, Changes.none()));
    }

    /** Where a new revision's id comes from. */
    @FunctionalInterface
    public interface Id {
        String in(Revisions recorded);

        /** {@code chosen} where a person chose one, else the time. */
        static Id of(String chosen, Instant now) {
            return recorded -> chosen == null ? RevisionId.next(now, recorded) : RevisionId.chosen(chosen, recorded);
        }
    }

    private RevisionDraft draft(Revision revision) {
        var plans = RevisionFolder.plans(state, revision);
        FileChanges files = new FileChanges();
        new RevisionFolder(folder).texts(revision, plans.values()).forEach(files::write);
        return new RevisionDraft(revision, plans, files);
    }

    private List<String> singleHead() {
        List<String> heads = recorded.heads().stream().map(Revision::id).toList();
        if (heads.size() > 1) {
            throw new SeveralHeads(heads);
        }
        return heads;
    }

    private void requireSameDatabases(SchemaSource wanted) {
        Map<String, String> known = state.source().databases();
        if (!known.isEmpty() && !known.keySet().equals(wanted.databases().keySet())) {
            throw new OtherDatabases(known, wanted.databases().keySet());
        }
    }
}
