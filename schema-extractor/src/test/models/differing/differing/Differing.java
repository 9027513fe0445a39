package differing;

import jakarta.persistence.*;
import java.time.*;
import org.hibernate.annotations.*;
import org.hibernate.dialect.*;

/** What Hibernate itself maps in another way for another database. */
@Entity
@DialectOverride.Check(
        dialect = H2Dialect.class,
        override = @org.hibernate.annotations.Check(name = "ck_part", constraints = "part <> 1"))
@org.hibernate.annotations.Check(name = "ck_part", constraints = "part <> 2")
class Differing {
    @Id
    long id;

    @Column(name = "part")
    int part;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    ZonedDateTime autoZone;

    @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("7"))
    @ColumnDefault("8")
    int number;

    @DialectOverride.GeneratedColumn(dialect = H2Dialect.class, override = @GeneratedColumn("number * 3"))
    @GeneratedColumn("number * 2")
    Integer computed;

    @Collate("C")
    @Column(length = 20, nullable = false)
    @ColumnDefault("'c'")
    String collated;

    @GeneratedColumn("number + 1")
    @Column(nullable = false)
    Integer next;

    @DialectOverride.Formula(dialect = H2Dialect.class, override = @Formula("1"))
    @Formula("2")
    int formula;
}
