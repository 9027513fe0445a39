package dev.migrate.generate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.generate.models.ModelRole;
import dev.migrate.generate.models.Tables;
import dev.migrate.schema.model.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMatrixTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | Short | FINE",
                "smallint | Integer | FINE",
                "smallint | Long | WARNING",
                "smallint | Byte | ERROR",
                "integer | Integer | FINE",
                "integer | Long | WARNING",
                "integer | Short | ERROR",
                "bigint | Long | FINE",
                "bigint | java.math.BigInteger | WARNING",
                "bigint | Integer | ERROR",
                "boolean | Boolean | FINE",
                "boolean | Integer | ERROR",
                "varchar(255) | String | FINE",
                "varchar(255) | com.acme.Status | WARNING",
                "varchar(255) | Integer | ERROR",
                "varchar(255) | java.util.UUID | ERROR",
                "timestamp(6) | java.time.LocalDateTime | FINE",
                "timestamp(6) | java.time.Instant | WARNING",
                "timestamp(6) | java.time.OffsetDateTime | ERROR",
                "timestamp(6) with time zone | java.time.Instant | FINE",
                "timestamp(6) with time zone | java.time.OffsetDateTime | FINE",
                "timestamp(6) with time zone | java.time.ZonedDateTime | WARNING",
                "timestamp(6) with time zone | java.time.LocalDateTime | ERROR",
                "uuid | java.util.UUID | FINE",
                "uuid | Long | ERROR",
                "bytea | String | ERROR",
                "jsonb | String | WARNING",
            })
    void byColumn(String physical, String type, TypeMatrix.Verdict verdict) {
        assertThat(judge(Tables.column("c", "c", "com.acme.Declared").physical(physical), false, type, ModelRole.WRITE))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 | 0 | Long | WRITE | FINE",
                "19 | 0 | Long | WRITE | ERROR",
                "9 | 0 | Integer | WRITE | FINE",
                "10 | 0 | Integer | WRITE | ERROR",
                "30 | 0 | java.math.BigInteger | WRITE | FINE",
                "9 | 0 | Short | WRITE | ERROR",
                "10 | 2 | java.math.BigDecimal | WRITE | FINE",
                "10 | 2 | Double | READ | WARNING",
                "10 | 2 | Double | WRITE | ERROR",
                "10 | 2 | Integer | READ | ERROR",
            })
    void decimals(int precision, int scale, String type, ModelRole role, TypeMatrix.Verdict verdict) {
        Tables.ColumnSpec column = Tables.column("c", "c", "com.acme.Declared").decimal(precision, scale);
        assertThat(judge(column, false, type, role)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uuid | java.util.UUID | true | String | READ | ERROR",
                "uuid | java.util.UUID | false | String | READ | WARNING",
                "uuid | java.util.UUID | false | String | WRITE | ERROR",
                "bigint | java.lang.Long | true | java.math.BigInteger | READ | ERROR",
                "bigint | java.lang.Long | true | Long | READ | FINE",
            })
    void referencesAndRoles(
            String physical,
            String declared,
            boolean reference,
            String type,
            ModelRole role,
            TypeMatrix.Verdict verdict) {
        assertThat(judge(Tables.column("c", "c", declared).physical(physical), reference, type, role))
                .isEqualTo(verdict);
    }

    private static TypeMatrix.Verdict judge(Tables.ColumnSpec spec, boolean reference, String type, ModelRole role) {
        Column column = spec.build();
        String full = type.contains(".") ? type : "java.lang." + type;
        ExpectedField field = new ExpectedField("c", column.attribute().type(), true, column);
        return TypeMatrix.judge(field, reference, full, role);
    }
}
