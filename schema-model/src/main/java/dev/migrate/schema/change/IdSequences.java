package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.IdColumn;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which columns with rows a sequence goes on for, so that it gives out no id that is there already. A table says which sequence numbers
 * it; an older state may not: then nobody knows until something tells.
 */
final class IdSequences {

    private static final Pattern NUMBER =
            Pattern.compile("(?:tiny|small|medium|big)?int(?:eger|[248])?\\b.*|(?:numeric|decimal|number|dec)\\b.*");

    private final Schema from;
    private final Schema mapped;
    private final Schema to;
    private final List<Change> found;
    private final Set<QualifiedName> recreated = new TreeSet<>();
    private final Set<IdColumn> identityBefore = new LinkedHashSet<>();
    private final Set<IdColumn> identityAfter = new LinkedHashSet<>();
    private final Set<IdColumn> counted = new HashSet<>();
    private final List<IdColumn> takenAnew;
    private final Map<QualifiedName, List<IdColumn>> numbersBefore;
    private final Map<QualifiedName, List<IdColumn>> numbersAfter;

    private IdSequences(Schema from, Schema mapped, Schema to, List<Change> found) {
        this.from = from;
        this.mapped = mapped;
        this.to = to;
        this.found = found;
        for (Change change : found) {
            if (change instanceof Change.CreateTable create) {
                recreated.add(create.table().name());
            } else if (change instanceof Change.AlterColumn alter
                    && alter.from().identity() != alter.to().identity()) {
                (alter.from().identity() ? identityBefore : identityAfter)
                        .add(new IdColumn(alter.table(), alter.to().name()));
            }
        }
        from.tables()
                .values()
                .forEach(table -> table.rows().stream()
                        .filter(row -> row.counter() != null)
                        .forEach(row -> counted.addAll(row.counter().ids())));
        numbersBefore = numbers(from);
        numbersAfter = numbers(to);
        takenAnew = takenAnew();
    }

    /**
     * {@code found} with sequences that go on after what the tables have.
     *
     * @param from the tables that have rows, by their names after
     * @param mapped where the changes lead, with what the entities know
     * @param to the same without
     */
    static List<Change> started(Schema from, Schema mapped, Schema to, List<Change> found) {
        return new IdSequences(from, mapped, to, found).started();
    }

    private List<Change> started() {
        List<Change.SetIdSequence> switches = switches();
        List<Change> all = new ArrayList<>();
        for (Change change : found) {
            if (change instanceof Change.CreateSequence create) {
                all.add(new Change.CreateSequence(
                        create.sequence(), numbered(create.sequence().name(), numbersAfter)));
            } else if (change instanceof Change.DropSequence drop) {
                all.add(new Change.DropSequence(
                        drop.sequence(), mayHaveNumbered(drop.sequence().name(), switches)));
            } else if (change instanceof Change.AlterSequence alter) {
                all.add(steps(alter));
            } else {
                all.add(change);
            }
        }
        all.addAll(switches);
        return all;
    }

    /** Larger steps reach back: Hibernate uses the numbers below the one that it gets. */
    private Change steps(Change.AlterSequence alter) {
        long before = alter.from().increment();
        long after = alter.to().increment();
        QualifiedName name = alter.to().name();
        Set<IdColumn> back = new LinkedHashSet<>(numbered(name, numbersBefore));
        back.addAll(numbered(name, numbersAfter));
        boolean turns = Long.signum(before) != Long.signum(after);
        return new Change.AlterSequence(
                alter.from(),
                alter.to(),
                !turns && Math.abs(after) > Math.abs(before) ? numbered(name, numbersAfter) : List.of(),
                !turns && Math.abs(after) < Math.abs(before) ? List.copyOf(back) : List.of());
    }

    /** The columns with rows, numbers on both sides, by the sequence that numbers them in {@code side}. */
    private Map<QualifiedName, List<IdColumn>> numbers(Schema side) {
        Map<QualifiedName, List<IdColumn>> columns = new HashMap<>();
        for (Table table : side.tables().values()) {
            if (table.idSequence() != null) {
                staying(table.name())
                        .filter(this::isNumberOnBothSides)
                        .forEach(column -> columns.computeIfAbsent(table.idSequence(), name -> new ArrayList<>())
                                .add(column));
            }
        }
        return columns;
    }

    private static List<IdColumn> numbered(QualifiedName sequence, Map<QualifiedName, List<IdColumn>> numbers) {
        return numbers.getOrDefault(sequence, List.of());
    }

