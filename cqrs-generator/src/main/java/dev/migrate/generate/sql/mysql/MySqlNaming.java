package dev.migrate.generate.sql.mysql;

import dev.migrate.schema.model.Identifier;

/** MySQL numbers checks within their table, and renames them with it. */
final class MySqlNaming extends FamilyNaming {

    private static final String INFIX = "_chk_";

    @Override
    Identifier check(Identifier table, int number) {
        return cut(table.text(), INFIX + number);
    }

    @Override
    public Identifier afterRename(Identifier name, Identifier from, Identifier to) {
        return isNumbered(name, from) ? cut(to.text(), number(name, from)) : name;
    }

    /** Whether the name that MySQL gives a numbered check together with its table's new name is more than it accepts. */
    boolean isTooLong(Identifier name, Identifier from, Identifier to) {
        return isNumbered(name, from) && to.text().length() + number(name, from).length() > LIMIT;
    }

    private static boolean isNumbered(Identifier name, Identifier table) {
        String prefix = table.text() + INFIX;
        return name.text().startsWith(prefix)
                && name.text().substring(prefix.length()).matches("\\d+");
    }

    private static String number(Identifier name, Identifier table) {
        return name.text().substring(table.text().length());
    }
}
