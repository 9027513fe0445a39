package dev.migrate.schema.change;

import dev.migrate.schema.model.Check;
import dev.migrate.schema.model.ForeignKey;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.PrimaryKey;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.UniqueKey;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rename of an index or constraint.
 *
 * @param from the old name, or {@code null} where the database made it up
 * @param to the new name, or {@code null} where the database makes it up
 * @param step the change from one name to another one
 */
record Renaming(QualifiedName table, Identifier from, Identifier to, BiFunction<Identifier, Identifier, Change> step) {

    /** What {@code change} renames, or {@code null} where it is no such rename. */
    static Renaming of(Change change) {
        if (change instanceof Change.RenameIndex rename) {
            return new Renaming(
                    rename.table(),
                    rename.from(),
                    rename.to(),
                    (from, to) -> new Change.RenameIndex(rename.table(), from, to));
        }
        if (change instanceof Change.RenamePrimaryKey rename) {
            return of(
                    rename.table(),
                    rename.from(),
                    rename.to(),
                    PrimaryKey::name,
                    PrimaryKey::withName,
                    (one, other) -> new Change.RenamePrimaryKey(rename.table(), one, other));
        }
        if (change instanceof Change.RenameUniqueKey rename) {
            return of(
                    rename.table(),
                    rename.from(),
                    rename.to(),
                    UniqueKey::name,
                    UniqueKey::withName,
                    (one, other) -> new Change.RenameUniqueKey(rename.table(), one, other));
        }
        if (change instanceof Change.RenameForeignKey rename) {
            return of(
                    rename.table(),
                    rename.from(),
                    rename.to(),
                    ForeignKey::name,
                    ForeignKey::withName,
                    (one, other) -> new Change.RenameForeignKey(rename.table(), one, other));
        }
        return change instanceof Change.RenameCheck rename
                ? of(
                        rename.table(),
                        rename.from(),
                        rename.to(),
                        Check::name,
                        Check::withName,
                        (one, other) -> new Change.RenameCheck(rename.table(), one, other))
                : null;
    }

    /** An end that keeps its name stays what it is, name and all; in between, the key says what it says at the end. */
    private static <T> Renaming of(
            QualifiedName table,
            T from,
            T to,
            Function<T, Identifier> name,
            BiFunction<T, Identifier, T> withName,
            BiFunction<T, T, Change> change) {
        Identifier before = name.apply(from);
        Identifier after = name.apply(to);
        return new Renaming(
                table,
                before,
                after,
                (start, end) -> change.apply(
                        start == before ? from : withName.apply(to, start),
                        end == after ? to : withName.apply(to, end)));
    }

    Change change() {
        return step.apply(from, to);
    }

    /** The first part of the way by another name. */
    Change aside(Identifier name) {
        return step.apply(from, name);
    }

    /** The second part of the way by another name. */
    Renaming from(Identifier name) {
        return new Renaming(table, name, to, step);
    }

    /** Whether it takes the name that another one gives up; names are one scope within a database schema. */
    boolean waitsFor(Renaming other) {
        return other != this && place(to) != null && place(to).equals(other.place(other.from));
    }

    /** The old name with its schema as databases tell names apart, or {@code null} for none. */
    Object start() {
        return place(from);
    }

    /** The new name with its schema as databases tell names apart, or {@code null} for none. */
    Object end() {
        return place(to);
    }

    private Object place(Identifier name) {
        if (name == null) {
            return null;
        }
        String text = name.quoted() ? name.text() : name.text().toLowerCase(Locale.ROOT);
        return new QualifiedName(table.namespace(), new Identifier(text, name.quoted()));
    }
}
