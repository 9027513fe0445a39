package dev.migrate.generate.revision;

import dev.migrate.schema.revision.Revision;
import dev.migrate.schema.revision.Revisions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** The id of a new revision: a time in UTC, later than every id that is there. */
public final class RevisionId {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private RevisionId() {}

    /** {@code now}, or the second after the newest recorded id where that is later. */
    public static String next(Instant now, Revisions recorded) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        for (Revision revision : recorded.ordered()) {
            LocalDateTime after = time(revision.id()).plusSeconds(1);
            time = after.isAfter(time) ? after : time;
        }
        return FORMAT.format(time);
    }

    /**
     * An id that a person chose.
     *
     * @throws IllegalArgumentException if it is no time of 14 digits, or taken
     */
    public static String chosen(String id, Revisions recorded) {
        time(id);
        if (recorded.ordered().stream().anyMatch(revision -> revision.id().equals(id))) {
            throw new IllegalArgumentException(
                    "revision id '" + id + "' is taken; choose another with -Dmigrate.revisionId=, or leave it out");
        }
        return id;
    }

    private static LocalDateTime time(String id) {
        try {
            return LocalDateTime.parse(id, FORMAT);
        } catch (DateTimeParseException invalid) {
            throw new IllegalArgumentException(
                    "revision id '" + id
                            + "' is no time, expected 14 digits yyyyMMddHHmmss, for example 20260719101500",
                    invalid);
        }
    }
}
