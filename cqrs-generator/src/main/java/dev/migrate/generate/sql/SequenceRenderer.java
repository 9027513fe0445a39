package dev.migrate.generate.sql;

import dev.migrate.schema.change.Change;
import dev.migrate.schema.change.Changes;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders sequences, for the databases that have them. */
abstract class SequenceRenderer extends RenderedState {

    /** What the sequences that the same plan creates have gone on after. */
    private final Set<String> goneOn = new HashSet<>();

    SequenceRenderer(String database, Spelling spelling, NamingRules rules, Schema before, Changes changes) {
        super(database, spelling, rules, before, changes);
    }

    @Override
    public List<Statement> createSequence(Change.CreateSequence change) {
        QualifiedName name = change.sequence().name();
        List<Statement> statements = new ArrayList<>(makeRoom(name));
        names.addRelation(name);
        statements.add(Statement.of(
                        change.describe(),
                        "create sequence " + spelling.name(name)
                                + bounds(
                                        change.sequence().start(),
                                        change.sequence().increment())
                                + " start with " + change.sequence().start() + " increment by "
                                + change.sequence().increment() + sequenceOptions()
                                + Statements.behind(change.sequence().options()))
                .with(facts.sequence(name, true)));
        if (!change.after().isEmpty()) {
            change.after().forEach(column -> goneOn.add(name + " " + column));
            statements.add(
                    goOn(change.sequence(), String.valueOf(change.sequence().start()), change.after()));
        }
        return statements;
    }

    @Override
    public final List<Statement> alterSequence(Change.AlterSequence change) {
        Sequence to = change.to();
        List<Statement> statements = new ArrayList<>();
        if (!change.from().equals(to)) {
            statements.addAll(alterOptions(change));
        }
        if (!change.after().isEmpty()) {
            statements.add(goOnFurther(to, change.after()));
        }
        return statements;
    }

    @Override
    public final List<Statement> setIdSequence(Change.SetIdSequence change) {
        Sequence sequence =
                change.to() == null ? null : state.sequence(change.to()).orElse(null);
        List<IdColumn> columns = change.columns().stream()
                .map(column -> new IdColumn(change.table(), column))
                .filter(column -> !goneOn.contains(change.to() + " " + column))
                .toList();
        return sequence == null || columns.isEmpty() ? List.of() : List.of(goOnFurther(sequence, columns));
    }

    /** Whether a sequence has given out the number where it stands, not each database tells. */
    private Statement goOnFurther(Sequence sequence, List<IdColumn> columns) {
        return goOn(sequence, "(" + sequencePosition(sequence.name()) + ") + " + sequence.increment(), columns);
    }

    /** The statements that give a sequence another start or increment. */
    protected abstract List<Statement> alterOptions(Change.AlterSequence change);

    /**
     * Hibernate uses the numbers below the one that it got, as many as the increment.
     *
     * @param least what the sequence gives out where the columns have less
     */
    private Statement goOn(Sequence sequence, String least, List<IdColumn> columns) {
        boolean up = sequence.increment() > 0;
        List<String> ends = new ArrayList<>();
        for (IdColumn column : columns) {
            ends.add("coalesce((select " + (up ? "max(" : "min(") + spelling.name(column.column()) + ") from "
                    + spelling.name(column.table()) + ")" + (up ? " + " : " - ") + Math.abs(sequence.increment()) + ", "
                    + sequence.start() + ")");
        }
        String function = up ? "greatest(" : "least(";
        String reached = function + sequence.start() + ", " + String.join(", ", ends) + ")";
        String value = function + least + ", " + String.join(", ", ends) + ")";
        String all = columns.stream().map(IdColumn::toString).collect(Collectors.joining(", "));
        return Statement.of(
                        "let sequence " + sequence.name() + " go on after " + all,
                        setSequenceSql(spelling.name(sequence.name()), sequence, value))
                .with(Fact.sql("select (" + sequencePosition(sequence.name()) + ") " + (up ? ">= " : "<= ") + reached));
    }

    /**
     * The statement that lets a sequence give out {@code value} next.
     *
     * @param value an expression with selects in it
     */
    protected String setSequenceSql(String name, Sequence sequence, String value) {
        throw new IllegalStateException("no sequences in '" + database + "': " + name);
    }

    /** The query of what a sequence that was not used yet gives out next. */
    protected String sequencePosition(QualifiedName sequence) {
        throw new IllegalStateException("no sequences in '" + database + "': " + sequence);
    }

    /** What Hibernate writes at the end of {@code create sequence}. */
    protected String sequenceOptions() {
        return "";
    }

    /**
     * Refuses what no statement does to a sequence.
     *
     * @throws UnsupportedChange where it would count the other way, since what it has given out lies ahead of it then, or has other
     *     options
     */
    protected final void requireAlterable(Change.AlterSequence change) {
        Sequence from = change.from();
        Sequence to = change.to();
        if (!Objects.equals(from.options(), to.options())) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "sequence '" + to.name() + "' would change its options from '" + words(from.options()) + "' to '"
                            + words(to.options()) + "'",
                    "use a new sequence with another name");
        }
        if (Long.signum(from.increment()) != Long.signum(to.increment())) {
            throw new UnsupportedChange(
                    database,
                    change,
                    "sequence '" + to.name() + "' would change its direction from " + from.increment() + " to "
                            + to.increment(),
                    "use a new sequence with another name");
        }
    }

    /** The limits that Hibernate writes for a sequence that starts on the other side of zero. */
    protected String bounds(long start, long increment) {
        if (increment > 0 && start <= 0) {
            return " minvalue " + start;
        }
        return increment < 0 && start >= 0 ? " maxvalue " + start : "";
    }

    /** The first value that a sequence may take: what Hibernate's limits, or else the database's own, let it. */
    protected static long limit(Sequence sequence) {
        return sequence.increment() > 0 ? Math.min(1, sequence.start()) : Math.max(-1, sequence.start());
    }

    /**
     * Alters a sequence, once it stands within its new limits.
     *
     * @param withinLimits what takes it there, or {@code null} where its limits stay
     */
    protected final List<Statement> alteredSequence(
            Change.AlterSequence change, Statement withinLimits, String sql, Fact fact) {
        List<Statement> statements = new ArrayList<>();
        if (withinLimits != null) {
            statements.add(withinLimits);
        }
        Statement statement = Statement.of(change.describe(), sql).with(fact);
        statements.add(
                change.from().increment() == change.to().increment()
                        ? statement
                        : statement.with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.IDS_TWICE));
        return statements;
    }

    @Override
    public List<Statement> dropSequence(Change.DropSequence change) {
        QualifiedName name = change.sequence().name();
        names.removeRelation(name);
        return List.of(Statement.of(change.describe(), "drop sequence " + spelling.name(name))
                .with(Hazard.DELETES_DATA, Reasons.sequenceLost(name.toString()))
                .with(Hazard.BREAKS_RUNNING_RELEASE, Reasons.STILL_MAPPED)
                .with(facts.sequence(name, false)));
    }
}
