package dev.migrate.runner;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

/** Notes every connection and every statement that is executed on it, and passes all of it on to the real driver. */
public final class CountingDriver implements Driver {
    static final List<String> EXECUTED = new CopyOnWriteArrayList<>();

    /** Done before each commit, with the real connection. */
    static volatile Hook beforeCommit = connection -> {};

    /** May go wrong as a commit may. */
    interface Hook {
        void on(Connection connection) throws SQLException;
    }

    /** A class loader whose only driver is this one. */
    static ClassLoader loader(Path folder) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), CountingDriver.class.getName());
        URL url = services.toUri().toURL();
        return new ClassLoader(CountingDriver.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                Class<?> type = super.loadClass(name, resolve);
                if (type != CountingDriver.class && Driver.class.isAssignableFrom(type) && type != Driver.class) {
                    throw new ClassNotFoundException(name);
                }
                return type;
            }

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/java.sql.Driver")
                        ? Collections.enumeration(List.of(url))
                        : super.getResources(name);
            }
        };
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        EXECUTED.add("connect");
        return counted(Connection.class, DriverManager.getConnection(url, info), null);
    }

    private static <T> T counted(Class<T> type, T real, String prepared) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean executes = method.getName().startsWith("execute");
            if (executes) {
                EXECUTED.add(prepared == null ? String.valueOf(arguments[0]) : prepared);
            }
            if (method.getName().equals("commit")) {
                beforeCommit.on((Connection) real);
            }
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
            if (method.getName().equals("createStatement")) {
                return counted(Statement.class, (Statement) result, null);
            }
            if (method.getName().equals("prepareStatement")) {
                return counted(PreparedStatement.class, (PreparedStatement) result, (String) arguments[0]);
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("counting");
    }
}
