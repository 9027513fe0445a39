package dev.migrate.generate.models;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java types as the schema spells them, with full names and wrappers. */
public final class JavaTypes {

    /** Where the schema leaves the package out, see {@link dev.migrate.schema.model.Attribute#type()}. */
    private static final List<String> IMPLIED = List.of("java.lang.", "java.util.", "java.time.", "java.math.");

    private static final Map<String, String> WRAPPERS = Map.of(
            "boolean", "java.lang.Boolean",
            "byte", "java.lang.Byte",
            "short", "java.lang.Short",
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "float", "java.lang.Float",
            "double", "java.lang.Double",
            "char", "java.lang.Character");

    /** What {@link #impliedPackage} has found: looking for a class that is not there is slow. */
    private static final Map<String, String> PACKAGES = new ConcurrentHashMap<>();

    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private JavaTypes() {}

    /**
     * {@code String} becomes {@code java.lang.String}, {@code int} becomes {@code java.lang.Integer}, {@code byte[]} stays.
     *
     * @throws IllegalArgumentException if a name has no package and is none that the schema may leave out
     */
    public static String boxed(String spelled) {
        String full = full(spelled);
        return WRAPPERS.getOrDefault(full, full);
    }

    /** {@link #boxed} without the wrapper: a primitive stays one. */
    public static String full(String spelled) {
        if (NAME.matcher(spelled).matches()) {
            return fullName(spelled);
        }
        Matcher names = NAME.matcher(COMMA.matcher(spelled).replaceAll(", ").trim());
        return names.replaceAll(name -> Matcher.quoteReplacement(fullName(name.group())));
    }

    private static String fullName(String name) {
        if (name.equals("extends") || name.equals("super") || WRAPPERS.containsKey(name)) {
            return name;
        }
        String packageName = PACKAGES.computeIfAbsent(name, JavaTypes::impliedPackage);
        if (!packageName.isEmpty() || name.indexOf('.') >= 0) {
            return packageName + name;
        }
        throw new IllegalArgumentException("type '" + name
                + "' lies in the unnamed package, where no generated model can" + " import it; move it into a package");
    }

    /** The package that the schema leaves out, or nothing. */
    private static String impliedPackage(String name) {
        // Nested classes too: "Map.Entry".
        return IMPLIED.stream()
                .filter(packageName -> exists(packageName + name.replace('.', '$')))
                .findFirst()
                .orElse("");
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
