package org.mingping.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mingping.shared.api.ApiClient;

/**
 * Two servers that all proofs share which need two; started by the first, stopped by JUnit after the last. What a proof puts in is its own: townships of a code of
 * its own, cycles of years of its own. A server may have been killed and begun again before.
 */
public final class SharedServers implements AutoCloseable {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServers.class);

    private final TwoServers servers = TwoServers.onEmptyFolder(Path.of("target", "two-servers"), Map.of("mingping.demo", "false",
            "mingping.county", TestCounty.CODE_AND_NAME, "mingping.dues-from", TestCounty.DUES_FROM, "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS));

    public static SharedServers of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(SharedServers.class, key -> new SharedServers(), SharedServers.class);
    }

    public TwoServers both() {
        return servers;
    }

    /** A county officer's client of each. */
    public List<ApiClient> county() throws Exception {
        String token = servers.countyToken();
        return servers.urls().stream().map(url -> ApiClient.withToken(url, token)).toList();
    }

    @Override
    public void close() {
        servers.close();
    }
}
