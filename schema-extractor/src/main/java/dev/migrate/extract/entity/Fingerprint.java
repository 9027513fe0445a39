package dev.migrate.extract.entity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A digest of texts, of folders by the content of all their files, and of jars by their path, size and time. */
final class Fingerprint {

    private final MessageDigest digest;
    private final Set<Path> seen = new LinkedHashSet<>();

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds folders and jars, each once; those that are missing as missing. */
    Fingerprint addPaths(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            if (!seen.add(absolute)) {
                continue;
            }
            add(absolute.toString());
            if (Files.isDirectory(absolute)) {
                addFolder(absolute);
            } else if (Files.exists(absolute)) {
                // jars are never edited in place without a new time
                add(Files.size(absolute));
                add(Files.getLastModifiedTime(absolute).toMillis());
            } else {
                add(-1);
            }
        }
        return this;
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        add(files.size());
        for (Path file : files) {
            add(folder.relativize(file).toString());
            add(Files.readAllBytes(file));
        }
    }

    /** The length goes first, so that no two lists of parts read the same. */
    private void add(byte[] part) {
        add(part.length);
        digest.update(part);
    }

    private void add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    /** The digest in hexadecimal digits; nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
