package dev.migrate.extract.hibernate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import org.hibernate.MappingException;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.ExportableProducer;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SimpleValue;

/** Makes an identifier's generator once more, as Hibernate did while it built the metadata; the metadata doesn't keep it. */
final class IdGenerators {

    private static final ClassValue<Method> FACTORIES = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals("createGenerator"))
                    .max(Comparator.comparing(Method::getParameterCount))
                    .orElseThrow();
        }
    };

    private final Database database;
    private final SqlStringGenerationContext context;

    IdGenerators(Database database, SqlStringGenerationContext context) {
        this.database = database;
        this.context = context;
    }

    /** The generator, or {@code null} where there is none or it can't be made without a session factory. */
    Generator of(KeyValue value, RootClass root, Property property) {
        Method factory = FACTORIES.get(value.getClass());
        Object[] arguments = Arrays.stream(factory.getParameterTypes())
                .map(type -> argument(type, value, root, property))
                .toArray();
        try {
            Object generator = Portable.invoke(factory, value, arguments);
            if (generator instanceof ExportableProducer producer) {
                producer.registerExportables(database);
            }
            return (Generator) generator;
        } catch (MappingException e) {
            return null;
        }
    }

    private Object argument(Class<?> type, KeyValue value, RootClass root, Property property) {
        if (type == Dialect.class) {
            return database.getDialect();
        }
        if (type == RootClass.class) {
            return root;
        }
        if (type == Property.class) {
            return property;
        }
        if (type.getSimpleName().equals("IdentifierGeneratorFactory")) {
            return Portable.call(
                    ((SimpleValue) value).getBuildingContext().getBootstrapContext(), "getIdentifierGeneratorFactory");
        }
        return generatorSettings(type);
    }

    /** Hibernate 7's {@code GeneratorSettings}. */
    private Object generatorSettings(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDefaultCatalog" -> text(context.getDefaultCatalog());
                    case "getDefaultSchema" -> text(context.getDefaultSchema());
                    default -> context;
                });
    }

    private static String text(org.hibernate.boot.model.naming.Identifier name) {
        return name == null ? null : name.getText();
    }
}
