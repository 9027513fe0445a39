package dev.migrate.runner.history;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who runs this process, for people. */
public final class Account {
    private Account() {}

    /** The account, the machine and the process: {@code app@host-7 pid 4711}. */
    public static String describe() {
        return System.getProperty("user.name") + "@" + host() + " pid "
                + ProcessHandle.current().pid();
    }

    private static String host() {
        String name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "unknown host";
        }
    }
}
