package shop.sales.model;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import shop.support.BaseEntity;

@Entity
@jakarta.persistence.Table(
        name = "customers",
        uniqueConstraints = {
            @UniqueConstraint(name = "uk_customers_name_birth", columnNames = {"full_name", "birth"}),
            @UniqueConstraint(columnNames = {"phone", "birth"})
        },
        indexes = {
            @jakarta.persistence.Index(name = "ix_customers_credit", columnList = "credit desc, full_name"),
            @jakarta.persistence.Index(columnList = "birth"),
            @jakarta.persistence.Index(name = "ux_customers_reference", columnList = "reference", unique = true)
        })
@Comment("Someone who buys")
@org.hibernate.annotations.Check(name = "ck_credit", constraints = "credit >= 0")
public class Customer extends BaseEntity<UUID> {
    public enum Status { NEW, ACTIVE, CLOSED }

    public enum Rank { LOW, HIGH }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "full_name", length = 80, nullable = false)
    String name;

    @Column(unique = true, length = 320)
    String email;

    String phone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    Status status;

    @Column(name = "its_rank")
    Rank rank;

    @Column(precision = 12, scale = 2)
    BigDecimal credit;

    LocalDate birth;

    @ColumnDefault("true")
    boolean active;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "office_street", length = 200))
    @AttributeOverride(name = "city", column = @Column(name = "office_city"))
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "office_country"))
    Address office;

    @Lob
    String notes;

    byte[] photo;

    UUID reference;

    LocalDateTime lastSeen;

    OffsetDateTime lastLogin;

    LocalTime callTime;

    Duration patience;

    @Comment("As of last year")
    Double rating;

    char grade;

    @Column(insertable = false, updatable = false)
    @org.hibernate.annotations.Generated
    String serverNote;

    @GeneratedColumn("credit * 2")
    BigDecimal doubled;

    @Formula("credit * 3")
    BigDecimal tripled;

    @Transient
    String scratch;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_phone")
    @MapKeyColumn(name = "kind", length = 20)
    @Column(name = "number", nullable = false)
    Map<String, String> phones = new HashMap<>();

    @ElementCollection
    @OrderColumn(name = "position")
    List<Address> visited = new ArrayList<>();

    @OneToMany(mappedBy = "customer")
    List<SalesOrder> orders = new ArrayList<>();

    @ManyToOne
    Customer referredBy;
}
