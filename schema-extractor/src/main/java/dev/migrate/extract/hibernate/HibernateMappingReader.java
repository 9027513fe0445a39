package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.Reading;
import java.util.List;
import org.hibernate.HibernateException;

/** The {@link MappingReader} that the tool loads beside the project's Hibernate. */
public final class HibernateMappingReader implements MappingReader {

    @Override
    public Reading read(MappingRequest request) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HibernateMappingReader.class.getClassLoader());
        try (Bootstrap bootstrap = bootstrap(request)) {
            return new SchemaReader(bootstrap, request).read();
        } catch (RejectedMapping e) {
            return Reading.rejected(List.of(Rejection.of(e.getCause(), request)));
        } catch (HibernateException | LinkageError e) {
            return Reading.rejected(List.of(Rejection.of(e, request)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Hibernate rejects a mapping with exceptions of any kind; later ones of a foreign kind are defects of ours. */
    private static Bootstrap bootstrap(MappingRequest request) {
        try {
            return Bootstrap.of(request);
        } catch (RuntimeException e) {
            throw new RejectedMapping(e);
        }
    }

    private static final class RejectedMapping extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RejectedMapping(RuntimeException cause) {
            super(cause);
        }
    }
}
