package dev.migrate.maven;

import dev.migrate.extract.boundary.DomainRule;
import dev.migrate.extract.boundary.TargetDatabase;
import dev.migrate.extract.entity.CachingExtractor;
import dev.migrate.extract.entity.EntityExtraction;
import dev.migrate.extract.entity.Extraction;
import dev.migrate.extract.entity.Extractor;
import dev.migrate.extract.entity.ForkedExtractor;
import dev.migrate.extract.entity.SpringConfiguration;
import dev.migrate.generate.models.ReadModels;
import dev.migrate.maven.project.DependencyPaths;
import dev.migrate.maven.project.OtherHibernate;
import dev.migrate.maven.project.ProjectClasses;
import dev.migrate.maven.project.ProjectJdk;
import dev.migrate.schema.json.SchemaDirectory;
import dev.migrate.schema.model.Schema;
import dev.migrate.schema.model.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that reads the entities. */
abstract class EntityMojo extends MigrateMojo {

    /** For projects that have no Hibernate: the newest line for each generation of the JPA API. */
    private static final String HIBERNATE_FOR_JPA_31 = "org.hibernate.orm:hibernate-core:" + PluginVersions.HIBERNATE_6;

    private static final String HIBERNATE_FOR_JPA_32 = "org.hibernate.orm:hibernate-core:" + PluginVersions.HIBERNATE_7;

    /** Further artifacts on the class path whose entities belong to the model: {@code groupId:artifactId}, comma separated. */
    @Parameter(property = "migrate.scan")
    String scan;

    /** The persistence unit to read where the class path has several. */
    @Parameter(property = "migrate.persistenceUnit")
    String persistenceUnit;

    /** Hibernate settings that change the schema: naming strategies, the default schema. They win over those of persistence.xml, Spring Boot and Quarkus. */
    @Parameter
    Map<String, String> settings;

    /** Whether Spring Boot's naming and configuration files hold, where the project has its JPA support and no persistence.xml. */
    @Parameter(property = "migrate.spring", defaultValue = "true")
    boolean spring;

    /** The profiles to read Spring Boot's configuration with; else those that it activates itself. */
    @Parameter(property = "migrate.springProfiles")
    List<String> springProfiles;

    /** Further mapping files, as resource names; beside META-INF/orm.xml and those of the persistence unit. */
    @Parameter
    List<String> mappingFiles;

    /** The domain of a package and those below it, where the package's last telling segment is not it. */
    @Parameter
    Map<String, String> domains;

    /** The package of generated entities, below which each domain has its own. */
    @Parameter(property = "migrate.entityPackage", defaultValue = "${project.groupId}")
    String entityPackage;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    List<Artifact> pluginArtifacts;

    @Inject
    ProjectClasses classes;

    @Inject
    ToolchainManager toolchains;

    /** The schema of the project's entities, or nothing for a module that has none. */
    final Optional<Schema> extractSchema() throws MojoExecutionException {
        Optional<Schema> schema = extractIfAny();
        return schema.isPresent() || project.getPackaging().equals("pom") ? schema : noEntities();
    }

