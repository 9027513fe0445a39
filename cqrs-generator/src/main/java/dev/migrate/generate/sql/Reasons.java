package dev.migrate.generate.sql;

import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Table;

/** Why a statement is a hazard, in sentences that several dialects share. */
public final class Reasons {

    public static final String STILL_MAPPED = "code that still maps it fails";
    public static final String OLD_NAME = "code that uses the old name fails";
    public static final String OLD_VALUE = "code that uses the old value fails";
    public static final String OLD_INSERTS = "inserts that leave the column out fail";
    public static final String DUPLICATES = "rows with equal values make it fail";
    public static final String ORPHANS = "rows that refer to nothing make it fail";
    public static final String VIOLATIONS = "rows that violate it make it fail";
    public static final String NULLS = "rows with NULL in the column make it fail";
    public static final String IDS_TWICE =
            "a release with another allocationSize gives out ids that were given out already";

    public static final String NO_DEFAULT =
            "the column has no default: " + OLD_INSERTS + " in a release that doesn't know it";
    public static final String NULL_REFUSED = "code that writes NULL into the column fails";
    public static final String VALUES_REFUSED = "values that the new type can't hold make it fail";
    public static final String OLD_VALUES = "code that writes values of the old type fails";

    private Reasons() {}

    /** Why a column that was filled may still refuse its rows. */
    public static String filledWithNull(String backfill) {
        return "rows for which " + backfill + " is NULL make it fail";
    }

    /** What values lose that are converted. */
    public static String valuesLose(String column, String loss) {
        return "the values of column '" + column + "' lose " + loss;
    }

    /** What a dropped table loses. */
    public static String tableLost(String table) {
        return "all rows of table '" + table + "' are lost";
    }

    /** What a dropped column loses. */
    public static String columnLost(String column) {
        return "the values of column '" + column + "' are lost in every row";
    }

    /** What a deleted row of an id generator loses. */
    public static String numberLost(String table, Table.Row row) {
        return "the number that row " + row + " of table '" + table + "' has reached is lost";
    }

    /** What a view loses that is created again. */
    public static String grantsLost(QualifiedName view) {
        return "what other users were granted on view '" + view + "' goes with it: grant it again, in a hand-written"
                + " revision (mvn migrate:revision -Dmigrate.message=grants) that is applied along with this one";
    }

    /** What a dropped sequence loses. */
    public static String sequenceLost(String sequence) {
        return "the current value of sequence '" + sequence + "' is lost";
    }
}
