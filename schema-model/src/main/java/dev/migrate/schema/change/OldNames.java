package dev.migrate.schema.change;

import dev.migrate.schema.model.QualifiedName;
import java.util.Map;
import java.util.TreeMap;

/** Which name a renamed table had at first: the one that a person's answer uses. */
final class OldNames {

    private OldNames() {}

    static Map<QualifiedName, QualifiedName> of(Changes renames) {
        Map<QualifiedName, QualifiedName> oldByNew = new TreeMap<>();
        for (Change change : renames) {
            if (change instanceof Change.RenameTable rename) {
                QualifiedName first = oldByNew.getOrDefault(rename.from(), rename.from());
                oldByNew.remove(rename.from());
                oldByNew.put(rename.from().sibling(rename.to()), first);
            }
        }
        return oldByNew;
    }
}
