package dev.migrate.maven.database;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** A named database of the project: development, staging, production. Filled by Maven from {@code <environment>}. */
public class Environment {

    private String name;
    private String url;
    private String user;
    private String password;
    private boolean autoApply = true;
    private boolean seeded;

    /**
     * The environment of a name.
     *
     * @param chosen {@code null} for one that says nothing
     * @throws MojoExecutionException if it is not configured
     */
    public static Environment named(String chosen, List<Environment> environments) throws MojoExecutionException {
        if (chosen == null) {
            return new Environment();
        }
        return environments.stream()
                .filter(environment -> chosen.equals(environment.getName()))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException("migrate.environment is '" + chosen
                        + "', expected one of "
                        + environments.stream().map(Environment::getName).toList()
                        + "; add <environments><environment><name>" + chosen
                        + "</name><url>…</url></environment></environments> to the plugin's <configuration>"));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Whether {@code migrate:apply} needs no confirmation. */
    public boolean isAutoApply() {
        return autoApply;
    }

    public void setAutoApply(boolean autoApply) {
        this.autoApply = autoApply;
    }

    /** Whether {@code migrate:apply} also loads the environment's seed data. */
    public boolean isSeeded() {
        return seeded;
    }

    public void setSeeded(boolean seeded) {
        this.seeded = seeded;
    }
}
