package org.mingping.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind a proxy that is the proxy, for everyone alike; one that is trusted says in a header who it asks for. The header is named
 * in the configuration and believed only there: anyone can send one.
 */
@ApplicationScoped
public class ClientAddress {

    private static final int LONGEST = 64;

    @Inject
    @ConfigProperty(name = "mingping.proxy.address-header")
    private Optional<String> header;

    /** The last address in the header, which the proxy itself has put there; without a header the peer's. */
    public String of(HttpServletRequest request) {
        return header.map(request::getHeader).map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty() && address.length() <= LONGEST).orElseGet(request::getRemoteAddr);
    }
}
