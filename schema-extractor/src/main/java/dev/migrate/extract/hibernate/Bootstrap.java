package dev.migrate.extract.hibernate;

import dev.migrate.extract.boundary.MappingRequest;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;

/** Hibernate's metadata for one target database, and the services that it holds until it is closed. */
final class Bootstrap implements AutoCloseable {

    private static final String IMPLICIT_NAMING_STRATEGY = "hibernate.implicit_naming_strategy";

    private final StandardServiceRegistry registry;
    private final GeneratedNames generatedNames;
    private final MetadataImplementor metadata;

    private Bootstrap(StandardServiceRegistry registry, GeneratedNames generatedNames, MetadataImplementor metadata) {
        this.registry = registry;
        this.generatedNames = generatedNames;
        this.metadata = metadata;
    }

    /** Builds the metadata. Throws what Hibernate throws when it rejects the mapping. */
    static Bootstrap of(MappingRequest request) {
        BootstrapServiceRegistry services = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new UninitializedClasses(Bootstrap.class.getClassLoader()))
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(services)
                .applySettings(DialectSettings.of(request))
                .build();
        try {
            MetadataBuilder builder = sources(request, registry).getMetadataBuilder();
            GeneratedNames names =
                    new GeneratedNames(strategy(registry, request.settings().get(IMPLICIT_NAMING_STRATEGY)));
            Metadata metadata =
                    builder.applyImplicitNamingStrategy(names.watched()).build();
            MetadataImplementor implementor = (MetadataImplementor) metadata;
            new BeanValidation(registry, settings(registry)).applyTo(implementor);
            // After the constraints, since it fixes the columns' types; not forced, it does nothing where Hibernate is
            // not about to create the tables
            implementor.orderColumns(true);
            return new Bootstrap(registry, names, implementor);
        } catch (RuntimeException | Error e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static MetadataSources sources(MappingRequest request, StandardServiceRegistry registry) {
        MetadataSources sources = new MetadataSources(registry);
        request.packages().forEach(sources::addPackage);
        request.classes().forEach(sources::addAnnotatedClassName);
        request.mappingFiles().forEach(sources::addURL);
        return sources;
    }

    /** The strategy that Hibernate would take by itself, which an explicit one would replace. */
    private static ImplicitNamingStrategy strategy(StandardServiceRegistry registry, String configured) {
        StrategySelector selector = registry.requireService(StrategySelector.class);
        Callable<ImplicitNamingStrategy> fallback = () -> selector.resolveDefaultableStrategy(
                ImplicitNamingStrategy.class, "default", ImplicitNamingStrategyJpaCompliantImpl.INSTANCE);
        return selector.resolveDefaultableStrategy(ImplicitNamingStrategy.class, configured, fallback);
    }

    MetadataImplementor metadata() {
        return metadata;
    }

    /** All settings that Hibernate has read, those of a hibernate.properties on the class path included. */
    Map<String, Object> settings() {
        return settings(registry);
    }

    private static Map<String, Object> settings(StandardServiceRegistry registry) {
        return registry.requireService(ConfigurationService.class).getSettings();
    }

    GeneratedNames generatedNames() {
        return generatedNames;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }
}
