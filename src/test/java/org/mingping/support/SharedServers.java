package org.mingping.appraisal.ballot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.TestCounty;
import org.mingping.support.TwoServers;

/** Two servers that the proofs of the secret ballot share; started by the first, stopped by JUnit after the last. */
final class BallotServers implements AutoCloseable {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BallotServers.class);

    private final TwoServers servers = TwoServers.onEmptyFolder(Path.of("target", "ballot-servers"), Map.of("mingping.demo", "false",
            "mingping.county", TestCounty.CODE_AND_NAME, "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS));

    static BallotServers of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(BallotServers.class, key -> new BallotServers(), BallotServers.class);
    }

    TwoServers both() {
        return servers;
    }

    /** A county officer's client of each. */
    List<ApiClient> county() throws Exception {
        String token = servers.countyToken();
        return servers.urls().stream().map(url -> ApiClient.withToken(url, token)).toList();
    }

    @Override
    public void close() {
        servers.close();
    }
}
