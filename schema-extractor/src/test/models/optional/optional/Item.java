package optional;

import jakarta.persistence.*;
import java.util.*;

/** Options of JPA 3.2 wherever it has them. */
@Entity
@Table(
        name = "item",
        options = "/* table */",
        indexes = @Index(name = "ix_item_name", columnList = "name", options = "where gone is null"),
        uniqueConstraints = {
            @UniqueConstraint(name = "uk_item_code", columnNames = "code", options = "/* unique */"),
            @UniqueConstraint(columnNames = {"code", "name"}, options = "/* unique */")
        },
        check = @CheckConstraint(name = "ck_item", constraint = "size > 0", options = "not enforced"))
@SecondaryTable(name = "item_text", options = "/* secondary */")
@DiscriminatorColumn(name = "kind", options = "/* kind */")
class Item {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_seq")
    @SequenceGenerator(name = "item_seq", sequenceName = "item_seq", options = "/* sequence */")
    long id;

    @Column(options = "/* column */")
    String name;

    String code;

    int size;

    Integer gone;

    @Column(check = @CheckConstraint(name = "ck_weight", constraint = "weight > 0", options = "not enforced"))
    int weight;

    @Column(table = "item_text")
    String text;

    @ManyToOne
    @JoinColumn(name = "parent_id", options = "/* joined */")
    Item parent;

    @ElementCollection
    @CollectionTable(name = "item_tags", options = "/* collection */")
    @OrderColumn(name = "position", options = "/* order */")
    @Column(name = "tag", options = "/* element */")
    List<String> tags;

    @ElementCollection
    @CollectionTable(name = "item_words", options = "/* collection */")
    @MapKeyColumn(name = "word", options = "/* map key */")
    Map<String, String> words;

    @ManyToMany
    @JoinTable(name = "item_friends", options = "/* join */")
    Set<Item> friends;
}

@Entity
class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "counts")
    @TableGenerator(name = "counts", table = "counts", options = "/* generator */")
    long id;
}
