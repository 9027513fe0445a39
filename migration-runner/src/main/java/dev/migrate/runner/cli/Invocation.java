package dev.migrate.runner.cli;

import dev.migrate.runner.database.Secrets;
import dev.migrate.runner.failure.CommandStyle;
import java.io.File;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the command was called: what a command in a message repeats, so that it can be pasted. */
final class Invocation {
    private Invocation() {}

    /** The program's name as the reader types it. */
    static String program() {
        String path = System.getProperty("java.class.path", "");
        boolean isJar = path.endsWith(".jar") && !path.contains(File.pathSeparator) && isOwn(path);
        return "java -jar " + (isJar ? CommandStyle.shellWord(path) : "migration-runner-cli.jar");
    }

    private static boolean isOwn(String path) {
        CodeSource own = Invocation.class.getProtectionDomain().getCodeSource();
        return own != null
                && own.getLocation().getPath().endsWith(new File(path).toURI().getRawPath());
    }

    /** @param given the arguments after the command's name, right or wrong */
    static CommandStyle style(List<String> given) {
        Map<String, String> repeated = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean hasValue = equals >= 0 || i + 1 < given.size();
            if (hasValue
                    && ConnectionOptions.ALL.stream()
                            .anyMatch(option -> option.name().equals(name))) {
                String value = equals < 0 ? given.get(++i) : argument.substring(equals + 1);
                repeated.merge(name.substring(2), Secrets.mask(value), (a, b) -> a + File.pathSeparator + b);
            }
        }
        return CommandStyle.standalone(program()).with(repeated);
    }
}
