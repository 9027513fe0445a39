package dev.migrate.generate.models;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The private methods of a table's queries that read what JDBC doesn't read in one call. */
enum JdbcHelper {
    BOOLEAN("getBoolean"),
    BYTE("getByte"),
    SHORT("getShort"),
    INTEGER("getInteger"),
    LONG("getLong"),
    FLOAT("getFloat"),
    DOUBLE("getDouble"),
    TEXT("getText"),
    BLOB("getBlob"),
    ARRAY("getArray"),
    MAP("map");

    private final String methodName;

    JdbcHelper(String methodName) {
        this.methodName = methodName;
    }

    String methodName() {
        return methodName;
    }

    MethodSpec method() {
        return switch (this) {
            case BOOLEAN -> primitive(TypeName.BOOLEAN, "getBoolean");
            case BYTE -> primitive(TypeName.BYTE, "getByte");
            case SHORT -> primitive(TypeName.SHORT, "getShort");
            case INTEGER -> primitive(TypeName.INT, "getInt");
            case LONG -> primitive(TypeName.LONG, "getLong");
            case FLOAT -> primitive(TypeName.FLOAT, "getFloat");
            case DOUBLE -> primitive(TypeName.DOUBLE, "getDouble");
            case TEXT -> large(ClassName.get(String.class), Clob.class, "getClob", "getSubString");
            case BLOB -> large(ArrayTypeName.of(TypeName.BYTE), Blob.class, "getBlob", "getBytes");
            case ARRAY -> array();
            case MAP -> map();
        };
    }

    private MethodSpec primitive(TypeName type, String getter) {
        return reading(type.box())
                .addStatement("$T value = row.$L(column)", type, getter)
                .addStatement("return row.wasNull() ? null : value")
                .build();
    }

    private MethodSpec large(TypeName type, Class<?> locator, String getter, String content) {
        return reading(type)
                .addStatement("$T large = row.$L(column)", locator, getter)
                .addStatement(
                        "return large == null ? null : large.$L(1, $T.toIntExact(large.length()))", content, Math.class)
                .build();
    }

    private MethodSpec array() {
        TypeVariableName element = TypeVariableName.get("T");
        TypeName elements = ArrayTypeName.of(element);
        return reading(elements)
                .addTypeVariable(element)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), elements), "type")
                .addStatement("$T array = row.getArray(column)", Array.class)
                .addCode(CodeBlock.builder()
                        .beginControlFlow("if (array == null)")
                        .addStatement("return null")
                        .endControlFlow()
                        .build())
                .addStatement("Object[] values = (Object[]) array.getArray()")
                .addStatement("return $T.copyOf(values, values.length, type)", Arrays.class)
                .build();
    }

    private MethodSpec map() {
        TypeVariableName from = TypeVariableName.get("A");
        TypeVariableName to = TypeVariableName.get("B");
        return MethodSpec.methodBuilder(methodName)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(from)
                .addTypeVariable(to)
                .returns(to)
                .addParameter(from, "value")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Function.class), from, to), "function")
                .addStatement("return value == null ? null : function.apply(value)")
                .build();
    }

    private MethodSpec.Builder reading(TypeName type) {
        return MethodSpec.methodBuilder(methodName)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(ResultSet.class, "row")
                .addParameter(TypeName.INT, "column")
                .addException(SQLException.class);
    }
}
