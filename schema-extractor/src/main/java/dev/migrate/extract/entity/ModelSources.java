package dev.migrate.extract.entity;

import dev.migrate.extract.boundary.Finding;
import dev.migrate.extract.boundary.MappingRequest;
import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.PersistenceXml.Unit;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that an extraction's roots declare: classes, mapping files and settings. */
final class ModelSources {

    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";
    private static final String ORM_XML = "META-INF/orm.xml";

    private final EntityExtraction extraction;
    private final ManagedClasses classes;
    private final List<String> listed;
    private final List<URL> mappingFiles;
    private final Map<String, String> settings;

    private ModelSources(
            EntityExtraction extraction,
            ManagedClasses classes,
            List<String> listed,
            List<URL> mappingFiles,
            Map<String, String> settings) {
        this.extraction = extraction;
        this.classes = classes;
        this.listed = listed;
        this.mappingFiles = mappingFiles;
        this.settings = settings;
    }

    /**
     * Reads them.
     *
     * @throws RejectedException when a class needs a newer Java, when the persistence unit is ambiguous or missing, or a file is missing or unreadable
     */
    static ModelSources of(EntityExtraction extraction, HibernateSide side) {
        Optional<RootedUnit> unit = unit(extraction);
        List<Path> scanned = extraction.roots().stream()
                .filter(root -> unit.isEmpty()
                        || !unit.get().unit().listedOnly()
                        || !root.equals(unit.get().root()))
                .toList();
        ClassScan scan = ClassScan.of(scanned);
        scan.tooNew().ifPresent(finding -> {
            throw new RejectedException(finding);
        });
        ApplicationSettings application =
                unit.isEmpty() ? application(extraction, scan, side) : ApplicationSettings.NONE;
        return new ModelSources(
                extraction,
                scan.classes(),
                unit.map(found -> found.unit().classes()).orElse(application.classes()),
                mappingFiles(extraction, unit, application),
                settings(extraction, unit, application));
    }

    private static boolean declares(EntityExtraction extraction, ClassScan scan) {
        return !scan.classes().entities().isEmpty()
                || !Resources.find(extraction.roots(), ORM_XML).isEmpty();
    }

    private static ApplicationSettings application(EntityExtraction extraction, ClassScan scan, HibernateSide side) {
        return HibernateCfg.in(extraction.roots())
                .orElseGet(() -> declares(extraction, scan) ? ofFramework(extraction, side) : ApplicationSettings.NONE);
    }

    /** Neither framework reads a persistence.xml by itself: where there is one, Hibernate is started by somebody else. */
    private static ApplicationSettings ofFramework(EntityExtraction extraction, HibernateSide side) {
        if (Quarkus.isOn(extraction.classPath())) {
            return Quarkus.settings(extraction.roots());
        }
        return extraction.spring().honoured()
                ? side.springBoot()
                        .map(boot -> boot.settings(extraction.spring().profiles()))
                        .orElse(ApplicationSettings.NONE)
                : ApplicationSettings.NONE;
    }

    boolean isEmpty() {
        return classes.entities().isEmpty() && listed.isEmpty() && mappingFiles.isEmpty();
    }

    MappingRequest request(TargetDatabase database) {
        return new MappingRequest(
                Stream.of(classes.entities(), classes.others(), listed)
                        .flatMap(List::stream)
                        .sorted()
                        .distinct()
                        .toList(),
                classes.packages(),
                mappingFiles,
                settings,
                database,
                extraction.domains());
    }

    private record RootedUnit(Path root, Unit unit) {}

    private static Optional<RootedUnit> unit(EntityExtraction extraction) {
        List<RootedUnit> units = new ArrayList<>();
        for (Path root : extraction.roots()) {
            for (URL file : Resources.find(List.of(root), PERSISTENCE_XML)) {
                PersistenceXml.read(file).forEach(unit -> units.add(new RootedUnit(root, unit)));
            }
        }
        List<String> names = units.stream().map(unit -> unit.unit().name()).toList();
        String wanted = extraction.persistenceUnit();
        List<RootedUnit> chosen = units.stream()
                .filter(unit -> wanted == null || unit.unit().name().equals(wanted))
                .toList();
        if (chosen.size() > 1 || wanted != null && chosen.isEmpty()) {
            throw new RejectedException(new Finding(
                    null,
                    null,
                    "found the persistence units " + names + ", expected "
                            + (wanted == null ? "one" : "one named '" + wanted + "'"),
                    "Set migrate.persistenceUnit to one of them"));
        }
        return chosen.stream().findFirst();
    }

    private static List<URL> mappingFiles(
            EntityExtraction extraction, Optional<RootedUnit> unit, ApplicationSettings application) {
        List<URL> files = new ArrayList<>(Resources.find(extraction.roots(), ORM_XML));
        Stream.of(
                        unit.map(found -> found.unit().mappingFiles()).orElse(List.of()),
                        application.mappingFiles(),
                        extraction.mappingFiles())
                .flatMap(List::stream)
                .filter(name -> !name.equals(ORM_XML))
                .distinct()
                .forEach(name -> files.add(mappingFile(extraction, name)));
        return files;
    }

    private static URL mappingFile(EntityExtraction extraction, String name) {
        return Resources.find(extraction.classPath(), name).stream()
                .findFirst()
                .orElseThrow(
                        () -> new RejectedException(
                                new Finding(
                                        null,
                                        null,
                                        "the mapping file '" + name + "' is not on the class path",
                                        "Correct its name in the persistence.xml, in the application's own configuration or in the plugin's <mappingFiles>")));
    }

    private static Map<String, String> settings(
            EntityExtraction extraction, Optional<RootedUnit> unit, ApplicationSettings application) {
        Map<String, String> settings =
                new TreeMap<>(unit.map(found -> found.unit().properties()).orElse(application.settings()));
        settings.putAll(extraction.settings());
        return SchemaSettings.of(settings, extraction.databases());
    }
}
