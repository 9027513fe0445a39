package dev.migrate.schema.change;

import dev.migrate.schema.model.QualifiedName;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What renames did to tables, by their names afterwards.
 *
 * @param oldNames the name that a renamed table had at first: the one that a person's answer uses
 * @param touched the tables that have another name or a column with another name
 */
record Renamed(Map<QualifiedName, QualifiedName> oldNames, Set<QualifiedName> touched) {

    static Renamed of(Changes renames) {
        Map<QualifiedName, QualifiedName> oldByNew = new TreeMap<>();
        Set<QualifiedName> touched = new TreeSet<>();
        for (Change change : renames) {
            if (change instanceof Change.RenameTable rename) {
                follow(oldByNew, rename.from(), rename.from().sibling(rename.to()));
            } else if (change instanceof Change.MoveTable move) {
                follow(
                        oldByNew,
                        move.from(),
                        new QualifiedName(move.to(), move.from().name()));
            } else if (change instanceof Change.RenameColumn rename) {
                touched.add(rename.table());
            }
        }
        touched.addAll(oldByNew.keySet());
        return new Renamed(oldByNew, touched);
    }

    private static void follow(Map<QualifiedName, QualifiedName> oldByNew, QualifiedName from, QualifiedName to) {
        QualifiedName first = oldByNew.getOrDefault(from, from);
        oldByNew.remove(from);
        oldByNew.put(to, first);
    }

    QualifiedName oldName(QualifiedName table) {
        return oldNames.getOrDefault(table, table);
    }
}
