package dev.migrate.generate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | java.lang.Integer",
                "char | java.lang.Character",
                "byte[] | byte[]",
                "String[][] | java.lang.String[][]",
                "Date | java.util.Date",
                "java.sql.Date | java.sql.Date",
                "Map.Entry<String,Long> | java.util.Map.Entry<java.lang.String, java.lang.Long>",
                "Map<String, ? extends List<com.acme.Tag>> |"
                        + " java.util.Map<java.lang.String, ? extends java.util.List<com.acme.Tag>>",
                "com.acme.Outer.Inner | com.acme.Outer.Inner",
            })
    void fullNamesAndWrappers(String spelled, String full) {
        assertThat(JavaTypes.boxed(spelled)).isEqualTo(full);
        assertThat(TypeNames.of(full)).hasToString(full);
    }

    @Test
    void brokenTypeIsAnError() {
        assertThatThrownBy(() -> TypeNames.of("java.util.List<java.lang.String>>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.List<java.lang.String>>");
    }
}
