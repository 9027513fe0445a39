package common;

import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

// Every kind of association and collection.

@Embeddable
class Address {
    @Column(length = 60)
    String street;

    @Column(nullable = false)
    String city;
}

@Entity
@Table(name = "`user`", indexes = @Index(name = "ix_parent", columnList = "parent_id"))
@SecondaryTable(
        name = "user_extra",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"),
        foreignKey = @ForeignKey(name = "fk_extra_user"))
class User {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users")
    @SequenceGenerator(name = "users", sequenceName = "user_ids", initialValue = 100, allocationSize = 20)
    Long id;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    @JoinColumn(name = "parent_id")
    User parent;

    @OneToMany(mappedBy = "parent")
    List<User> children;

    @OneToOne(optional = false)
    @JoinColumn(name = "main_team", foreignKey = @ForeignKey(name = "fk_main_team"))
    Team main;

    @ManyToMany
    @JoinTable(
            name = "membership",
            joinColumns = @JoinColumn(name = "member"),
            inverseJoinColumns = @JoinColumn(name = "team"))
    Set<Team> teams;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "city", column = @Column(name = "work_city"))
    Address work;

    @Column(table = "user_extra")
    String note;

    @ElementCollection
    @CollectionTable(
            name = "nickname",
            joinColumns = @JoinColumn(name = "user_id"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"user_id", "name"}))
    @Column(name = "name", length = 30)
    @OrderColumn(name = "position")
    List<String> nicknames;

    @ElementCollection
    @MapKeyColumn(name = "kind")
    Map<String, Address> places;

    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    @ManyToOne
    Team unchecked;
}

@Entity
@Table(schema = "organisation")
class Team {
    @Id
    @GeneratedValue
    UUID id;

    @Column(unique = true, nullable = false)
    String name;

    @ManyToMany(mappedBy = "teams")
    Set<User> members;

    @OneToMany
    @JoinColumn(name = "team_id")
    List<Task> tasks;

    @OneToMany
    List<Task> later;
}

@Entity
@SequenceGenerator(name = "tasks", sequenceName = "task_ids", schema = "organisation")
class Task {
    @Id
    @GeneratedValue(generator = "tasks")
    long id;
}

@Entity
class Profile {
    @Id
    Long id;

    @OneToOne
    @MapsId
    User user;
}

@Embeddable
class LineId {
    long document;
    int line;

    @Override
    public boolean equals(Object other) {
        return other instanceof LineId that && document == that.document && line == that.line;
    }

    @Override
    public int hashCode() {
        return line;
    }
}

@Entity
class Line {
    @EmbeddedId
    LineId id;

    @ManyToOne
    Line previous;
}

@Entity
@IdClass(NoteId.class)
class Note {
    @Id
    @ManyToOne
    Line line;

    @Id
    int number;
}

class NoteId {
    LineId line;
    int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteId that && number == that.number && Objects.equals(line, that.line);
    }

    @Override
    public int hashCode() {
        return number;
    }
}
