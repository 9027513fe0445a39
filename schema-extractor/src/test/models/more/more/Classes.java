package more;

import jakarta.persistence.*;
import jakarta.persistence.Table;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.EnumType;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.YesNoConverter;

// Inheritance, secondary tables, soft deletion and views, as the other models don't show them.

@MappedSuperclass
abstract class Versioned<K> {
    @Version
    @Column(name = "changed")
    java.time.Instant changed;

    @Column(name = "made_by", length = 30, updatable = false)
    String madeBy;

    @Column(name = "its_key")
    K key;
}

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "sort", discriminatorType = DiscriminatorType.CHAR)
@DiscriminatorOptions(force = true)
@SoftDelete(columnName = "is_live", strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
@DiscriminatorValue("P")
abstract class Plant extends Versioned<String> {
    @Id
    long id;
}

@Entity
@DiscriminatorValue("T")
class Tree extends Plant {
    int height;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Leaf leaf;

    enum Leaf { broad, NEEDLE }
}

@Entity
@DiscriminatorValue("F")
@SecondaryTable(
        name = "flower_look",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "flower"),
        foreignKey = @ForeignKey(name = "fk_look"),
        indexes = @Index(name = "ix_look", columnList = "colour desc"),
        uniqueConstraints = @UniqueConstraint(name = "uk_look", columnNames = {"colour", "size"}))
@SecondaryRow(table = "flower_look", optional = false)
class Flower extends Plant {
    @Column(table = "flower_look")
    String colour;

    @Column(table = "flower_look", nullable = false)
    int size;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(columnDefinition = "varchar(4)", name = "is_a")
class Animal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;
}

@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
class Bird extends Animal {
    @Column(unique = true)
    String ring;
}

@Entity
class Duck extends Bird {
    boolean swims;

    @ElementCollection
    List<String> calls;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Event {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    long id;

    @Column(unique = true)
    String what;

    @ManyToOne
    Animal whose;

    @ManyToOne
    Event cause;
}

@Entity
@Table(name = "wedding", indexes = @Index(columnList = "what, guests"))
class Wedding extends Event {
    int guests;
}

@Embeddable
@DiscriminatorColumn(name = "shape_kind")
class Body {
    String name;
}

@Embeddable
@DiscriminatorValue("ball")
class Ball extends Body {
    double radius;
}

@Embeddable
@DiscriminatorValue("cube")
class Cube extends Body {
    @Column(precision = 9, scale = 3)
    java.math.BigDecimal edge;
}

@Entity
class Thing {
    @Id
    long id;

    @Embedded
    Body body;

    @Formula("(select count(*) from Animal)")
    int animals;

    @Transient
    String forgotten;

    @Basic(optional = false)
    String needed;
}

@Entity
@Subselect("select id from Thing")
@Synchronize("Thing")
class ThingView {
    @Id
    long id;
}

@Entity
@Immutable
@DynamicUpdate
@Table(name = "`Odd-Name`", indexes = @Index(name = "ix_odd", columnList = "`Odd-Column` desc, plain asc"))
class Odd {
    @Id
    @Column(name = "`Odd-Id`")
    long id;

    @Column(name = "`Odd-Column`", unique = true)
    String odd;

    String plain;

    @ManyToOne
    Odd other;

    @ElementCollection
    Set<String> odds;
}
