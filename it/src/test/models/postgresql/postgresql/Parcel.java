package postgresql;

import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

/** What PostgreSQL alone has: enum types, jsonb, arrays, intervals, network addresses, stored computed columns. */
@Entity
@jakarta.persistence.Table(name = "parcel", schema = "post")
public class Parcel {
    public enum Size {
        small,
        LARGE,
        Huge
    }

    public enum Label {
        FRAGILE,
        HEAVY
    }

    @Id
    @GeneratedValue
    Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    Size size;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'HEAVY'")
    Label label;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> content;

    List<String> stamps;

    int[] weights;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    java.time.Duration travelled;

    @JdbcTypeCode(SqlTypes.INET)
    java.net.InetAddress sender;

    @Column(columnDefinition = "text[]")
    String[] lines;

    @ColumnDefault("current_timestamp")
    java.time.Instant posted;

    @ColumnDefault("gen_random_uuid()")
    java.util.UUID token;

    @GeneratedColumn("upper(name)")
    String loud;

    String name;
}
