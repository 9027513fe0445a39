package dev.migrate.schema.change;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PerDatabase;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The changes of one table's unique keys, foreign keys or checks. One that says the same under another name is the same: it
 * holds no data of its own, so no person need be asked.
 */
final class KeyDiff<T extends PerDatabase> {

    /** What is to know of a kind of key: its parts, and the changes it brings. */
    private interface Kind<T> {
        /** The name that the mapping declares, or {@code null}. */
        Identifier explicitName(T key);

        /** The name that Hibernate made up, or {@code null}. */
        Identifier generatedName(T key);

        /** All but the name. */
        Object content(T key);

        /** The table that it refers to, or {@code null}. */
        QualifiedName target(T key);
    }

    private final QualifiedName table;
    private final Renamed renamed;
    private final Presences presences;
    private final Kind<T> kind;
    private final BiFunction<T, SortedSet<String>, T> withDatabases;
    private final BiFunction<QualifiedName, T, Change> add;
    private final Rename<T> rename;

    /** How a key gets another name. */
    private interface Rename<T> {
        Change of(QualifiedName table, T from, T to);
    }

    private KeyDiff(
            QualifiedName table,
            Renamed renamed,
            Presences presences,
            Kind<T> kind,
            BiFunction<T, SortedSet<String>, T> withDatabases,
            BiFunction<QualifiedName, T, Change> add,
            Rename<T> rename) {
        this.table = table;
        this.renamed = renamed;
        this.presences = presences;
        this.kind = kind;
        this.withDatabases = withDatabases;
        this.add = add;
        this.rename = rename;
    }

    static KeyDiff<UniqueKey> ofUniqueKeys(QualifiedName table, Renamed renamed, Presences presences) {
        return new KeyDiff<>(
                table,
                renamed,
                presences,
                kind(
                        UniqueKey::explicitName,
                        key -> null,
                        key -> Arrays.asList(key.columns(), SqlText.normal(key.options())),
                        key -> null),
                UniqueKey::withDatabases,
                Change.AddUniqueKey::new,
                Change.RenameUniqueKey::new);
    }

    static KeyDiff<ForeignKey> ofForeignKeys(QualifiedName table, Renamed renamed, Presences presences) {
        return new KeyDiff<>(
                table,
                renamed,
                presences,
                kind(
                        ForeignKey::explicitName,
                        key -> key.generatedName() ? key.name() : null,
                        key -> Arrays.asList(
                                key.columns(), key.target(), key.targetColumns(), key.onDelete(), key.definition()),
                        ForeignKey::target),
                ForeignKey::withDatabases,
                Change.AddForeignKey::new,
                Change.RenameForeignKey::new);
    }

    static KeyDiff<Check> ofChecks(QualifiedName table, Renamed renamed, Presences presences) {
        return new KeyDiff<>(
                table,
                renamed,
                presences,
                kind(
                        Check::name,
                        check -> null,
                        check -> Arrays.asList(
                                check.column(), SqlText.normal(check.expression()), SqlText.normal(check.options())),
                        check -> null),
                Check::withDatabases,
                Change.AddCheck::new,
                Change.RenameCheck::new);
    }

    private static <T> Kind<T> kind(
            Function<T, Identifier> explicitName,
            Function<T, Identifier> generatedName,
            Function<T, Object> content,
            Function<T, QualifiedName> target) {
        return new Kind<>() {
            @Override
            public Identifier explicitName(T key) {
                return explicitName.apply(key);
            }

            @Override
            public Identifier generatedName(T key) {
                return generatedName.apply(key);
            }

            @Override
            public Object content(T key) {
                return content.apply(key);
            }

            @Override
            public QualifiedName target(T key) {
                return target.apply(key);
            }
        };
    }

    List<Change> changes(List<T> before, List<T> after) {
        List<Change> found = new ArrayList<>();
        Map<Object, T> left = new LinkedHashMap<>();
        before.forEach(key -> left.put(identity(key), key));
        List<T> unmatched = new ArrayList<>();
        for (T key : after) {
            T old = left.remove(identity(key));
            if (old == null) {
                unmatched.add(key);
            } else {
                found.addAll(kept(old, key));
            }
        }
        for (T key : unmatched) {
            T twin = twin(key, left);
            if (twin == null) {
                found.add(add.apply(table, key));
            } else {
                left.remove(identity(twin));
                found.addAll(renamed(twin, key));
            }
        }
        left.values().forEach(key -> found.add(add.apply(table, key).inverse()));
        return found;
    }

    private Object identity(T key) {
        return Arrays.asList(kind.explicitName(key), kind.content(key));
    }

    private T twin(T key, Map<Object, T> left) {
        return left.values().stream()
                .filter(old -> kind.content(old).equals(kind.content(key)) && !presences.areApart(old, key))
                .findFirst()
                .orElse(null);
    }

    /** In its databases first: one that loses it loses it before anything is added. */
    private List<Change> renamed(T from, T to) {
        T there = withDatabases.apply(from, to.databases());
        List<Change> changes = new ArrayList<>(presences.between(add.apply(table, from), add.apply(table, there)));
        changes.add(rename.of(
                table,
                changes.isEmpty() ? from : there,
                changes.isEmpty() ? withDatabases.apply(to, from.databases()) : to));
        return changes;
    }

    /** A name that Hibernate makes of the names of tables and columns is another one once they were renamed. */
    private List<Change> kept(T from, T to) {
        Identifier before = kind.generatedName(from);
        Identifier after = kind.generatedName(to);
        QualifiedName target = kind.target(to);
        boolean touched = renamed.touched().contains(table)
                || target != null && renamed.touched().contains(target);
        boolean other = touched && before != null && after != null && !Objects.equals(before, after);
        return other && !presences.areApart(from, to)
                ? renamed(from, to)
                : presences.between(add.apply(table, from), add.apply(table, to));
    }
}
