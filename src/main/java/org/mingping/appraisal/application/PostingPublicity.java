package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.PublicityPeriod;
import org.mingping.appraisal.persistence.OpenPoints;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

/** Posts a branch's grades for publicity (§1.11), once all are determined, confirmed where they must be, and told. */
@Stateless
public class PostingPublicity {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Inject
    private ActingOnBranch acting;

    @Inject
    private OpenPoints openPoints;

    @Inject
    private PostedList posted;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @UseCase(value = "appraisal.post-publicity", roles = BRANCH_OFFICER)
    public PublicityPeriod post(long id, int seenVersion) {
        acting.look(id, seenVersion, Phase.EXAMINATION);
        List<Refusal> inTheWay = openPoints.beforePublicity(id);
        if (!inTheWay.isEmpty()) {
            throw inTheWay.get(0);
        }
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.EXAMINATION);
        PublicityPeriod period = PublicityPeriod.posted(LocalDate.now(clock), acting.rules(branch), CALENDAR);
        branch.post(period, clock.instant());
        posted.put(branch);
        acting.moved(Phase.EXAMINATION, branch);
        journal.note("endsOn", period.lastDay());
        return period;
    }
}
