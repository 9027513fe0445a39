package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.Reading;
import dev.migrate.extract.hibernate.Findings.Place;
import dev.migrate.schema.model.EnumType;
import dev.migrate.schema.model.Identifier;
import dev.migrate.schema.model.QualifiedName;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import dev.migrate.schema.model.Sequence;
import dev.migrate.schema.model.Table;
import dev.migrate.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Version;
import org.hibernate.boot.model.relational.Namespace;

/** Reads the schema of one target database from Hibernate's metadata. */
final class SchemaReader {

    private final Model model;
    private final SortedSet<Identifier> namespaces = new TreeSet<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    SchemaReader(Bootstrap bootstrap, MappingRequest request) {
        this.model = Model.of(bootstrap, request);
    }

    Reading read() {
        AuxiliaryObjects objects = new AuxiliaryObjects(model);
        List<EnumType> enumTypes = objects.enumTypes();
        model.database().getNamespaces().forEach(this::namespace);
        model.database()
                .getInitCommands()
                .forEach(command -> model.findings()
                        .unsupported(
                                Place.UNKNOWN,
                                "Hibernate's create script runs further SQL, which a schema can't hold"));
        namesThatDifferByCase();
        if (!model.findings().isEmpty()) {
            return Reading.rejected(model.findings().all());
        }
        return Reading.of(Schema.of(namespaces, tables, sequences, enumTypes, source())
                .withViews(views)
                .withAuxiliaryObjects(objects.others()));
    }

    /** Some databases take them for one table, others for two; and so do file systems for their files. */
    private void namesThatDifferByCase() {
        Map<String, Table> byName = new HashMap<>();
        for (Table table : tables) {
            QualifiedName name = table.name();
            String folded = (name.namespace() == null ? "" : name.namespace().text() + ".")
                    + name.name().text();
            Table other = byName.putIfAbsent(folded.toLowerCase(Locale.ROOT), table);
            if (other != null && other.name().equals(name)) {
                model.findings()
                        .add(
                                Place.UNKNOWN,
                                "two tables are called '" + name + "' on '"
                                        + model.request().database()
                                        + "', which tells no catalogs apart, expected a name for each",
                                "Give one of the two another name or schema with @Table");
            } else if (other != null) {
                model.findings()
                        .add(
                                Place.UNKNOWN,
                                "the tables '" + other.name() + "' and '" + name
                                        + "' differ only by case or quotes, expected names that every database tells"
                                        + " apart",
                                "Give one of the two another name with @Table(name = …)");
            }
        }
    }

    private SchemaSource source() {
        return new SchemaSource(
                Version.getVersionString(),
                new TreeMap<>(Map.of(
                        model.request().database().name(),
                        model.request().database().version())));
    }

    private void namespace(Namespace namespace) {
        Namespace.Name name = namespace.getPhysicalName();
        Identifier identifier = model.names()
                .namespace(name == null ? null : name.getCatalog(), name == null ? null : name.getSchema());
        if (identifier != null) {
            namespaces.add(identifier);
        }
        namespace.getSequences().forEach(this::sequence);
        TableReader reader = new TableReader(model);
        namespace.getTables().stream()
                .filter(table -> table.isPhysicalTable() && table.getViewQuery() == null)
                .forEach(table -> reader.read(table).ifPresent(tables::add));
        namespace.getTables().stream()
                .filter(table -> table.isPhysicalTable() && table.getViewQuery() != null)
                .forEach(view -> views.add(
                        new View(model.names().qualified(view.getQualifiedTableName()), view.getViewQuery())));
    }

    private void sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        String catalog = model.names().unsupportedCatalog(sequence.getName());
        if (catalog != null) {
            model.findings()
                    .add(
                            Place.UNKNOWN,
                            "the sequence '" + sequence.getName().getObjectName() + "' lies in the catalog '" + catalog
                                    + "' without a schema, expected a schema on '"
                                    + model.request().database() + "'",
                            "Write schema in the place of catalog in @SequenceGenerator, or name both on H2");
        }
        sequences.add(new Sequence(
                model.names().qualified(sequence.getName()),
                sequence.getInitialValue(),
                sequence.getIncrementSize(),
                Portable.options(sequence),
                new TreeSet<>()));
    }
}
