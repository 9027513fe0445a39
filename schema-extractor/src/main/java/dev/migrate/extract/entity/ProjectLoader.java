package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.schema.model.Schema;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Loads the project's classes, and of the tool's those alone that both sides share. It asks the JDK for the JDK's packages only:
 * a parent that has to refuse each of the project's thousands of classes throws an exception for each. A package without
 * annotations has an empty {@code package-info}, because Hibernate looks for it several times for each entity.
 */
final class ProjectLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final List<String> SHARED =
            List.of(MappingReader.class.getPackageName() + ".", Schema.class.getPackageName() + ".");

    private static final Set<String> OF_JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final String PACKAGE_INFO = ".package-info";
    private static final int JAVA_17 = 61;
    private static final int SYNTHETIC = 0x1000;

    /** Hibernate asks for the same missing classes again and again. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    ProjectLoader(URL[] classPath) {
        super("hibernate", classPath, getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return ProjectLoader.class.getClassLoader().loadClass(name);
        }
        return OF_JDK.contains(packageOf(name)) ? super.loadClass(name, resolve) : ofProject(name, resolve);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }

    private Class<?> ofProject(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (missing.contains(name)) {
                throw new KnownMissing(name);
            }
            try {
                return findClass(name);
            } catch (ClassNotFoundException e) {
                return ofAgent(name, resolve);
            }
        }
    }

    /** An agent may have added the class to the JDK's own. */
    private Class<?> ofAgent(String name, boolean resolve) throws ClassNotFoundException {
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (name.endsWith(PACKAGE_INFO) && getDefinedPackage(packageOf(name)) != null) {
                byte[] bytes = emptyInterface(name.replace('.', '/'));
                return defineClass(name, bytes, 0, bytes.length);
            }
            missing.add(name);
            throw e;
        }
    }

    /** What a compiler writes for a package without annotations, where it writes anything. */
    private static byte[] emptyInterface(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeInt(JAVA_17);
            out.writeShort(5);
            out.writeByte(7);
            out.writeShort(2);
            out.writeByte(1);
            out.writeUTF(name);
            out.writeByte(7);
            out.writeShort(4);
            out.writeByte(1);
            out.writeUTF("java/lang/Object");
            out.writeShort(Modifier.INTERFACE | Modifier.ABSTRACT | SYNTHETIC);
            out.writeShort(1);
            out.writeShort(3);
            // no interfaces, fields, methods, attributes
            out.writeLong(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class KnownMissing extends ClassNotFoundException {

        private static final long serialVersionUID = 1L;

        KnownMissing(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
