package dev.migrate.runner.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The checksum of a script: SHA-256 over its text with the byte order mark removed and line ends turned to LF. Stable for ever. */
public final class Checksum {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final MessageDigest UNUSED = unused();

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
        return ofNormalized(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text in UTF-8 */
    static String ofNormalized(byte[] text) {
        return HexFormat.of().formatHex(digest().digest(text));
    }

    /** The checksums of the first texts behind one another: of none, of one, and so on. Each text is read once. */
    static List<String> ofGrowing(List<String> texts) {
        MessageDigest digest = digest();
        List<String> checksums = new ArrayList<>(texts.size() + 1);
        checksums.add(soFar(digest));
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            checksums.add(soFar(digest));
        }
        return checksums;
    }

    private static String soFar(MessageDigest digest) {
        return HexFormat.of().formatHex(copy(digest).digest());
    }

    /** A copy is made quicker than one is looked up. */
    private static MessageDigest digest() {
        return copy(UNUSED);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("every JDK's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
