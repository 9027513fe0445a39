package mysql;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

/** What MySQL and MariaDB have forms of their own for. */
@Entity
@org.hibernate.annotations.Comment("what is on its way")
@org.hibernate.annotations.Check(name = "ck_weights", constraints = "weight < limit_weight")
@jakarta.persistence.Table(
        name = "`Shipment`",
        uniqueConstraints = @UniqueConstraint(name = "uk_number_day", columnNames = {"number_", "sent_on"}),
        indexes = {
            @jakarta.persistence.Index(name = "ix_sent", columnList = "sent_on desc, number_"),
            @jakarta.persistence.Index(columnList = "carrier_id, weight")
        })
class Shipment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "number_", length = 30, nullable = false)
    String number;

    @Column(name = "sent_on")
    LocalDate sentOn;

    @ColumnDefault("current_timestamp(6)")
    Instant booked;

    @org.hibernate.annotations.Check(constraints = "weight >= 0")
    int weight;

    @Column(name = "limit_weight")
    int limitWeight;

    @GeneratedColumn("weight * 2")
    Integer doubled;

    @Column(precision = 12, scale = 2)
    @ColumnDefault("0.50")
    BigDecimal price;

    @org.hibernate.annotations.Comment("how it travels")
    @Enumerated(EnumType.STRING)
    Way way;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Way usual;

    @Lob
    String remarks;

    @Lob
    byte[] label;

    @JdbcTypeCode(SqlTypes.JSON)
    java.util.Map<String, String> extras;

    UUID token;

    @Column(unique = true)
    String tracking;

    @Collate("utf8mb4_bin")
    String exact;

    boolean fragile;

    @ManyToOne(optional = false)
    @JoinColumn(name = "carrier_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Carrier carrier;

    @ManyToOne
    @JoinColumn(name = "return_id", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_return"))
    Shipment returnOf;

    @ManyToMany
    Set<Carrier> helpers;
}

enum Way {
    SEA,
    AIR,
    ROAD
}

@Entity
class Carrier {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @NaturalId
    @Column(length = 20)
    String code;
}
