package dev.migrate.runner.cli;

import dev.migrate.runner.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"migrate " + ToolVersion.current()};
    }
}
