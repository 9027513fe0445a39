package dev.migrate.runner.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A script: its header and its statements, as comments of the form {@code -- migrate:<key> <value>} and SQL.
 *
 * <p>Beside what names the revision, the header may have
 *
 * <ul>
 *   <li>{@code transaction none}: each statement commits by itself, a data statement with its place in the history;
 *   <li>{@code foreign-keys off} (SQLite): foreign keys are not enforced while the script rebuilds tables, so that dropping one
 *       deletes no other table's rows; before the commit all of them are checked, and a row without its parent rolls all back;
 *   <li>{@code assert before|after empty <query>} and {@code assert before|after equals <value> <query>}, in one line and as
 *       often as needed: the query must yield no row, or one row and column with the value. One that fails before stops before
 *       anything is done; one that fails after rolls back, where the script runs in a transaction.
 * </ul>
 *
 * <p>Before a statement may stand {@code step}, {@code hazard}, {@code check}, and {@code batch}: the statement is repeated, each
 * time in a transaction of its own, until it touches no row. It must limit itself to some rows, and not touch the same one again.
 *
 * @param revision the id in its file name
 * @param file its file name, for messages
 * @param header what its first comments say
 * @param statements in order; empty for a merge that changes nothing
 * @param checksum of the whole text
 */
public record MigrationScript(
        String revision, String file, ScriptHeader header, List<ScriptStatement> statements, String checksum) {
    private static final int STEP_LENGTH = 80;
    /** Also behind other settings, and where a comment holds it that MySQL runs. */
    private static final Pattern AUTOCOMMIT = Pattern.compile(
            "(?is)(?:/\\*M?!\\d*\\s*)?set\\s(?:[^'\"`]*,)?\\s*"
                    + "(?:(?:session|local)\\s+|@@(?:(?:session|local)\\s*\\.\\s*)?)?autocommit\\s*(?::?=|(?:on|off|true|false)\\b).*");

    public MigrationScript {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a whole script.
     *
     * @param revision the id in its file name
     * @param file its file name, for messages
     * @throws ScriptError where it can't be read as one
     */
    public static MigrationScript parse(String revision, String file, String text, SqlSyntax syntax) {
        String normal = Checksum.normalize(text);
        ScriptHeader header = ScriptHeader.read(file, normal);
        List<ScriptStatement> statements = new ArrayList<>();
        for (Fragment fragment : fragments(file, normal, syntax)) {
            Annotations annotations = annotations(file, fragment.comments(), !statements.isEmpty());
            if (!fragment.sql().isEmpty()) {
                ClientCommand.refuse(file, fragment, syntax);
                refuseTransactionControl(file, fragment, syntax);
                refuseWithoutEffect(file, fragment, header, syntax);
                annotations.refuseBatch(file, header);
                statements.add(annotations.statement(statements.size() + 1, fragment));
            } else if (annotations.firstLine > 0) {
                throw new ScriptError(
                        file,
                        annotations.firstLine,
                        "no statement follows this line",
                        "remove it or add its statement");
            }
        }
        return new MigrationScript(revision, file, header, statements, Checksum.ofNormalized(normal));
    }

    private static List<Fragment> fragments(String file, String text, SqlSyntax syntax) {
        try {
            return StatementSplitter.fragments(file, text, syntax);
        } catch (ScriptError unclosed) {
            ClientCommand.refuseRows(file, text, unclosed.line(), syntax);
            throw unclosed;
        }
    }

    /** Whether there are statements, and all of them are data statements. */
    public boolean dataOnly() {
        return !statements.isEmpty() && statements.stream().allMatch(ScriptStatement::data);
    }

    /**
     * The checksums of the first statements alone, so that an edit of what already ran is told from an edit after it.
     *
     * @return at each index that of so many statements, from 0 on
     */
    public List<String> checksumsOfFirst() {
        return Checksum.ofGrowing(
                statements.stream().map(statement -> statement.sql() + "\n;\n").toList());
    }

    /** One of {@link #checksumsOfFirst}. */
    public String checksumOfFirst(int count) {
        return checksumsOfFirst().get(count);
    }

    private static void refuseTransactionControl(String file, Fragment fragment, SqlSyntax syntax) {
        String word = fragment.sql().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        if (AUTOCOMMIT.matcher(fragment.sql()).matches()) {
            throw new ScriptError(
                    file,
                    fragment.line(),
                    "'set autocommit' would keep what the runner records of the script from being committed, or commit it too"
                            + " early",
                    "remove the statement: the runner begins and commits transactions itself");
        }
        if (syntax.transactionWords().contains(word)) {
            throw new ScriptError(
                    file,
                    fragment.line(),
                    "'" + word + "' would break the transaction that holds the script and its history row",
                    "remove the statement: each script runs in one transaction; '-- migrate:transaction none' in its header"
                            + " turns that off");
        }
    }

    private static void refuseWithoutEffect(String file, Fragment fragment, ScriptHeader header, SqlSyntax syntax) {
        if (header.transactional()
                && syntax.outsideTransactions() != null
                && syntax.outsideTransactions().matcher(fragment.sql()).matches()) {
            throw new ScriptError(
                    file,
                    fragment.line(),
                    "'" + fragment.sql() + "' has no effect inside the script's transaction",
                    "remove the statement and write '-- migrate:foreign-keys off' into the script's header");
        }
    }

    private static Annotations annotations(String file, List<Fragment.Comment> comments, boolean afterStatement) {
        Annotations annotations = new Annotations();
        for (Fragment.Comment comment : comments) {
            ScriptKey.Entry entry = ScriptKey.read(file, comment);
            if (entry == null) {
                continue;
            }
            if (!entry.key().isHeader()) {
                annotations.add(file, entry);
            } else if (afterStatement || annotations.firstLine > 0) {
                throw new ScriptError(
                        file,
                        entry.line(),
                        "'migrate:" + entry.key().text() + "' belongs to the header, but stands after it",
                        "move the line to the top of the file");
            }
        }
        return annotations;
    }

    /** What the comments before one statement say of it. */
    private static final class Annotations {
        private final List<Hazard> hazards = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private String step;
        private int firstLine;
        private int batchLine;

        void add(String file, ScriptKey.Entry entry) {
            firstLine = firstLine == 0 ? entry.line() : firstLine;
            switch (entry.key()) {
                case STEP -> step(file, entry);
                case HAZARD -> hazard(file, entry);
                case BATCH -> batch(file, entry);
                default -> check(file, entry);
            }
        }

        private void step(String file, ScriptKey.Entry entry) {
            if (step != null) {
                throw new ScriptError(
                        file,
                        entry.line(),
                        "a second 'migrate:step' before one statement",
                        "write one step for each statement");
            }
            step = entry.value();
        }

        private void hazard(String file, ScriptKey.Entry entry) {
            String[] words = entry.value().split("\\s+", 2);
            if (!words[0].matches("[A-Z][A-Z_]*")) {
                throw new ScriptError(
                        file,
                        entry.line(),
                        "'" + words[0] + "' is no hazard",
                        "write a constant such as DELETES_DATA, then the reason");
            }
            hazards.add(new Hazard(words[0], words.length > 1 ? words[1] : ""));
        }

        private void check(String file, ScriptKey.Entry entry) {
            try {
                checks.add(Check.parse(entry.value()));
            } catch (IllegalArgumentException wrong) {
                throw new ScriptError(file, entry.line(), wrong.getMessage(), "correct the 'migrate:check' line");
            }
        }

        private void batch(String file, ScriptKey.Entry entry) {
            if (!entry.value().isEmpty()) {
                throw new ScriptError(
                        file,
                        entry.line(),
                        "'migrate:batch' has no value, but '" + entry.value() + "' stands there",
                        "limit the rows in the statement itself, and write '-- migrate:batch' alone");
            }
            batchLine = entry.line();
        }

        void refuseBatch(String file, ScriptHeader header) {
            if (batchLine > 0 && header.transactional()) {
                throw new ScriptError(
                        file,
                        batchLine,
                        "a batched statement commits each time, so one transaction can't hold the script",
                        "write '-- migrate:transaction none' into the script's header");
            }
        }

        ScriptStatement statement(int number, Fragment fragment) {
            String shown = step == null || step.isEmpty() ? firstLine(fragment.sql()) : step;
            boolean batched = batchLine > 0;
            boolean data = fragment.data() && !batched;
            return new ScriptStatement(number, fragment.line(), fragment.sql(), shown, hazards, checks, data, batched);
        }

        private static String firstLine(String sql) {
            String line = sql.lines().findFirst().orElse("").strip();
            return line.length() <= STEP_LENGTH ? line : line.substring(0, STEP_LENGTH - 1) + "…";
        }
    }
}
