package dev.migrate.generate.sql.postgresql;

import dev.migrate.generate.sql.Tie;
import java.util.regex.Pattern;

/**
 * What PostgreSQL ties to the columns that it names: such a column can't go (2BP01) nor change its type (0A000) before a trigger, policy
 * or rule, and goes with an index, a constraint or statistics that it takes along without a word.
 */
final class TiedObjects {

    private static final Pattern BLOCKS =
            pattern("create\\s+(?:or\\s+replace\\s+)?(?:(?:constraint\\s+)?trigger|policy|rule|publication)\\b");
    private static final Pattern COMPUTED =
            pattern("alter\\s+table\\b.*\\badd\\b.*\\bgenerated\\s+always\\s+as\\s*\\(");
    private static final Pattern FUNCTION = pattern("create\\s+(?:or\\s+replace\\s+)?(?:function|procedure)\\b");
    /** A body that is text is read when it runs. */
    private static final Pattern TEXT_BODY = Pattern.compile("(?i)\\bas\\s+(?:\\$|e?')");

    private static final Pattern GOES_ALONG = pattern(
            "(?:create\\s+(?:unique\\s+)?index|create\\s+statistics|alter\\s+table\\b.*\\badd|comment\\s+on\\s+column|grant)\\b");

    private TiedObjects() {}

    static Tie tieOf(String statement) {
        boolean function = FUNCTION.matcher(statement).lookingAt()
                && !TEXT_BODY.matcher(statement).find();
        if (function
                || BLOCKS.matcher(statement).lookingAt()
                || COMPUTED.matcher(statement).lookingAt()) {
            return Tie.BLOCKS;
        }
        return GOES_ALONG.matcher(statement).lookingAt() ? Tie.GOES_ALONG : Tie.NONE;
    }

    private static Pattern pattern(String beginning) {
        return Pattern.compile("(?is)\\s*" + beginning);
    }
}
