package wide;

import jakarta.persistence.*;
import java.math.BigInteger;
import java.net.URL;
import java.sql.Timestamp;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
@jakarta.persistence.Table(
        name = "every_thing",
        indexes = {
            @jakarta.persistence.Index(name = "ix_upper", columnList = "plain, zoned DESC"),
            @jakarta.persistence.Index(name = "ix_quoted", columnList = "`Quoted Name`")
        })
public class Everything {
    public enum Colour { RED, GREEN, BLUE }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "every", sequenceName = "every_seq", schema = "counters", allocationSize = 1)
    Long id;

    String plain;

    @Column(name = "`Quoted Name`")
    String quoted;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> json;

    List<String> strings;

    int[] numbers;

    List<Colour> colours;

    @Nationalized
    @Column(length = 33)
    String national;

    @Lob
    @Column(name = "a_blob")
    byte[] blob;

    @Column(length = 100_000)
    String longText;

    @Column(length = 20_000_000)
    byte[] longBytes;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String text32;

    boolean primitive;

    Boolean boxed;

    @Convert(converter = org.hibernate.type.YesNoConverter.class)
    Boolean yesNo;

    byte tiny;

    Short small;

    BigInteger huge;

    @Column(precision = 20, scale = 5)
    java.math.BigDecimal exact;

    float single;

    Character letter;

    Locale locale;

    Currency currency;

    TimeZone zone;

    URL url;

    Class<?> type;

    @Column(name = "vintage")
    Year year;

    @Column(name = "zone_offset")
    ZoneOffset offset;

    Duration duration;

    ZonedDateTime zoned;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetDateTime stored;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    OffsetDateTime normalized;

    OffsetTime offsetTime;

    @Temporal(TemporalType.DATE)
    @Column(name = "a_day")
    Date day;

    Timestamp stamp;

    Calendar calendar;

    Serializable serializable;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    UUID textUuid;

    @JdbcTypeCode(SqlTypes.INET)
    java.net.InetAddress address;

    @Column(columnDefinition = "varchar(7) default 'x'")
    String defined;

    @ColumnDefault("'it''s'")
    @Column(nullable = false, length = 10)
    String defaulted;

    @org.hibernate.annotations.Check(constraints = "small_check > 0")
    @Column(name = "small_check")
    int smallCheck;

    @org.hibernate.annotations.Check(name = "ck_named", constraints = "named_check <> 3")
    @Column(name = "named_check")
    int namedCheck;

    @CurrentTimestamp(source = SourceType.DB)
    Instant current;

    @UpdateTimestamp
    Instant updated;

    @ColumnTransformer(read = "upper(transformed)", write = "lower(?)")
    String transformed;

    @Any
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "N", entity = Node.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "any_type")
    @JoinColumn(name = "any_id")
    Object any;

    @ElementCollection
    @CollectionTable(
            name = "every_colour",
            joinColumns = @JoinColumn(name = "every_id", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_colour_every")),
            indexes = @jakarta.persistence.Index(name = "ix_every_colour", columnList = "colour"))
    @Column(name = "colour")
    @Enumerated(EnumType.STRING)
    Set<Colour> palette;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Colour, Point> points;

    @ElementCollection
    @MapKeyJoinColumn(name = "node")
    Map<Node, Integer> weights;

    @ManyToMany
    @MapKey(name = "code")
    Map<String, Node> nodes;

    @OneToOne
    @JoinTable(name = "every_main_node")
    Node main;

    @OneToMany
    List<Node> bag;

    @ManyToOne
    @JoinColumn(
            name = "raw",
            foreignKey =
                    @jakarta.persistence.ForeignKey(
                            name = "fk_raw",
                            foreignKeyDefinition = "foreign key (raw) references Node (id) on delete set null"))
    Node raw;

    @Embedded
    Outer outer;

    public interface Serializable extends java.io.Serializable {}
}
