package more;

import jakarta.persistence.*;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.lang.annotation.*;
import java.util.*;
import org.hibernate.annotations.*;

// Every way to identify a row that the other models don't show.

@IdGeneratorType(OwnGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnIds {}

@Entity
class TimedUuid {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    UUID id;

    @NaturalId
    @Column(length = 13)
    String isbn;

    @NaturalId
    int edition;
}

@Entity
class MutableName {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    String id;

    @NaturalId(mutable = true)
    @Column(name = "login_name", nullable = false)
    String login;
}

@Entity
@RowId("")
class Owned {
    @Id
    @OwnIds
    @Column(length = 9)
    String id;

    @Column(name = "part_no")
    int part;
}

@Entity
class Counted {
    @Id
    @GeneratedValue(generator = "counting")
    @GenericGenerator(name = "counting", type = org.hibernate.id.IncrementGenerator.class)
    int id;
}

@Entity
@Table(name = "pooled")
class Pooled {
    @Id
    @GeneratedValue(generator = "pool")
    @GenericGenerator(
            name = "pool",
            type = org.hibernate.id.enhanced.SequenceStyleGenerator.class,
            parameters = {
                @org.hibernate.annotations.Parameter(name = "sequence_name", value = "pool_ids"),
                @org.hibernate.annotations.Parameter(name = "initial_value", value = "1000"),
                @org.hibernate.annotations.Parameter(name = "increment_size", value = "5"),
                @org.hibernate.annotations.Parameter(name = "optimizer", value = "pooled-lo")
            })
    long id;
}

@Entity
@Table(name = "auto_numbered")
class Auto {
    @Id
    @GeneratedValue
    Integer id;
}

@Entity
@IdClass(Composed.Key.class)
class Composed {
    @Id
    String area;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "composed")
    @SequenceGenerator(name = "composed", sequenceName = "composed_ids", allocationSize = 3)
    Long number;

    @ElementCollection
    Set<String> remarks;

    record Key(String area, Long number) implements Serializable {}
}

@Embeddable
record DeskKey(@Column(name = "floor_no") int floor, String side) implements Serializable {}

@Entity
class Desk {
    @EmbeddedId
    @AttributeOverride(name = "side", column = @Column(name = "window_side", length = 5))
    DeskKey key;

    @ManyToOne
    @JoinColumn(name = "composed_area", referencedColumnName = "area")
    @JoinColumn(name = "composed_number", referencedColumnName = "number")
    Composed composed;
}

/** Its id is that of the desk, by an embedded id and an association. */
@Entity
class Lamp {
    @EmbeddedId
    DeskKey id;

    @MapsId
    @OneToOne
    @JoinColumn(name = "desk_floor", referencedColumnName = "floor_no")
    @JoinColumn(name = "desk_side", referencedColumnName = "window_side")
    Desk desk;
}

/** Part of its id is that of the desk. */
@Entity
class Drawer {
    @Embeddable
    record Key(DeskKey desk, int number) implements Serializable {}

    @EmbeddedId
    Key id;

    @MapsId("desk")
    @ManyToOne
    Desk desk;

    @OneToMany(mappedBy = "drawer")
    List<Pencil> pencils;
}

/** The id class holds the id of what an association leads to. */
@Entity
@IdClass(Pencil.Key.class)
class Pencil {
    record Key(Drawer.Key drawer, String colour) implements Serializable {}

    @Id
    @ManyToOne
    Drawer drawer;

    @Id
    @Column(length = 20)
    String colour;
}
