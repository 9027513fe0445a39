package dev.migrate.schema.change;

import dev.migrate.schema.model.Column;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Collects what is gone together with what is new in the same shape: a drop that may have been meant as a rename. */
final class RenameCandidates {

    private static final Pattern SIZE = Pattern.compile("\\s*\\([^)]*\\)");

    private final Renames declared;
    private final List<Question> columns = new ArrayList<>();

    RenameCandidates(Renames declared) {
        this.declared = declared;
    }

    /**
     * @param table the name by which a person's answer calls it: the old one
     * @param isFilledFrom whether a person has said that the second is new, and gets its values from the first
     */
    void columns(
            QualifiedName table, List<Column> dropped, List<Column> added, BiPredicate<Column, Column> isFilledFrom) {
        for (Column gone : dropped) {
            String object = table + "." + gone.name();
            List<String> names = added.stream()
                    .filter(column -> sameShape(gone, column) && !isFilledFrom.test(gone, column))
                    .map(column -> column.name().toString())
                    .toList();
            if (!names.isEmpty() && !declared.saysDropped(object)) {
                columns.add(Question.rename("column", object, table + ".", names));
            }
        }
    }

    /** Every open question about tables and sequences, then those about columns. */
    List<Question> questions(Schema from, Schema to) {
        List<Question> questions = new ArrayList<>();
        whole("table", from.tables(), to.tables(), RenameCandidates::sameShape, questions);
        whole("sequence", from.sequences(), to.sequences(), RenameCandidates::sameShape, questions);
        questions.addAll(columns);
        return questions;
    }

    private <T> void whole(
            String kind,
            SortedMap<QualifiedName, T> before,
            SortedMap<QualifiedName, T> after,
            BiPredicate<T, T> sameShape,
            List<Question> questions) {
        List<QualifiedName> added = after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .toList();
        for (QualifiedName gone : before.keySet()) {
            if (after.containsKey(gone) || declared.saysDropped(gone.toString())) {
                continue;
            }
            List<String> names = added.stream()
                    .filter(name -> Objects.equals(name.namespace(), gone.namespace()) || movesTo(gone, name))
                    .filter(name -> sameShape.test(before.get(gone), after.get(name)))
                    .map(name ->
                            movesTo(gone, name) ? name.toString() : name.name().toString())
                    .toList();
            if (!names.isEmpty()) {
                questions.add(Question.rename(kind, gone.toString(), "", names));
            }
        }
    }

    /** Whether it has the same name in another database schema. */
    private static boolean movesTo(QualifiedName gone, QualifiedName added) {
        return !Objects.equals(added.namespace(), gone.namespace())
                && added.name().equals(gone.name());
    }

    /** Of one type in every database, be it longer or shorter: people rename and resize in one edit. */
    private static boolean sameShape(Column gone, Column added) {
        return Objects.equals(gone.computed(), added.computed())
                && gone.databaseTypes().entrySet().stream()
                        .filter(type -> added.databaseTypes().containsKey(type.getKey()))
                        .allMatch(type -> SqlText.same(
                                withoutSize(type.getValue()),
                                withoutSize(added.databaseTypes().get(type.getKey()))));
    }

    private static String withoutSize(String type) {
        return SIZE.matcher(type).replaceAll("");
    }

    private static boolean sameShape(Sequence gone, Sequence added) {
        return gone.increment() == added.increment();
    }

    /** More than half of the larger table's columns are in both. */
    private static boolean sameShape(Table gone, Table added) {
        Set<Object> common = new HashSet<>(signature(gone));
        common.retainAll(signature(added));
        return common.size() * 2
                > Math.max(gone.columns().size(), added.columns().size());
    }

    private static Set<Object> signature(Table table) {
        Set<Object> signature = new HashSet<>();
        table.columns().forEach(column -> signature.add(List.of(column.name(), column.databaseTypes())));
        return signature;
    }
}
