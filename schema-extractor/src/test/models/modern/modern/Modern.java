package modern;

import jakarta.persistence.*;
import jakarta.persistence.EnumType;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;

// What JPA 3.2 and Hibernate 7 add.

@Entity
@jakarta.persistence.Table(
        name = "modern",
        comment = "made by JPA",
        check = {
            @CheckConstraint(name = "ck_modern", constraint = "amount > 0"),
            @CheckConstraint(constraint = "amount < 1000")
        },
        indexes = @jakarta.persistence.Index(name = "ix_modern", columnList = "amount desc, moment"),
        uniqueConstraints = @UniqueConstraint(name = "uk_modern", columnNames = {"amount", "moment"}))
@SecondaryTable(name = "modern_more", comment = "further", check = @CheckConstraint(name = "ck_more", constraint = "more <> 1"))
class Modern {
    enum Code {
        ONE("1"),
        TWO("2");

        @EnumeratedValue
        final String code;

        Code(String code) {
            this.code = code;
        }
    }

    @Id
    @NativeGenerator
    long id;

    @Column(comment = "how much", check = @CheckConstraint(constraint = "amount <> 7"))
    int amount;

    @Column(secondPrecision = 2)
    LocalDateTime moment;

    @Column(check = @CheckConstraint(name = "ck_word", constraint = "word <> ''"), nullable = false)
    String word;

    @Enumerated(EnumType.STRING)
    Code code;

    @Column(table = "modern_more")
    int more;

    Instant instant;
    Year vintage;

    @ManyToOne
    @JoinColumn(name = "made_by", comment = "who", check = @CheckConstraint(name = "ck_by", constraint = "made_by > 0"))
    Maker maker;

    @ElementCollection
    @CollectionTable(name = "modern_tag")
    @Column(comment = "a tag", length = 9)
    Set<String> tags;

    @ManyToMany
    @JoinTable(name = "modern_maker", comment = "who else", check = @CheckConstraint(name = "ck_pair", constraint = "makers_id > 0"))
    List<Maker> makers;

    @Version
    LocalDateTime version;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "gone_at")
class Maker {
    @Id
    @GeneratedValue
    int id;

    @Column(name = "maker_name")
    String name;
}

record Place(int x, int y) {}

@Entity
class Keyed {
    @EmbeddedId
    Pair pair;

    @Embeddable
    record Pair(int height, int width) {}
}
