package dev.migrate.it.proof;

import dev.migrate.schema.change.Decisions;

/**
 * One edit of {@link #RELEASE_A}.
 *
 * @param name what it does
 * @param source release B
 * @param decisions a person's answers
 */
record Edit(String name, String source, Decisions decisions) {

    static final String RELEASE_A = """
            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import org.hibernate.annotations.*;

            @Entity
            @jakarta.persistence.Table(name = "customer",
                    uniqueConstraints = @UniqueConstraint(name = "uk_code", columnNames = "code"),
                    indexes = @jakarta.persistence.Index(name = "ix_name", columnList = "name"))
            class Customer {
                @Id
                @GeneratedValue(generator = "ids")
                @SequenceGenerator(name = "ids", sequenceName = "customer_ids", allocationSize = 10)
                Long id;
                @Column(length = 40)
                String name;
                @Column(nullable = false, length = 8)
                String code;
                int points;
                @Column(precision = 10, scale = 2)
                BigDecimal credit;
                @Enumerated(EnumType.STRING)
                @Column(length = 10)
                Status status;
                @ColumnDefault("3")
                Integer grade;
                @Comment("how to call")
                @Column(unique = true)
                String phone;
                @ManyToOne
                @JoinColumn(name = "region_id", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_region"))
                Region region;
            }

            enum Status { NEW, OLD }

            @Entity(name = "Region")
            @jakarta.persistence.Table(name = "region")
            @org.hibernate.annotations.Check(name = "ck_area", constraints = "area > 0")
            class Region {
                @Id int id;
                int area;
            }

            @Entity(name = "Note")
            @jakarta.persistence.Table(name = "note")
            class Note {
                @Id int id;
                String text;
                java.time.OffsetDateTime said;
            }
            """;

    /** Replaces text of release A; nothing is to be decided. */
    static Edit of(String name, String... fromTo) {
        String source = RELEASE_A;
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!source.contains(fromTo[i])) {
                throw new IllegalArgumentException("release A has no '" + fromTo[i] + "'");
            }
            source = source.replace(fromTo[i], fromTo[i + 1]);
        }
        return new Edit(name, source, Decisions.none());
    }

    Edit renamed(String renames) {
        return new Edit(name, source, Decisions.parse(renames, null));
    }

    Edit filled(String backfills) {
        return new Edit(name, source, Decisions.parse(null, backfills));
    }

    @Override
    public String toString() {
        return name;
    }
}
