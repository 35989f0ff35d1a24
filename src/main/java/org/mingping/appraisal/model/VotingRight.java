package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;

/** Who may vote: full members whose right is not suspended by 留党察看 (§1.3, Party Constitution Art. 41). */
public final class VotingRight {

    public static final String CLAUSE = "§1.3";

    private VotingRight() {
    }

    /**
     * Refused with {@code VOTING_RIGHT_STATUS} (status) for those who are not full members, {@code VOTING_RIGHT_EXPELLED}, or
     * {@code VOTING_RIGHT_SUSPENDED} (first day on which it rests, first day on which it no longer does). It rests from the day
     * of the decision for one or two years.
     */
    public static Ruling on(LocalDate day, MembershipStatus status, List<SanctionOnRecord> sanctions) {
        if (status != MembershipStatus.FULL) {
            return Ruling.of(false, "VOTING_RIGHT_STATUS", CLAUSE, status);
        }
        for (SanctionOnRecord sanction : sanctions) {
            if (sanction.decidedOn().isAfter(day)) {
                continue;
            }
            if (sanction.kind() == SanctionKind.EXPULSION) {
                return Ruling.of(false, "VOTING_RIGHT_EXPELLED", CLAUSE);
            }
            LocalDate restored = sanction.decidedOn().plusYears(sanction.kind().probationYears());
            if (day.isBefore(restored)) {
                return Ruling.of(false, "VOTING_RIGHT_SUSPENDED", CLAUSE, sanction.decidedOn(), restored);
            }
        }
        return Ruling.of(true, "VOTING_RIGHT", CLAUSE);
    }
}
