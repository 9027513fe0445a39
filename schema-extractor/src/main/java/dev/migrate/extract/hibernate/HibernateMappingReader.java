package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.MappingReader;
import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.Reading;
import dev.migrate.extract.boundary.TargetDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.HibernateException;

/** The {@link MappingReader} that the tool loads beside the project's Hibernate. */
public final class HibernateMappingReader implements MappingReader {

    /** What first kept a class from being initialized, in the warm-up or for another database, or {@code null}. */
    private Throwable failure;

    @Override
    public Reading read(MappingRequest request) {
        return withOwnLoader(() -> {
            try (Bootstrap bootstrap = bootstrap(request)) {
                return new SchemaReader(bootstrap, request).read();
            } catch (RejectedMapping e) {
                return Reading.rejected(List.of(Rejection.of(original(e.getCause()), request)));
            } catch (HibernateException | LinkageError e) {
                return Reading.rejected(List.of(Rejection.of(original(e), request)));
            }
        });
    }

    @Override
    public void warmUp(TargetDatabase database) {
        MappingRequest nothing =
                new MappingRequest(List.of(), List.of(), List.of(), Map.of(), database, DomainRule.byLastSegment());
        withOwnLoader(() -> {
            try (Bootstrap bootstrap = Bootstrap.of(nothing)) {
                return new SchemaReader(bootstrap, nothing).read();
            } catch (RuntimeException | LinkageError e) {
                failure = e;
                return null;
            }
        });
    }

    /** A class whose initialization fails says why only once, which may have been while nobody listened. */
    private Throwable original(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (failure != null && String.valueOf(cause.getMessage()).startsWith(Rejection.AFTER_A_FAILURE)) {
                return failure;
            }
            if (failure == null && cause instanceof Error) {
                failure = thrown;
            }
        }
        return thrown;
    }

    private static <T> T withOwnLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HibernateMappingReader.class.getClassLoader());
        try {
            return work.get();
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
