package audited;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.envers.*;

// What Envers makes tables of.

@Entity
@Table(name = "revision_of_all")
@RevisionEntity
class Revision {
    @Id
    @GeneratedValue
    @RevisionNumber
    long number;

    @RevisionTimestamp
    long moment;

    String author;
}

@Entity
@Audited
@AuditTable("history_of_member")
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "member_more")
@SecondaryAuditTable(secondaryTableName = "member_more", secondaryAuditTableName = "history_of_more")
class Member {
    @Id
    @GeneratedValue
    UUID id;

    @Column(name = "full_name", nullable = false, length = 70, unique = true)
    String name;

    @NotAudited
    String secret;

    @Column(table = "member_more", precision = 9, scale = 2)
    BigDecimal fee;

    @Embedded
    Home home;

    @ElementCollection
    @AuditJoinTable(name = "history_of_nicks")
    @CollectionTable(name = "member_nick")
    List<String> nicks;

    @ElementCollection
    @OrderColumn
    List<Home> formerHomes;

    @ElementCollection
    Map<String, Integer> scores;

    @ManyToMany
    @JoinTable(name = "member_club")
    Set<Club> clubs;

    @ManyToOne
    Club first;

    @ManyToOne
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    Country country;

    @OneToMany
    @JoinColumn(name = "member_id")
    List<Letter> letters;

    @Enumerated(EnumType.STRING)
    Kind kind;

    enum Kind { NEW, OLD }
}

@Embeddable
class Home {
    String street;

    @Column(nullable = false)
    int number;
}

@Entity
@Audited
class Chair extends Member {
    int since;
}

@Entity
@Audited
class Club {
    @EmbeddedId
    ClubId id;

    @ManyToMany(mappedBy = "clubs")
    Set<Member> members;

    @Version
    int version;
}

@Embeddable
record ClubId(String town, int number) implements java.io.Serializable {}

@Entity
@Audited
class Letter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Lob
    String text;
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    String code;
}
