package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.persistence.CasePeople;

/**
 * 评议: members and mass representatives vote in secret on what the education came to, or on how a rectification ended (domain §4, §5). What the ballot comes to is the case's line, made when
 * the ballot is closed ({@link TakingCaseBallots}).
 */
@Stateless
public class HoldingCaseBallot {

    @Inject
    private CaseDesk desk;

    @Inject
    private CasePeople people;

    @Inject
    private BallotLines lines;

    @Inject
    private CaseBallots ballots;

    /**
     * @param closesAt        the deadline, null for the county's default
     * @param representatives the named list, which is frozen with the roll
     * @param remark          what is to stand on the line; may be empty
     * @return the ballot's number
     * @throws org.mingping.shared.Refusal CASE_STATE where this case is not to be evaluated now, CASE_RECTIFICATION_RUNS (last day), OWN_CASE, STALE_VERSION, and those of {@link CaseBallots#open}
     */
    @UseCase(value = "disposition.open-ballot", roles = BRANCH_OFFICER)
    public long open(long id, int seenVersion, OffsetDateTime closesAt, List<Representative> representatives, String remark) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        OwnCase.refuse(found.row().getMemberId());
        CaseOccasion occasion = lines.occasion(found);
        lines.requireTakes(found, occasion, Actors.person());
        String name = people.one(found.row().getMemberId()).name();
        return ballots.open(new CaseBallots.Opening(id, occasion, found.row().getScopePath(), found.row().getMemberId(), name, representatives, closesAt, CaseTexts.optional(remark)));
    }

    /** The case's ballots, the first one first. @throws org.mingping.shared.Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseBallots.Line> of(long id) {
        OwnCase.refuse(desk.memberOf(id));
        return ballots.of(id);
    }

    /** The deadline a page proposes. */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public OffsetDateTime deadline() {
        return ballots.deadline();
    }
}
