package dev.migrate.runner.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a script: SHA-256 over its text with the byte order mark removed and line ends turned to LF. Stable for ever. */
public final class Checksum {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Checksum() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(String text) {
        return ofNormalized(normalize(text));
    }

    /** The text that is hashed and run: no byte order mark, LF line ends. */
    static String normalize(String text) {
        String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String ofNormalized(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
