package dev.migrate.schema.change;

import dev.migrate.schema.model.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared renames: {@code table.old:new, old_table:new_table, table.gone:-}. */
public final class Renames {

    private static final Renames NONE = new Renames(Map.of());

    private final Map<String, Rename> byObject;

    private Renames(Map<String, Rename> byObject) {
        this.byObject = byObject;
    }

    public static Renames none() {
        return NONE;
    }

    /**
     * Reads a comma-separated list. {@code null} and blank text stand for none.
     *
     * @throws IllegalArgumentException if an entry is not {@code object:name}, or one object has two entries
     */
    public static Renames parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        Map<String, Rename> renames = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            Rename rename = entry(entry.trim());
            if (renames.put(rename.object(), rename) != null) {
                throw new IllegalArgumentException("migrate.renames names '" + rename.object() + "' twice, found '"
                        + text + "'; keep one entry for it");
            }
        }
        return new Renames(renames);
    }

    private static Rename entry(String entry) {
        int colon = entry.indexOf(':');
        String object = colon < 0 ? "" : entry.substring(0, colon).trim();
        String name = colon < 0 ? "" : entry.substring(colon + 1).trim();
        if (object.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("migrate.renames holds '" + entry
                    + "', expected table.old:new, old_table:new_table, or table.gone:- for a drop, for example"
                    + " -Dmigrate.renames=customer.email:mail");
        }
        return new Rename(object, name.equals(Rename.DROPPED) ? null : Identifier.of(name));
    }

    public List<Rename> list() {
        return new ArrayList<>(byObject.values());
    }

    Optional<Rename> of(String object) {
        return Optional.ofNullable(byObject.get(object));
    }

    /** Whether a person said that {@code object} was dropped and not renamed. */
    boolean saysDropped(String object) {
        return of(object).filter(rename -> rename.newName() == null).isPresent();
    }
}
