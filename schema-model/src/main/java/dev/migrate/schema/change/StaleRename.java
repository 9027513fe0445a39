package dev.migrate.schema.change;

/** A declared rename that fits neither the state before nor the one after. */
public final class StaleRename extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rename rename;

    public StaleRename(Rename rename, String found) {
        super("migrate.renames declares '" + rename + "', but " + found + "; correct or remove that entry");
        this.rename = rename;
    }

    public Rename rename() {
        return rename;
    }
}
