package org.mingping.disposition.application.sealing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The installation's key for seals. Changing its secret makes another key: files sealed before are checked with the public key of then, which has to be kept.
 */
@ApplicationScoped
public class SealKey {

    @Inject
    @ConfigProperty(name = "mingping.seal.key")
    private String secret;

    private SealSignature signature;

    @PostConstruct
    void draw() {
        signature = new SealSignature(secret);
    }

    /** What signs. */
    public SealSignature signature() {
        return signature;
    }
}
