package dev.migrate.extract.boundary;

/** Reads a mapping through the Hibernate of the class loader that loaded the implementation. */
public interface MappingReader {

    /**
     * Reads the mapping for one target database, offline.
     *
     * @return the schema, or every finding; what Hibernate itself rejects is a finding too
     */
    Reading read(MappingRequest request);

    /**
     * Has Hibernate load what any mapping needs, so that {@link #read} finds it there. It may run while somebody else still
     * looks for the classes, never beside {@link #read}. It reports nothing: what fails here fails there too.
     */
    void warmUp(TargetDatabase database);
}
