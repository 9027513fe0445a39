package dev.migrate.generate.sql;

import java.util.Locale;

/** A name that somebody chose is the one that the database makes up for another object: both can't be created. */
final class NameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    NameTaken(ObjectNames.PartRename rename) {
        super("table '" + rename.table().name() + "' has a "
                + rename.part().kind().name().toLowerCase(Locale.ROOT)
                + " without a name of its own, which the database calls '" + rename.to()
                + "', and another object has that name");
        this.remedy = "give one of them another name in the entity";
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }
}
