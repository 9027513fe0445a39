package more;

import jakarta.persistence.*;
import jakarta.persistence.EnumType;
import org.hibernate.annotations.Array;
import java.math.BigDecimal;
import java.sql.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.type.*;

/** Types and properties of columns that the other models don't show. */
@Entity
@jakarta.persistence.Table(name = "kinds")
@org.hibernate.annotations.Check(name = "ck_two", constraints = "whole < 10 and (whole > 1 or halves is null)")
@Comment("\"quoted\"")
class Kinds {
    enum Size { S, M, L }

    enum Grade { A, B }

    @Converter(autoApply = true)
    static class ZoneIds implements AttributeConverter<ZoneId, String> {
        @Override
        public String convertToDatabaseColumn(ZoneId value) {
            return value.getId();
        }

        @Override
        public ZoneId convertToEntityAttribute(String text) {
            return ZoneId.of(text);
        }
    }

    @Converter
    static class Grades implements AttributeConverter<Grade, Integer> {
        @Override
        public Integer convertToDatabaseColumn(Grade value) {
            return value.ordinal();
        }

        @Override
        public Grade convertToEntityAttribute(Integer number) {
            return Grade.values()[number];
        }
    }

    @Id
    long id;

    @Column(name = "a_blob")
    Blob blob;
    Clob clob;
    NClob nclob;

    @Lob
    @Nationalized
    String nationalLob;

    @Lob
    char[] letters;

    @Lob
    Byte[] boxedBytes;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(length = 7)
    byte[] sized;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    byte[] fixed;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String longer;

    @JdbcTypeCode(SqlTypes.LONG32NVARCHAR)
    String longerNational;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] longerBytes;

    @JdbcTypeCode(SqlTypes.TINYINT)
    int whole;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    @Column(precision = 5, scale = 1)
    BigDecimal halves;

    @JdbcTypeCode(SqlTypes.DECIMAL)
    BigDecimal unsized;

    @Column(precision = 10)
    float floating;

    @Column(precision = 15)
    Double doubled;

    @JdbcTypeCode(SqlTypes.REAL)
    @Column(name = "is_real")
    float real;

    @Column(length = 1)
    String oneLetter;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    String threeLetters;

    Size size;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2, unique = true)
    Size named;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    Size letter;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    Size small;

    @Convert(converter = Grades.class)
    Grade grade;

    @Convert(converter = NumericBooleanConverter.class)
    @Column(name = "is_numeric")
    boolean numeric;

    @Convert(converter = TrueFalseConverter.class)
    @Column(nullable = false)
    Boolean letterT;

    @Convert(disableConversion = true)
    ZoneId plainZone;

    ZoneId zone;

    Period period;

    @FractionalSeconds(3)
    LocalDateTime millis;

    @FractionalSeconds(0)
    OffsetDateTime seconds;

    @Column(precision = 2)
    LocalTime hundredths;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    OffsetDateTime nativeZone;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    ZonedDateTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "its_offset", columnDefinition = "integer")
    OffsetTime kept;

    @JdbcTypeCode(SqlTypes.BIGINT)
    Instant asNumber;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    Instant asStamp;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    Duration asDuration;

    @Temporal(TemporalType.TIME)
    @Column(name = "a_time")
    java.util.Date time;

    java.sql.Date sqlDate;
    java.sql.Time sqlTime;

    @JdbcTypeCode(SqlTypes.BINARY)
    UUID binaryUuid;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID textUuid;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, Integer>> json;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    String jsonText;

    @Array(length = 5)
    @Column(length = 30)
    String[] fiveWords;

    Set<Size> sizes;

    LocalDate[] days;

    double[] doubles;

    UUID[] uuids;

    @JavaType(org.hibernate.type.descriptor.java.StringJavaType.class)
    @JdbcType(org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType.class)
    String described;

    /** MySQL wants as many digits in the default as the column has. */
    @DialectOverride.ColumnDefault(
            dialect = MySQLDialect.class,
            override = @ColumnDefault("current_timestamp(6)"))
    @ColumnDefault("current_timestamp")
    @Column(nullable = false)
    LocalDateTime since;

    @ColumnDefault("-1.50")
    @Column(precision = 6, scale = 2)
    BigDecimal negative;

    @ColumnDefault("'a\\b%c'")
    String odd;

    @ColumnDefault("false")
    @Column(name = "is_off")
    boolean off;

    @Generated(event = {org.hibernate.generator.EventType.INSERT, org.hibernate.generator.EventType.UPDATE})
    String byTrigger;

    @Generated(sql = "current_date", writable = false)
    LocalDate bySql;

    @GeneratedColumn("whole + 1")
    Integer next;

    @Comment("what it \"is\"\nabout")
    String commented;

    @org.hibernate.annotations.Check(constraints = "checked in ('it''s', 'a,b')")
    @org.hibernate.annotations.Check(name = "ck_checked", constraints = "length(checked) > 1")
    String checked;

    @CreationTimestamp(source = SourceType.VM)
    Instant created;

    @ColumnTransformer(forColumn = "secret", write = "lower(?)", read = "upper(secret)")
    @Column(columnDefinition = "varchar(64) not null")
    String secret;

    @Column(insertable = false, updatable = false)
    String readOnly;
}
