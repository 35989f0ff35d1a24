package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Destroys a box's key when its sealing is committed: before, a failure would leave sheets that nobody can open. */
@ApplicationScoped
class DestroyingKeys {

    @Inject
    private KeyStore keys;

    void destroy(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoxSealed sealed) {
        keys.destroy(sealed.box());
    }
}
