package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.GeneralMeetingPolicy;
import org.mingping.appraisal.model.MeetingCount;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;

/** The general meeting's vote on the committee's proposals (§1.10): passed to the superior, not passed back to the committee. */
@Stateless
public class RecordingMeeting {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Journal journal;

    @Inject
    private Cycles cycles;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * @param heldOn the day; grades are determined as of it. Branches that worked on paper bring it in later: any day since the half-year
     *               began, or since the cycle was opened where that was before
     * @return whether the proposals passed
     */
    @UseCase(value = "appraisal.record-meeting", roles = BRANCH_OFFICER)
    public boolean record(long id, int seenVersion, LocalDate heldOn, int present, int inFavour) {
        BranchAppraisal branch = acting.begin(id, seenVersion, Phase.GENERAL_MEETING);
        LocalDate earliest = earliest(cycles.get(county.id(), branch.getCycleId()));
        if (heldOn == null || heldOn.isAfter(LocalDate.now(clock)) || heldOn.isBefore(earliest)) {
            throw Refusal.invalid("MEETING_DAY", earliest, LocalDate.now(clock)).under("§1.10");
        }
        MeetingCount count = new MeetingCount(branches.voters(branch), present, inFavour);
        boolean passed = branch.holdMeeting(heldOn, count, new GeneralMeetingPolicy(acting.rules(branch)), clock.instant());
        journal.note("heldOn", heldOn);
        journal.note("present", present);
        journal.note("inFavour", inFavour);
        acting.moved(Phase.GENERAL_MEETING, branch);
        acting.determine(branch);
        return passed;
    }

    private LocalDate earliest(Cycles.Line cycle) {
        LocalDate opened = cycle.openedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        LocalDate began = cycle.period().firstDay();
        return opened.isBefore(began) ? opened : began;
    }
}
