package dev.migrate.runner.script;

/**
 * The name of a migration script: {@code V<id>__<slug>.sql} forward, {@code U<id>__<slug>.sql} back.
 *
 * @param file the name whole
 * @param id 14 digits
 */
record ScriptName(String file, String id) {
    private static final int ID = 1;
    private static final int SLUG = "V00000000000000__".length();
    private static final String EXTENSION = ".sql";

    /**
     * Whether a file is meant to be a script; others may lie beside them. Also where its ending is in upper case: such a file is
     * refused for its name, not left out in silence.
     */
    static boolean isSql(String file) {
        int ending = file.length() - EXTENSION.length();
        return file.regionMatches(true, ending, EXTENSION, 0, EXTENSION.length()) && !file.startsWith(".");
    }

    /** @throws ScriptError where it is not a script's name */
    static ScriptName parse(String file) {
        boolean isName = file.length() > SLUG + EXTENSION.length()
                && (file.charAt(0) == 'V' || file.charAt(0) == 'U')
                && MigrationFile.isId(file.substring(ID, SLUG - 2))
                && file.startsWith("__", SLUG - 2)
                && file.endsWith(EXTENSION);
        if (!isName) {
            throw new ScriptError(file, 0, "the name is not that of a migration script", ForeignScript.advice(file));
        }
        return new ScriptName(file, file.substring(ID, SLUG - 2));
    }

    boolean isForward() {
        return file.charAt(0) == 'V';
    }

    String slug() {
        return file.substring(SLUG, file.length() - EXTENSION.length());
    }
}
