package dev.migrate.runner.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Keeps passwords out of what is printed. */
public final class Secrets {
    private static final String MASK = "***";
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([a-z_]*(?:password|passwd|pwd|secret|token)\\s*=\\s*)[^&;\\s\"']+");
    private static final Pattern AUTHORITY = Pattern.compile("(//[^/@:\\s]*:)[^/\\s]*(@)");
    /** Oracle's form: {@code jdbc:oracle:thin:user/password@host}. */
    private static final Pattern SLASH = Pattern.compile("(jdbc:[^/@\\s]*/)[^/@\\s][^@\\s]*(@)");

    private static final Pattern CLAUSE =
            Pattern.compile("(?i)\\b((?:password|identified\\s+by)\\s+)(?:E|U&)?'(?:[^']|'')*'");

    private Secrets() {}

    /** A URL or message with the values of password parameters and {@code user:password@} masked. */
    public static String mask(String text) {
        if (text == null) {
            return null;
        }
        String masked = PARAMETER.matcher(text).replaceAll("$1" + MASK);
        masked = SLASH.matcher(masked).replaceAll("$1" + MASK + "$2");
        return AUTHORITY.matcher(masked).replaceAll("$1" + MASK + "$2");
    }

    /** As {@link #mask}, and every occurrence of the password itself. */
    public static String mask(String text, String password) {
        String masked = mask(text);
        return masked == null || password == null || password.length() < 3 ? masked : masked.replace(password, MASK);
    }

    /** A statement's text with the literals after {@code PASSWORD} and {@code IDENTIFIED BY} masked. */
    public static String maskSql(String sql) {
        return CLAUSE.matcher(sql).replaceAll("$1'" + MASK + "'");
    }

    /** A copy of a driver's exception whose message holds no password; its causes, which may, are left out. */
    public static SQLException clean(SQLException raw, String password) {
        String said = mask(raw.getMessage(), password) + unknownHost(raw);
        SQLException clean = new SQLException(said, raw.getSQLState(), raw.getErrorCode());
        clean.setStackTrace(raw.getStackTrace());
        return clean;
    }

    /** A driver keeps in its cause that a name means no machine. */
    private static String unknownHost(Throwable raw) {
        for (Throwable cause = raw.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException unknown) {
                return " (no machine is known as '" + unknown.getMessage() + "')";
            }
        }
        return "";
    }
}
