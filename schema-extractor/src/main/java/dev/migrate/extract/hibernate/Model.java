package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.MappingRequest;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * What the readers share.
 *
 * @param request what is read
 * @param metadata Hibernate's view of it
 * @param names how to spell names
 * @param generatedNames which constraint names Hibernate made up
 * @param attributes which attribute maps which column
 * @param owners which entity a table belongs to
 * @param findings what can't be read
 */
record Model(
        MappingRequest request,
        MetadataImplementor metadata,
        Names names,
        GeneratedNames generatedNames,
        AttributeMap attributes,
        TableOwners owners,
        Findings findings) {

    static Model of(Bootstrap bootstrap, MappingRequest request) {
        MetadataImplementor metadata = bootstrap.metadata();
        Findings findings = new Findings();
        Names names = new Names(
                metadata.getDatabase(), bootstrap.settings(), request.database().name());
        IdGenerators generators = new IdGenerators(metadata.getDatabase(), names.context());
        TableOwners owners = TableOwners.of(metadata);
        return new Model(
                request,
                metadata,
                names,
                bootstrap.generatedNames(),
                AttributeWalk.of(metadata, generators, owners),
                owners,
                findings);
    }

    Database database() {
        return metadata.getDatabase();
    }

    Dialect dialect() {
        return database().getDialect();
    }
}
