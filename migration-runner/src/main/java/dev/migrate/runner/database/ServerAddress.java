package dev.migrate.runner.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens, for its own command-line tools.
 *
 * @param hosts names or addresses, without brackets; never empty
 * @param ports as many
 * @param parameters the URL's, decoded; they may hold a password
 */
public record ServerAddress(List<String> hosts, List<Integer> ports, Map<String, String> parameters) {
    private static final Pattern URL = Pattern.compile("jdbc:[a-z]+:(?://([^/?;]*))?[^?]*(?:\\?(.*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[^]]+]|[^:\\[\\]()=]*)(?::(\\d+))?");

    public ServerAddress {
        hosts = List.copyOf(hosts);
        ports = List.copyOf(ports);
        parameters = Map.copyOf(parameters);
    }

    /** @return null where the URL has another form than {@code jdbc:<database>://host:port,…/name?parameters} */
    public static ServerAddress of(String jdbcUrl, int defaultPort) {
        Matcher url = URL.matcher(jdbcUrl);
        if (!url.matches()) {
            return null;
        }
        List<String> hosts = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (String each : (url.group(1) == null ? "" : url.group(1)).split(",")) {
            Matcher host = HOST.matcher(each);
            if (!host.matches()) {
                return null;
            }
            String name = host.group(1).replaceAll("[\\[\\]]", "");
            hosts.add(name.isEmpty() ? "localhost" : name);
            ports.add(host.group(2) == null ? defaultPort : Integer.parseInt(host.group(2)));
        }
        return new ServerAddress(hosts, ports, parameters(url.group(2)));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return parameters;
    }
}
