package dev.migrate.maven.project;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** The JDK that can load the project's classes: its toolchain's, else the one that runs Maven. */
public final class ProjectJdk {

    private ProjectJdk() {}

    /** The JDK's home. */
    public static Path home(ToolchainManager toolchains, MavenSession session) {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String java = toolchain == null ? null : toolchain.findTool("java");
        return java == null
                ? Path.of(System.getProperty("java.home"))
                : Path.of(java).getParent().getParent();
    }
}
