package dev.migrate.generate.models;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a type in source form, with full names, as JavaPoet's. */
public final class TypeNames {

    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE,
            "char", TypeName.CHAR);

    private final String text;
    private int at;

    private TypeNames(String text) {
        this.text = text.replace(" ", "");
    }

    /** The type; one name alone, without a package, is a nested type of the file. */
    public static TypeName of(String type) {
        TypeNames reader = new TypeNames(
                type.replace("?extends ", "?+").replace("? extends ", "?+").replace("? super ", "?-"));
        TypeName read = reader.type();
        if (reader.at != reader.text.length()) {
            throw new IllegalArgumentException("type '" + type + "' can't be read");
        }
        return read;
    }

    private TypeName type() {
        if (accept("?+")) {
            return WildcardTypeName.subtypeOf(type());
        }
        if (accept("?-")) {
            return WildcardTypeName.supertypeOf(type());
        }
        if (accept("?")) {
            return WildcardTypeName.subtypeOf(Object.class);
        }
        TypeName element = named();
        while (accept("[]")) {
            element = ArrayTypeName.of(element);
        }
        return element;
    }

    private TypeName named() {
        int start = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String name = text.substring(start, at);
        if (PRIMITIVES.containsKey(name)) {
            return PRIMITIVES.get(name);
        }
        // Where the package ends and an outer class begins can't be told from the name: both import the same way.
        int dot = name.lastIndexOf('.');
        ClassName raw = ClassName.get(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
        return accept("<") ? ParameterizedTypeName.get(raw, arguments()) : raw;
    }

    private TypeName[] arguments() {
        List<TypeName> arguments = new ArrayList<>();
        do {
            arguments.add(type());
        } while (accept(","));
        accept(">");
        return arguments.toArray(TypeName[]::new);
    }

    private boolean accept(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }
}