    /** The same, without a complaint where there are none. */
    final Optional<Schema> extractIfAny() throws MojoExecutionException {
        if (project.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        List<Path> dependencyPath = dependencyPath();
        if (!hasJpa(dependencyPath)) {
            // Without the annotation there is no entity, and no reason to fetch a Hibernate.
            return Optional.empty();
        }
        return schema(extract("extracted", classes.of(project, session), dependencyPath));
    }

    /**
     * The schema that the project's entities would have with further sources.
     *
     * @param sources a source root whose files replace the project's own of the same name
     */
    final Schema extractSchemaWith(Path sources) throws MojoExecutionException {
        List<Path> dependencyPath = dependencyPath();
        if (!hasJpa(dependencyPath)) {
            throw new MojoExecutionException(
                    "the schema JSON of '" + project.getArtifactId()
                            + "' has tables without an entity, and no entity compiles without JPA; add"
                            + " jakarta.persistence:jakarta.persistence-api or org.hibernate.orm:hibernate-core to its dependencies");
        }
        return schema(extract("extracted-with-entities", classes.with(sources, project, session), dependencyPath))
                .orElseThrow(() -> new IllegalStateException("generated entities were not found"));
    }

    private List<Path> dependencyPath() throws MojoExecutionException {
        return classes.classPath(projectDependencies(), session);
    }

    private static boolean hasJpa(List<Path> classPath) {
        return ProjectClasses.contain(classPath, "jakarta/persistence/Entity.class");
    }

    private Extraction extract(String cache, List<Path> own, List<Path> dependencyPath) throws MojoExecutionException {
        List<Path> classPath = new ArrayList<>(own);
        classPath.addAll(dependencyPath);
        classPath.addAll(hibernate());
        return extractor(cache).extract(extraction(own, classPath, targetDatabases()));
    }

    /**
     * The schema that the same entities had under the Hibernate and for the databases' versions of {@code source}.
     *
     * @throws MojoExecutionException if that Hibernate can't be had, or can't read the entities
     */
    final Optional<Schema> extractSchemaAsUnder(SchemaSource source) throws MojoExecutionException {
        List<Path> own = classes.of(project, session);
        List<DependencyPaths.Resolved> all = projectDependencies();
        OtherHibernate other = OtherHibernate.of(all, source.hibernate());
        List<DependencyPaths.Resolved> downloaded = dependencies.download(other.coordinates(), project, session);
        List<Path> classPath = new ArrayList<>(own);
        classPath.addAll(classes.classPath(downloaded, session));
        classPath.addAll(classes.classPath(other.without(downloaded), session));
        List<String> databases = new ArrayList<>();
        source.databases().forEach((name, version) -> databases.add(version.isEmpty() ? name : name + ":" + version));
        return schema(extractor("extracted-as-before").extract(extraction(own, classPath, databases)));
    }

    /** @param own the project's own classes, whose entities are read beside those of {@code migrate.scan} */
    private EntityExtraction extraction(List<Path> own, List<Path> classPath, List<String> databases)
            throws MojoExecutionException {
        List<Path> roots = new ArrayList<>(own);
        roots.addAll(scanned());
        return new EntityExtraction(
                roots,
                classPath,
                databases.stream().map(TargetDatabase::of).toList(),
                new TreeMap<>(settings == null ? Map.of() : settings),
                persistenceUnit,
                mappingFiles == null ? List.of() : mappingFiles,
                new DomainRule(new TreeMap<>(domains == null ? Map.of() : domains)),
                new SpringConfiguration(spring, springProfiles == null ? List.of() : springProfiles));
    }

    private Optional<Schema> schema(Extraction extraction) throws MojoExecutionException {
        if (extraction instanceof Extraction.Extracted extracted) {
            return Optional.of(withReadModels(extracted
                    .schema()
                    .withReadModels(SchemaDirectory.readModels(schemaFolder()).values())));
        }
        if (extraction instanceof Extraction.Rejected rejected) {
            throw new MojoExecutionException(rejected.findings().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  ", "the mapping can't be read; nothing was written:\n  ", "")));
        }
        return Optional.empty();
    }

    /** The entities' schema with what the declared read models beside it add: their views. */
    Schema withReadModels(Schema schema) {
        return ReadModels.withViews(schema);
    }

    private Optional<Schema> noEntities() throws MojoExecutionException {
        if (isCalledForThisModuleAlone()) {
            throw new MojoExecutionException("no entities in '" + project.getArtifactId()
                    + "': found no class with @Entity in its classes" + (scan == null ? "" : " and in " + scan)
                    + "; add one, or name the artifact that has them: -Dmigrate.scan=groupId:artifactId");
        }
        return Optional.empty();
    }

    /** A goal called at a reactor's root runs on modules without entities too; those are none of its business. */
    private boolean isCalledForThisModuleAlone() {
        return session.getProjects().size() == 1;
    }

    private List<Path> scanned() throws MojoExecutionException {
        List<Path> roots = new ArrayList<>();
        if (scan == null || scan.isBlank()) {
            return roots;
        }
        List<DependencyPaths.Resolved> all = projectDependencies();
        for (String key : Arrays.stream(scan.split(",")).map(String::trim).toList()) {
            DependencyPaths.Resolved found = all.stream()
                    .filter(dependency -> dependency.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new MojoExecutionException("migrate.scan names '" + key
                            + "', expected groupId:artifactId of a dependency of '" + project.getArtifactId()
                            + "'; add it to the POM's <dependencies>, or correct the name"));
            roots.addAll(found.sibling() == null ? List.of(found.file()) : classes.of(found.sibling(), session));
        }
        return roots;
    }

    private List<Path> hibernate() throws MojoExecutionException {
        List<DependencyPaths.Resolved> all = projectDependencies();
        if (all.stream().anyMatch(dependency -> dependency.key().endsWith(":hibernate-core"))) {
            return List.of();
        }
        boolean jpa32 = all.stream()
                .filter(dependency -> dependency.key().equals("jakarta.persistence:jakarta.persistence-api"))
                .anyMatch(dependency -> !dependency.artifact().getVersion().matches("3\\.[01](\\..*)?"));
        String coordinates = jpa32 ? HIBERNATE_FOR_JPA_32 : HIBERNATE_FOR_JPA_31;
        getLog().info("the project has no Hibernate: reading its entities with " + coordinates);
        return dependencies.download(List.of(coordinates), project, session).stream()
                .map(DependencyPaths.Resolved::file)
                .toList();
    }

    /** @param cache the folder of what it remembers, below the build's */
    private Extractor extractor(String cache) {
        Path jdk = ProjectJdk.home(toolchains, session);
        Path folder = buildFolder().resolve("migrate");
        Extractor forked =
                new ForkedExtractor(jdk, ForkedExtractor.ownClassPath(), folder, ForkedExtractor.DEFAULT_TIME_LIMIT);
        List<Path> tool = Stream.concat(
                        pluginArtifacts.stream()
                                .map(artifact -> artifact.getFile().toPath()),
                        Stream.of(jdk.resolve("release")))
                .toList();
        return new CachingExtractor(forked, folder.resolve(cache), tool, jdk.toString());
    }
}
