package dev.migrate.maven.database;

import dev.migrate.maven.project.DependencyPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** JDBC drivers: the project's own versions first, then those of the plugin, which has H2's. */
@Named
@Singleton
public class DriverLoader {

    private final DependencyPaths dependencies;

    @Inject
    public DriverLoader(DependencyPaths dependencies) {
        this.dependencies = dependencies;
    }

    /** A loader of drivers, to be closed after use. */
    public record Drivers(URLClassLoader own, ClassLoader classLoader) implements AutoCloseable {
        @Override
        public void close() {
            try {
                own.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot close the drivers' class loader", failure);
            }
        }
    }

    public Drivers of(MavenProject project, MavenSession session) throws MojoExecutionException {
        List<URL> jars = new ArrayList<>();
        boolean hasH2 = false;
        for (DependencyPaths.Resolved dependency : dependencies.of(project, session)) {
            if (dependency.file() != null) {
                jars.add(url(dependency));
                hasH2 |= dependency.key().equals("com.h2database:h2");
            }
        }
        ClassLoader plugin = DriverLoader.class.getClassLoader();
        // Two versions of one driver in one loader would mix: the plugin's are hidden where the project has its own.
        ClassLoader parent = hasH2 ? new WithoutH2(plugin) : plugin;
        URLClassLoader own = new URLClassLoader(jars.toArray(URL[]::new), parent);
        return new Drivers(own, own);
    }

    private static URL url(DependencyPaths.Resolved dependency) throws MojoExecutionException {
        try {
            return dependency.file().toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new MojoExecutionException("no URL for " + dependency.file(), impossible);
        }
    }

    private static final class WithoutH2 extends ClassLoader {
        WithoutH2(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.h2.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
