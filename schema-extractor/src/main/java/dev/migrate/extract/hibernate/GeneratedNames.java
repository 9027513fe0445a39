package dev.migrate.extract.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;

/**
 * Remembers which constraint names the implicit naming strategy made up.
 *
 * <p>The metadata keeps names only, whoever chose them; so the strategy is watched while it names them. A proxy does that
 * for every version of the strategy's interface.
 */
final class GeneratedNames implements InvocationHandler {

    private final ImplicitNamingStrategy strategy;
    private final Set<String> names = new HashSet<>();

    GeneratedNames(ImplicitNamingStrategy strategy) {
        this.strategy = strategy;
    }

    /** The strategy to give to Hibernate. */
    ImplicitNamingStrategy watched() {
        return (ImplicitNamingStrategy) Proxy.newProxyInstance(
                GeneratedNames.class.getClassLoader(), new Class<?>[] {ImplicitNamingStrategy.class}, this);
    }

    /** Whether {@code name}, as the metadata spells it without quotes, was made up. */
    boolean contains(String name) {
        return names.contains(name);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        Object result = Portable.invoke(method, strategy, arguments);
        if (result instanceof Identifier name
                && arguments != null
                && arguments[0] instanceof ImplicitConstraintNameSource source
                && source.getUserProvidedIdentifier() == null) {
            names.add(name.getText());
        }
        return result;
    }
}
