package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingping.shared.Refusal;

/**
 * What of a branch's latest ballot never changes while it is open: its box's name and key, and its frozen roll. Read once for all its voters, so that
 * in the hour in which everybody votes each brings one statement. Whether the box still is the latest and has this key is asked when a sheet is put in.
 */
@ApplicationScoped
public class OpenBallots {

    private static final int REMEMBERED = 2_000;

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    private final Map<Long, Ballot> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Ballot> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * A ballot as it was opened.
     *
     * @param box whose name, key and branch hold; whether it is still open does not
     */
    public record Ballot(Boxes.Box box, BallotRoll.Frozen roll) {
    }

    /** As remembered, also where the caller may not see it; what they do with it is asked of them in the database. @throws Refusal NOT_FOUND as {@link #anew} */
    public Ballot of(long branchAppraisal) {
        synchronized (remembered) {
            Ballot known = remembered.get(branchAppraisal);
            if (known != null) {
                return known;
            }
        }
        return anew(branchAppraisal);
    }

    /** As it stands. @throws Refusal {@code NOT_FOUND} where there is none, or the caller does not see it */
    public Ballot anew(long branchAppraisal) {
        Boxes.Box box = boxes.latest(branchAppraisal).orElseThrow(Refusal::notFound);
        Ballot read = new Ballot(box, rolls.of(box));
        synchronized (remembered) {
            remembered.put(branchAppraisal, read);
        }
        return read;
    }
}
