package common;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.util.UUID;
import org.hibernate.annotations.*;

/** Every basic type, and everything that a column can have. */
@Entity
@jakarta.persistence.Table(
        name = "basic_types",
        uniqueConstraints = {
            @UniqueConstraint(name = "uk_text_small", columnNames = {"text", "small"}),
            @UniqueConstraint(columnNames = {"uuid", "theDay"})
        },
        indexes = {
            @jakarta.persistence.Index(name = "ix_day", columnList = "theDay desc, text"),
            @jakarta.persistence.Index(name = "ix_once", columnList = "large", unique = true),
            @jakarta.persistence.Index(columnList = "moment")
        })
@Comment("every basic type")
@org.hibernate.annotations.Check(name = "ck_range", constraints = "small < large")
public class Types {
    public enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    boolean yes;
    byte tiny;
    short small;
    int normal;
    long large;
    float single;
    double twice;
    char letter;

    @Column(nullable = false, length = 40)
    String text;

    @Column(unique = true)
    String once;

    @Column(precision = 19, scale = 4)
    BigDecimal money;

    BigInteger huge;
    UUID uuid;
    LocalDate theDay;
    LocalTime clock;
    LocalDateTime moment;
    Instant instant;
    OffsetDateTime shifted;
    ZonedDateTime zoned;
    Duration duration;
    Year vintage;

    @Column(length = 500)
    byte[] bytes;

    @Lob
    String clob;

    @Lob
    byte[] blob;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    Colour named;

    @Enumerated(EnumType.ORDINAL)
    Colour numbered;

    @ColumnDefault("'none'")
    @Comment("a column with a default")
    String defaulted;

    @ColumnDefault("0")
    @Column(nullable = false)
    int counted;

    @GeneratedColumn("normal * 2")
    int doubled;

    @org.hibernate.annotations.Check(constraints = "limited between 1 and 9")
    int limited;

    @Column(columnDefinition = "varchar(7)")
    String defined;

    @Column(name = "`Order`")
    String quotedMixed;

    @Column(name = "`select`")
    String reserved;
}