    /** The numbered columns of a table that is on both sides, those that are new left out. */
    private Stream<IdColumn> staying(QualifiedName name) {
        Table old = from.tables().get(name);
        Table now = mapped.tables().get(name);
        if (old == null || now == null || recreated.contains(name)) {
            return Stream.empty();
        }
        List<Identifier> numbered = now.numberedColumns().isEmpty() ? old.numberedColumns() : now.numberedColumns();
        return numbered.stream()
                .filter(column ->
                        old.column(column).isPresent() && now.column(column).isPresent())
                .map(column -> new IdColumn(name, column));
    }

    private boolean isNumberOnBothSides(IdColumn id) {
        return Stream.of(from, to)
                .allMatch(side -> isNumber(
                        side.tables().get(id.table()).column(id.column()).orElseThrow()));
    }

    private static boolean isNumber(Column column) {
        return column.databaseTypes().values().stream()
                .allMatch(type -> NUMBER.matcher(type.toLowerCase(Locale.ROOT)).matches());
    }

    /**
     * Where it is not known which columns a sequence has numbered: those that a new sequence or the database numbers from now on, and
     * where there are none, those that another one does.
     */
    private List<IdColumn> mayHaveNumbered(QualifiedName sequence, List<Change.SetIdSequence> switches) {
        Set<IdColumn> columns = new LinkedHashSet<>(numbered(sequence, numbersBefore));
        columns.addAll(takenAnew);
        identityAfter.stream().filter(this::isUnknown).forEach(columns::add);
        switches.stream()
                .filter(change -> change.from() == null && change.to() != null)
                .flatMap(change -> staying(change.table()))
                .filter(this::isNumberOnBothSides)
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    private boolean isUnknown(IdColumn id) {
        return from.tables().get(id.table()).idSequence() == null;
    }

    /** The columns of which nobody knows who has numbered them, by sequences that are new. */
    private List<IdColumn> takenAnew() {
        return found.stream()
                .filter(Change.CreateSequence.class::isInstance)
                .flatMap(change ->
                        numbered(((Change.CreateSequence) change).sequence().name(), numbersAfter).stream())
                .filter(this::isUnknown)
                .toList();
    }

    private List<Change.SetIdSequence> switches() {
        List<Table> tables = to.tables().values().stream()
                .filter(table -> from.tables().containsKey(table.name()) && !recreated.contains(table.name()))
                .toList();
        Set<QualifiedName> known = known(tables);
        List<Change.SetIdSequence> switches = new ArrayList<>();
        for (Table table : tables) {
            QualifiedName before = from.tables().get(table.name()).idSequence();
            QualifiedName after = table.idSequence();
            if (!Objects.equals(before, after)
                    && (after == null ? isTold(table.name(), before) : before != null || known.contains(after))) {
                List<Identifier> columns =
                        staying(table.name()).map(IdColumn::column).toList();
                switches.add(new Change.SetIdSequence(table.name(), columns, before, after));
            }
        }
        return switches;
    }

    /** Whether it is sure that no sequence numbers a table any more: its entity says so, or the sequence goes. */
    private boolean isTold(QualifiedName table, QualifiedName before) {
        return !to.sequences().containsKey(before)
                || mapped.tables().get(table).columns().stream().anyMatch(column -> column.attribute() != null);
    }

    /**
     * The sequences of which it is known which tables they have numbered, or that are about to be: what they number beyond that is
     * new to them.
     */
    private Set<QualifiedName> known(List<Table> tables) {
        boolean fromAnother = found.stream().anyMatch(Change.DropSequence.class::isInstance)
                && found.stream().noneMatch(Change.DropTable.class::isInstance)
                && identityAfter.stream().noneMatch(this::isUnknown)
                && takenAnew.isEmpty();
        Set<QualifiedName> known = new TreeSet<>();
        from.tables().values().forEach(table -> add(known, table.idSequence()));
        recreated.forEach(name -> add(known, to.tables().get(name).idSequence()));
        to.sequences().keySet().stream()
                .filter(name -> !from.sequences().containsKey(name))
                .forEach(known::add);
        for (Table table : tables) {
            boolean switched = from.tables().get(table.name()).idSequence() != null;
            if (switched || fromAnother || staying(table.name()).anyMatch(this::isNumberedOtherwise)) {
                add(known, table.idSequence());
            }
        }
        return known;
    }

    private static void add(Set<QualifiedName> known, QualifiedName sequence) {
        if (sequence != null) {
            known.add(sequence);
        }
    }

    /** Whether the database has numbered a column so far, or a row that counts. */
    private boolean isNumberedOtherwise(IdColumn id) {
        return identityBefore.contains(id) || counted.contains(id);
    }
}
