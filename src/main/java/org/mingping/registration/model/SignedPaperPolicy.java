package org.mingping.registration.model;

import java.time.Instant;
import org.mingping.shared.Refusal;

/** What is handed in for a member is what they signed (domain §6): a form that was mended after it was given back is signed anew. */
final class SignedPaperPolicy {

    private SignedPaperPolicy() {
    }

    /**
     * @param scannedAt  when the newest scan that counts was laid beside the form; null where there is none
     * @param returnedAt when it was given back; null where it was not
     * @throws Refusal REGISTRATION_SCAN without a scan, REGISTRATION_SCAN_OLD with one from before it was given back
     */
    static void require(Instant scannedAt, Instant returnedAt) {
        if (scannedAt == null) {
            throw Refusal.conflict("REGISTRATION_SCAN").under(RegistrationForm.CLAUSE);
        }
        if (returnedAt != null && !scannedAt.isAfter(returnedAt)) {
            throw Refusal.conflict("REGISTRATION_SCAN_OLD").under(RegistrationForm.CLAUSE);
        }
    }
}
