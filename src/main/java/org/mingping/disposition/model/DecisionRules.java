package org.mingping.disposition.model;

import static org.mingping.disposition.model.DefectCode.ANNOUNCEMENT_MISSING;
import static org.mingping.disposition.model.DefectCode.APPROVER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.APPROVER_PROPOSED;
import static org.mingping.disposition.model.DefectCode.APPROVER_REVIEWED;
import static org.mingping.disposition.model.DefectCode.APPROVER_TIER;
import static org.mingping.disposition.model.DefectCode.MEETING_BEFORE_PROPOSAL;
import static org.mingping.disposition.model.DefectCode.MEETING_COUNTS;
import static org.mingping.disposition.model.DefectCode.MEETING_DAY_NOT_TOLD;
import static org.mingping.disposition.model.DefectCode.MEETING_MAJORITY;
import static org.mingping.disposition.model.DefectCode.MEETING_MISSING;
import static org.mingping.disposition.model.DefectCode.NOTICE_BEFORE_PROPOSAL;
import static org.mingping.disposition.model.DefectCode.NOTICE_CUT_SHORT;
import static org.mingping.disposition.model.DefectCode.NOTICE_MISSING;
import static org.mingping.disposition.model.DefectCode.NOT_TO_BE_APPROVED;
import static org.mingping.disposition.model.DefectCode.PROPOSAL_MISSING;
import static org.mingping.disposition.model.DefectCode.PROPOSAL_OTHER;
import static org.mingping.disposition.model.DefectCode.PROPOSER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.REVIEWER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.REVIEWER_PROPOSED;
import static org.mingping.disposition.model.DefectCode.REVIEW_MISSING;
import static org.mingping.disposition.model.DefectCode.STEP_AFTER_MEETING;
import static org.mingping.disposition.model.DefectCode.VOTER_NOT_ENTITLED;
import static org.mingping.disposition.model.DefectCode.VOTER_OWN_CASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.model.GeneralMeetingPolicy;
import org.mingping.appraisal.model.MeetingCount;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Ruling;
import org.mingping.disposition.model.CaseDecision.Approval;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Proposal;

/** Proposal, general meeting, review and approval (domain §5, §1.10): in this order, each by somebody who may, nobody in their own case and nobody twice. */
final class DecisionRules {

    private final DispositionParameters rules;
    private final GeneralMeetingPolicy meetings;
    private final Deadlines deadlines;

    DecisionRules(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines) {
        this.rules = rules;
        this.meetings = new GeneralMeetingPolicy(grading);
        this.deadlines = deadlines;
    }

    void check(CaseRecord record, Disposition disposition, Defects defects) {
        CaseDecision decision = record.decision();
        defects.unless(decision.proposal().isPresent(), PROPOSAL_MISSING);
        decision.proposal().ifPresent(proposal -> {
            defects.unless(proposal.disposition() == disposition, PROPOSAL_OTHER, proposal.disposition(), disposition);
            defects.unless(!proposal.by().equals(record.member()), PROPOSER_OWN_CASE);
        });
        StepNeed need = rules.need(disposition, CaseStep.GENERAL_MEETING);
        Optional<Meeting> meets = decision.meeting().filter(held -> !isHeldAgain(decision, held, need));
        defects.unless(meets.isPresent() || need == StepNeed.NONE, MEETING_MISSING);
        meets.ifPresent(meeting -> {
            notice(decision, meeting, defects);
            held(record, meeting, need, defects);
            order(record, disposition, meeting.on(), defects);
        });
        // Said before a meeting is held in vain, too.
        if (meets.isEmpty() && decision.proposal().isPresent() && need != StepNeed.NONE) {
            defects.unless(decision.told().isPresent(), NOTICE_MISSING);
            decision.told().ifPresent(told -> told(decision, told, told.meetingOn(), defects));
        }
        superior(record, rules.superior(disposition), defects);
    }

    /** Whether one that decided nothing is held again, on a later day of which the member was told. */
    private boolean isHeldAgain(CaseDecision decision, Meeting held, StepNeed need) {
        boolean decided = count(held, need).isEmpty() && (need != StepNeed.ANNOUNCES || held.announced());
        return !decided && decision.told().filter(told -> told.meetingOn().isAfter(held.on())).isPresent();
    }

    private void told(CaseDecision decision, CaseDecision.Told told, LocalDate meetingOn, Defects defects) {
        decision.proposal().map(Proposal::on).filter(told.on()::isBefore).ifPresent(proposed -> defects.add(NOTICE_BEFORE_PROPOSAL, told.on(), proposed));
        LocalDate earliest = deadlines.workingDays(told.since(), rules.meetingNoticeDays());
        defects.unless(!meetingOn.isBefore(earliest), NOTICE_CUT_SHORT, earliest, rules.meetingNoticeDays());
    }

