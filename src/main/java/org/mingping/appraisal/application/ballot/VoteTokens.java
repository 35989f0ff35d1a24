package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.shared.Refusal;

/**
 * The random and the keyed values that stand beside a tick. A client chooses a token before it casts, and asks again with the same where it
 * does not know whether its vote arrived; only a keyed hash of it is kept, so that the table gives nobody a token to ask with.
 */
@ApplicationScoped
public class VoteTokens {

    static final int LONGEST = 100;

    @Inject
    private MasterKey master;

    private final SecureRandom random = new SecureRandom();

    /** @throws Refusal {@code BALLOT_TOKEN} where it is missing or longer than {@value #LONGEST} characters */
    byte[] hash(BoxName box, String token) {
        if (token == null || token.isEmpty() || token.length() > LONGEST) {
            throw Refusal.invalid("BALLOT_TOKEN", LONGEST);
        }
        return master.mac("tokens of " + box.text(), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Under which a code is kept, and found again. */
    byte[] hash(MassCode code) {
        return master.mac("codes of representatives", code.text().getBytes(StandardCharsets.UTF_8));
    }

    MassCode newCode() {
        return MassCode.draw(random);
    }

    Receipt newReceipt(BoxName box) {
        return Receipt.draw(random, proof(box));
    }

    /** Whether a receipt was given out for this box, by someone who knows the master key. */
    boolean isGiven(BoxName box, String receipt) {
        return new Receipt(receipt).isProved(proof(box));
    }

    private Receipt.Proof proof(BoxName box) {
        return drawn -> master.mac("receipts of " + box.text(), drawn.getBytes(StandardCharsets.UTF_8));
    }

    SecureRandom random() {
        return random;
    }
}
