package org.mingping.disposition.model;

import static org.mingping.disposition.model.Disposition.CLOSED_AS_QUALIFIED;
import static org.mingping.disposition.model.Disposition.DIRECT_REMOVAL;
import static org.mingping.disposition.model.Disposition.PERSUADED_WITHDRAWAL;
import static org.mingping.disposition.model.Disposition.RECTIFICATION;
import static org.mingping.disposition.model.Disposition.REMOVAL;
import static org.mingping.disposition.model.Disposition.VOLUNTARY_WITHDRAWAL;
import static org.mingping.disposition.model.Spoilt.decision;
import static org.mingping.disposition.model.Spoilt.education;
import static org.mingping.disposition.model.Spoilt.hearing;
import static org.mingping.disposition.model.Spoilt.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseDecision.Act;
import org.mingping.disposition.model.CaseDecision.Approval;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseEducation.Educator;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Talk;
import org.mingping.organisation.model.Tier;

/** Education, evaluation, meeting, review and approval. */
final class SpoiltSteps {

    private static final Educator ONE = new Educator(Cases.EDUCATOR, true);

    private SpoiltSteps() {
    }

    static List<Spoilt> all() {
        return List.of(
                education("there was no education", RECTIFICATION, e -> new CaseEducation(List.of(), List.of(), Optional.empty(), List.of(), e.evaluation(), false),
                        DefectCode.EDUCATORS_NUMBER, DefectCode.EDUCATION_MISSING),
                education("three educate", REMOVAL, e -> educators(e, ONE, new Educator(Cases.OTHER_EDUCATOR, true), new Educator(PersonId.member(6), true)),
                        DefectCode.EDUCATORS_NUMBER),
                education("a probationary member educates", REMOVAL, e -> educators(e, ONE, new Educator(Cases.OTHER_EDUCATOR, false)), DefectCode.EDUCATOR_NOT_FULL),
                where("an educator verified the facts", REMOVAL, r -> r.with(educators(r.education(), ONE, new Educator(Cases.OFFICER, true))),
                        DefectCode.EDUCATOR_OTHER_PART, DefectCode.SESSION_BY_OTHERS, DefectCode.WEEK_MISSED),
                education("the member educates themself", REMOVAL, e -> educators(e, ONE, new Educator(Cases.MEMBER, true)),
                        DefectCode.EDUCATOR_OWN_CASE, DefectCode.SESSION_BY_OTHERS, DefectCode.WEEK_MISSED),
                where("somebody else held the session of a week", REMOVAL, r -> Spoilt.session(Spoilt.withoutSession(r, 1), new Session(Cases.PLAN, PersonId.member(8))),
                        DefectCode.SESSION_BY_OTHERS, DefectCode.WEEK_MISSED),
                where("a week was missed", CLOSED_AS_QUALIFIED, r -> Spoilt.withoutSession(r, 1), DefectCode.WEEK_MISSED),
                where("a week was made up only after the evaluation", REMOVAL, r -> Spoilt.withoutSession(r, 2).with(Spoilt.withoutSession(r, 2).education()
                        .with(new Session(Cases.EVALUATED.plusDays(1), Cases.EDUCATOR))), DefectCode.WEEK_MISSED),
                education("the evaluation came on the last day of the plan", REMOVAL, e -> e.with(evaluation(LocalDate.of(2026, 5, 24), Votes.of(0, 3, 6, 3), 5)),
                        DefectCode.EDUCATION_CUT_SHORT),
                education("nobody evaluated", REMOVAL, e -> new CaseEducation(e.educators(), e.earlier(), e.firstDay(), e.sessions(), Optional.empty(), false), DefectCode.EVALUATION_MISSING),
                where("the evaluation is from before a rectification that an appeal overturned", REMOVAL, r -> r.with(r.decision().with(new CaseDecision.Rectification(LocalDate.of(2025, 8, 1),
                        LocalDate.of(2025, 8, 1), 6, Optional.of(LocalDate.of(2026, 2, 20)), false))).with(r.aftermath().appealed(Cases.EVALUATED)
                        .answered(new CaseAftermath.Answer(PersonId.account(33), Tier.COUNTY, Cases.EVALUATED.plusDays(1), true))), DefectCode.VERIFICATION_BEFORE_APPEAL, DefectCode.EVALUATION_BEFORE_APPEAL),
                education("no mass representative evaluated", RECTIFICATION, e -> e.with(evaluation(Cases.EVALUATED, Votes.of(0, 3, 4, 0), 0)),
                        DefectCode.EVALUATION_WITHOUT_REPRESENTATIVES),
                education("who is to be qualified again has no 60% of QUALIFIED or better", CLOSED_AS_QUALIFIED, e -> e.with(evaluation(Cases.EVALUATED, Votes.of(2, 5, 5, 0), 5)),
                        DefectCode.EVALUATION_NOT_PASSED),
                education("who is to be removed was evaluated as qualified", REMOVAL, e -> e.with(evaluation(Cases.EVALUATED, Votes.of(0, 8, 4, 0), 5)),
                        DefectCode.EVALUATION_PASSED),
                education("the member evaluated themself", REMOVAL, e -> e.with(new Evaluation(Cases.EVALUATED, Votes.of(0, 2, 3, 2), Set.of(Cases.MEMBER, Cases.OFFICER), 5)),
                        DefectCode.VOTER_OWN_CASE),
                education("more sheets were counted than people evaluated", REMOVAL, e -> e.with(evaluation(Cases.EVALUATED, Votes.of(0, 3, 7, 3), 5)), DefectCode.EVALUATION_COUNTS),
                education("fewer sheets were counted than people evaluated", RECTIFICATION, e -> e.with(evaluation(Cases.EVALUATED, Votes.of(0, 3, 6, 2), 5)), DefectCode.EVALUATION_COUNTS),
                education("four evaluated", REMOVAL, e -> e.with(new Evaluation(Cases.EVALUATED, Votes.of(0, 1, 2, 1), Set.of(Cases.OFFICER, Cases.EDUCATOR), 2)), DefectCode.EVALUATION_FEW),
                education("fewer than half evaluated", REMOVAL, e -> e.with(new Evaluation(Cases.EVALUATED, Votes.of(0, 3, 6, 3), Cases.VOTERS, 5, Optional.of(20), Set.of())),
                        DefectCode.EVALUATION_TURNOUT),
                education("one evaluated whose right to vote rests", REMOVAL, e -> e.with(new Evaluation(Cases.EVALUATED, Votes.of(0, 3, 6, 3), Cases.VOTERS, 5, Optional.of(10),
                        Set.of(PersonId.member(8)))), DefectCode.VOTER_NOT_ENTITLED),
                decision("a probationary member voted", DIRECT_REMOVAL, d -> d.with(new Meeting(Cases.MET, 10, 7, 6, 1, Cases.VOTERS, false, Set.of(PersonId.member(8)))),
                        DefectCode.VOTER_NOT_ENTITLED),
                decision("nothing was proposed", DIRECT_REMOVAL, d -> new CaseDecision(Optional.empty(), d.told(), d.meeting(), d.review(), d.approval(), d.rectification()),
                        DefectCode.PROPOSAL_MISSING),
                decision("something else was proposed", DIRECT_REMOVAL, d -> proposal(d, REMOVAL, Cases.SECRETARY, Cases.PROPOSED), DefectCode.PROPOSAL_OTHER),
                decision("the member proposed in their own case", CLOSED_AS_QUALIFIED, d -> proposal(d, CLOSED_AS_QUALIFIED, Cases.MEMBER, Cases.PROPOSED),
                        DefectCode.PROPOSER_OWN_CASE),
                hearing("the talk came after the meeting", DIRECT_REMOVAL, h -> CaseHearing.NONE.with(new Talk(Cases.REVIEWED, Set.of(Cases.SECRETARY, Cases.OFFICER), true,
                        OwnStatement.REFUSED)), DefectCode.STEP_AFTER_MEETING),
                education("the evaluation came after the meeting", RECTIFICATION, e -> e.with(evaluation(Cases.REVIEWED, Votes.of(0, 3, 6, 3), 5)), DefectCode.STEP_AFTER_MEETING),
                decision("the meeting came before the proposal", DIRECT_REMOVAL, d -> proposal(d, DIRECT_REMOVAL, Cases.SECRETARY, Cases.REVIEWED),
                        DefectCode.NOTICE_BEFORE_PROPOSAL, DefectCode.MEETING_BEFORE_PROPOSAL),
                decision("there was no meeting", RECTIFICATION, d -> new CaseDecision(d.proposal(), d.told(), Optional.empty(), d.review(), d.approval(), d.rectification()),
                        DefectCode.MEETING_MISSING),
                decision("the member was not told before the meeting", PERSUADED_WITHDRAWAL,
                        d -> new CaseDecision(d.proposal(), Optional.empty(), d.meeting(), d.review(), d.approval(), d.rectification()), DefectCode.NOTICE_MISSING),
                decision("the member was told four working days before the meeting", PERSUADED_WITHDRAWAL, d -> d.told(LocalDate.of(2026, 6, 2), Cases.MET, 0), DefectCode.NOTICE_CUT_SHORT),
                decision("the member was told in time, it says, and that was written down four working days before the meeting", PERSUADED_WITHDRAWAL,
                        d -> d.with(new CaseDecision.Told(Cases.TOLD, Cases.MET, 0, LocalDate.of(2026, 6, 2))), DefectCode.NOTICE_CUT_SHORT),
                where("the session of a week was written down after the evaluation", REMOVAL, r -> Spoilt.withoutSession(r, 2).with(Spoilt.withoutSession(r, 2).education()
                        .with(new Session(Cases.PLAN.plusWeeks(1).plusDays(2), Cases.EDUCATOR, Cases.EVALUATED.plusDays(1)))), DefectCode.WEEK_MISSED),
                hearing("the first of two talks was none, and the second came after the meeting", DIRECT_REMOVAL, h -> CaseHearing.NONE
                        .with(new Talk(Cases.TALKED, Set.of(Cases.SECRETARY), true, OwnStatement.REFUSED)).with(new Talk(Cases.REVIEWED, Set.of(Cases.SECRETARY, Cases.OFFICER), true,
                        OwnStatement.REFUSED)), DefectCode.STEP_AFTER_MEETING),
                where("whoever reviewed approved", DIRECT_REMOVAL, r -> r.with(r.decision().reviewed(new CaseDecision.Act(Cases.COUNTY_APPROVER, Cases.REVIEWED))),
                        DefectCode.APPROVER_REVIEWED),
                where("whoever announced a wish to leave took it on file", VOLUNTARY_WITHDRAWAL, r -> r.with(r.aftermath().filed(new CaseDecision.Act(Cases.SECRETARY, Cases.APPROVED))),
                        DefectCode.APPROVER_PROPOSED),
                decision("the member was told before there was a proposal", DIRECT_REMOVAL, d -> d.told(Cases.PROPOSED.minusDays(1), Cases.MET, 0), DefectCode.NOTICE_BEFORE_PROPOSAL),
                decision("the meeting was held on another day than the member was told", DIRECT_REMOVAL, d -> d.told(Cases.TOLD, Cases.MET.plusDays(1), 0), DefectCode.MEETING_DAY_NOT_TOLD),
                decision("more voted than came", REMOVAL, d -> d.with(new Meeting(Cases.MET, 10, 7, 6, 2, Cases.VOTERS, false)), DefectCode.MEETING_COUNTS),
                decision("more came than there are", REMOVAL, d -> d.with(new Meeting(Cases.MET, 10, 11, 6, 2, Cases.VOTERS, false)), DefectCode.MEETING_COUNTS),
                decision("fewer than half came", REMOVAL, d -> d.with(new Meeting(Cases.MET, 15, 7, 7, 0, Cases.VOTERS, false)), DefectCode.MEETING_QUORUM),
                decision("half of those entitled were in favour, not more", REMOVAL, d -> d.with(new Meeting(Cases.MET, 10, 7, 5, 2, Cases.VOTERS, false)),
                        DefectCode.MEETING_MAJORITY),
                decision("too few heard a withdrawal announced", VOLUNTARY_WITHDRAWAL, d -> d.with(new Meeting(Cases.MET, 15, 7, 0, 0, Set.of(), true)), DefectCode.MEETING_QUORUM),
                decision("a withdrawal was not announced", VOLUNTARY_WITHDRAWAL, d -> d.with(new Meeting(Cases.MET, 10, 7, 7, 0, Cases.VOTERS, false)),
                        DefectCode.ANNOUNCEMENT_MISSING),
                decision("the member voted in their own case", DIRECT_REMOVAL, d -> d.with(new Meeting(Cases.MET, 10, 7, 6, 1, Set.of(Cases.MEMBER, Cases.OFFICER), false)),
                        DefectCode.VOTER_OWN_CASE),
                decision("the township did not review", REMOVAL, d -> new CaseDecision(d.proposal(), d.told(), d.meeting(), Optional.empty(), d.approval(), d.rectification()),
                        DefectCode.REVIEW_MISSING),
                decision("the member reviewed", REMOVAL, d -> d.reviewed(new Act(Cases.MEMBER, Cases.REVIEWED)), DefectCode.REVIEWER_OWN_CASE),
                decision("whoever proposed reviewed", REMOVAL, d -> d.reviewed(new Act(Cases.SECRETARY, Cases.REVIEWED)), DefectCode.REVIEWER_PROPOSED),
                decision("the member approved", REMOVAL, d -> d.with(new Approval(Cases.MEMBER, Tier.COUNTY, Cases.APPROVED)), DefectCode.APPROVER_OWN_CASE),
                decision("whoever proposed approved", RECTIFICATION, d -> d.with(new Approval(Cases.SECRETARY, Tier.TOWNSHIP, Cases.APPROVED)), DefectCode.APPROVER_PROPOSED),
                decision("the township approved a removal", REMOVAL, d -> d.with(Cases.approval(Tier.TOWNSHIP)), DefectCode.APPROVER_TIER),
                decision("somebody approved what a member decided themself", VOLUNTARY_WITHDRAWAL, d -> d.with(Cases.approval(Tier.TOWNSHIP)), DefectCode.NOT_TO_BE_APPROVED));
    }

    private static CaseEducation educators(CaseEducation education, Educator... educators) {
        return new CaseEducation(List.of(educators), education.earlier(), education.firstDay(), education.sessions(), education.evaluation(), false);
    }

    private static Evaluation evaluation(LocalDate on, Votes votes, int representatives) {
        return new Evaluation(on, votes, Cases.VOTERS, representatives);
    }

    private static CaseDecision proposal(CaseDecision decision, Disposition disposition, PersonId by, LocalDate on) {
        return new CaseDecision(Optional.of(new Proposal(disposition, by, on, 0)), decision.told(), decision.meeting(), decision.review(), decision.approval(),
                decision.rectification());
    }
}