    /** The member is told the facts and the day in time to defend themself; a meeting on another day is one that nobody told them of. */
    private void notice(CaseDecision decision, Meeting meeting, Defects defects) {
        defects.unless(decision.told().isPresent(), NOTICE_MISSING);
        decision.told().ifPresent(told -> {
            told(decision, told, meeting.on(), defects);
            defects.unless(meeting.on().equals(told.meetingOn()), MEETING_DAY_NOT_TOLD, told.meetingOn(), meeting.on());
        });
    }

    private void held(CaseRecord record, Meeting meeting, StepNeed need, Defects defects) {
        defects.unless(!meeting.voters().contains(record.member()), VOTER_OWN_CASE);
        defects.unless(meeting.notEntitled().isEmpty(), VOTER_NOT_ENTITLED, meeting.notEntitled().size());
        Optional<Defect> count = count(meeting, need);
        count.ifPresent(defect -> defects.add(defect.code(), defect.arguments().toArray()));
        defects.unless(need != StepNeed.ANNOUNCES || meeting.announced(), ANNOUNCEMENT_MISSING);
    }

    /** What is wrong with the numbers: a meeting that announces must be valid, every other must have passed the proposal. */
    Optional<Defect> count(Meeting meeting, StepNeed need) {
        if (meeting.against() < 0 || meeting.against() > meeting.present() - meeting.inFavour()) {
            return Optional.of(Defect.of(MEETING_COUNTS, meeting.entitled(), meeting.present(), meeting.inFavour(), meeting.against()));
        }
        MeetingCount count = new MeetingCount(meeting.entitled(), meeting.present(), meeting.inFavour());
        Ruling ruling = need == StepNeed.ANNOUNCES ? meetings.valid(count) : meetings.passed(count);
        if (ruling.allowed()) {
            return Optional.empty();
        }
        DefectCode code = DefectCode.valueOf(ruling.code());
        return Optional.of(code == MEETING_COUNTS ? Defect.of(code, meeting.entitled(), meeting.present(), meeting.inFavour(), meeting.against())
                : new Defect(code, ruling.arguments()));
    }

    /** The meeting decides on what is there: steps that came after it do not count for it. */
    private void order(CaseRecord record, Disposition disposition, LocalDate meeting, Defects defects) {
        late(CaseStep.VERIFICATION, record.basis().verification().map(CaseBasis.Verification::on), disposition, meeting, defects);
        late(CaseStep.TALK, HearingRules.heardOn(record), disposition, meeting, defects);
        late(CaseStep.EVALUATION, record.education().evaluation().map(CaseEducation.Evaluation::on), disposition, meeting, defects);
        record.decision().proposal().map(Proposal::on).filter(meeting::isBefore).ifPresent(day -> defects.add(MEETING_BEFORE_PROPOSAL));
    }

    private void late(CaseStep step, Optional<LocalDate> on, Disposition disposition, LocalDate meeting, Defects defects) {
        if (rules.need(disposition, step).isNeeded()) {
            on.filter(meeting::isBefore).ifPresent(day -> defects.add(STEP_AFTER_MEETING, step));
        }
    }

    private static void superior(CaseRecord record, SuperiorPart part, Defects defects) {
        CaseDecision decision = record.decision();
        List<PersonId> proposer = decision.proposal().map(Proposal::by).stream().toList();
        defects.unless(!part.isReviewed() || decision.review().isPresent(), REVIEW_MISSING);
        decision.review().ifPresent(review -> {
            defects.unless(!review.by().equals(record.member()), REVIEWER_OWN_CASE);
            defects.unless(!proposer.contains(review.by()), REVIEWER_PROPOSED);
        });
        decision.approval().ifPresent(approval -> {
            defects.unless(part.approver().isPresent(), NOT_TO_BE_APPROVED);
            part.approver().ifPresent(tier -> defects.unless(approval.tier() == tier, APPROVER_TIER, approval.tier(), tier));
            approver(record.member(), proposer, approval.by(), defects);
            decision.review().ifPresent(review -> defects.unless(!review.by().equals(approval.by()), APPROVER_REVIEWED));
        });
        record.aftermath().onFile().ifPresent(taken -> approver(record.member(), proposer, taken.by(), defects));
    }

    /** Of an approval, and of the taking on file that stands in its place. */
    private static void approver(PersonId member, List<PersonId> proposer, PersonId by, Defects defects) {
        defects.unless(!by.equals(member), APPROVER_OWN_CASE);
        defects.unless(!proposer.contains(by), APPROVER_PROPOSED);
    }
}
