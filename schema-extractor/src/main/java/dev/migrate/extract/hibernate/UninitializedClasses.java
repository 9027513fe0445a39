package dev.migrate.extract.hibernate;

import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/**
 * Loads the mapped classes as they stand. Hibernate would run their initializers, which no mapping needs and which may want what
 * only the running application has.
 */
final class UninitializedClasses extends ClassLoaderServiceImpl {

    private static final long serialVersionUID = 1L;

    private final transient ClassLoader loader;

    UninitializedClasses(ClassLoader loader) {
        super(loader);
        this.loader = loader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<T> classForName(String className) {
        try {
            return (Class<T>) Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + className + "]", e);
        }
    }
}
