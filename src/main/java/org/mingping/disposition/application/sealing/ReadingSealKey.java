package org.mingping.disposition.application.sealing;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;

/** Gives out the public key with which sealed files are checked. It is no secret; who is to trust it must get it another way than the files. */
@Stateless
public class ReadingSealKey {

    @Inject
    private SealKey key;

    /** @param keyId as the seals name it @param pem the key as {@code verify-file.sh --key} takes it */
    public record PublicKey(String keyId, String pem) {
    }

    @UseCase(value = "disposition.read-seal-key", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public PublicKey read() {
        return new PublicKey(key.signature().keyId(), key.signature().publicKeyPem());
    }
}
