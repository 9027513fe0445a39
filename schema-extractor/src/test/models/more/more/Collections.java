package more;

import jakarta.persistence.*;
import jakarta.persistence.Table;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.annotations.CascadeType;

// Every collection and association that the other models don't show.

@Entity
@Table(name = "shelf", uniqueConstraints = @UniqueConstraint(name = "uk_shelf_code", columnNames = "code"))
class Shelf {
    @Id
    @GeneratedValue
    long id;

    @Column(nullable = false, length = 12)
    String code;

    @Column(name = "wing_no")
    int wing;

    @Column(name = "row_no")
    int row;

    @ElementCollection
    @CollectionId(column = @Column(name = "label_id"), generator = "increment")
    @CollectionIdJavaType(org.hibernate.type.descriptor.java.LongJavaType.class)
    List<String> labels;

    @ElementCollection
    @OrderColumn(name = "place", columnDefinition = "integer")
    @ListIndexBase(1)
    String[] plates;

    @ElementCollection
    @OnDelete(action = OnDeleteAction.CASCADE)
    @CollectionTable(name = "shelf_size", foreignKey = @ForeignKey(name = "fk_size_shelf"))
    Map<Position, Position> sizes;

    @ElementCollection
    @SortNatural
    SortedSet<Integer> numbers;

    @ElementCollection
    @MapKeyClass(String.class)
    @MapKeyColumn(name = "what", length = 10)
    @CollectionTable(name = "shelf_text", indexes = @Index(name = "ix_shelf_text", columnList = "shelf_code"),
            joinColumns = @JoinColumn(name = "shelf_code", referencedColumnName = "code"))
    @Lob
    @Column(name = "said")
    Map<String, String> texts;

    @OneToMany(mappedBy = "shelf", orphanRemoval = true)
    @OrderColumn(name = "in_shelf")
    List<Box> boxes;

    @OneToMany
    @JoinTable(name = "shelf_spare", joinColumns = @JoinColumn(name = "s"), inverseJoinColumns = @JoinColumn(name = "b"),
            foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
            inverseForeignKey = @ForeignKey(name = "fk_spare_box"),
            indexes = @Index(columnList = "b"),
            uniqueConstraints = @UniqueConstraint(name = "uk_spare", columnNames = {"s", "b"}))
    Set<Box> spares;

    @ManyToMany
    @MapKeyJoinColumn(name = "key_box")
    @JoinTable(name = "shelf_pair")
    Map<Box, Shelf> pairs;

    @ManyToMany
    @OrderColumn
    @SQLRestriction("code is not null")
    List<Shelf> neighbours;

    @ManyToAny
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "B", entity = Box.class)
    @AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
    @AnyKeyJavaClass(Long.class)
    @Column(name = "what_kind", length = 3)
    @JoinTable(name = "shelf_anything", joinColumns = @JoinColumn(name = "shelf_id"),
            inverseJoinColumns = @JoinColumn(name = "thing_id"))
    List<Object> anything;

    @ElementCollection
    @SoftDelete(columnName = "gone")
    Set<String> formerNames;
}

@Embeddable
record Position(@Column(name = "pos_x") int x, @Column(name = "pos_y", nullable = false) int y) {}

@Entity
class Box {
    @Id
    long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shelf_code", referencedColumnName = "code", nullable = false)
    Shelf shelf;

    @ManyToOne
    @JoinColumn(name = "wing_ref", referencedColumnName = "wing_no")
    @JoinColumn(name = "row_ref", referencedColumnName = "row_no")
    Shelf byPlace;

    @ManyToOne
    @JoinTable(name = "box_owner", joinColumns = @JoinColumn(name = "box", unique = true),
            inverseJoinColumns = @JoinColumn(name = "owner"))
    MutableName owner;

    @ManyToOne
    @JoinColumnOrFormula(formula = @JoinFormula(value = "(case when id > 5 then 1 else 2 end)", referencedColumnName = "id"))
    Counted formulated;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    @JoinColumn(name = "lost_id")
    Counted lost;

    @OneToOne(mappedBy = "box")
    Lid lid;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Box inside;

    @ManyToOne(optional = false)
    @OnDelete(action = OnDeleteAction.RESTRICT)
    @JoinColumn(name = "made_in", foreignKey = @ForeignKey(name = "fk_made_in"))
    Counted madeIn;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_DEFAULT)
    @JoinColumn(name = "sort_id", foreignKey = @ForeignKey(name = "fk_sort"))
    @ColumnDefault("1")
    Counted sort;
}

@Entity
class Lid {
    @Id
    long id;

    @OneToOne(optional = false)
    @PrimaryKeyJoinColumn
    Box box;
}
