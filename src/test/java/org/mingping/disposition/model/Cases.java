package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseBasis.Verification;
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

/** A branch of eleven members that does everything right, step by step; each test spoils one thing. */
final class Cases {

    static final PersonId MEMBER = PersonId.member(1);
    static final PersonId SECRETARY = PersonId.member(2);
    static final PersonId OFFICER = PersonId.member(3);
    static final PersonId EDUCATOR = PersonId.member(4);
    static final PersonId OTHER_EDUCATOR = PersonId.member(5);
    static final PersonId TOWNSHIP = PersonId.account(21);
    static final PersonId TOWNSHIP_APPROVER = PersonId.account(22);
    static final PersonId COUNTY_APPROVER = PersonId.account(31);
    static final Set<PersonId> VOTERS = Set.of(SECRETARY, OFFICER, EDUCATOR, OTHER_EDUCATOR, PersonId.member(6), PersonId.member(7), PersonId.member(8));

    static final LocalDate VERIFIED = LocalDate.of(2026, 2, 24);
    static final LocalDate TALKED = LocalDate.of(2026, 2, 26);
    static final LocalDate PLAN = LocalDate.of(2026, 3, 2);
    static final LocalDate EVALUATED = LocalDate.of(2026, 5, 26);
    static final LocalDate PROPOSED = LocalDate.of(2026, 5, 28);
    static final LocalDate TOLD = LocalDate.of(2026, 5, 29);
    static final LocalDate MET = LocalDate.of(2026, 6, 8);
    static final LocalDate REVIEWED = LocalDate.of(2026, 6, 10);
    static final LocalDate APPROVED = LocalDate.of(2026, 6, 15);

    private static final DispositionParameters RULES = DispositionParameters.countyTrial1();

    private Cases() {
    }

    static Lawfulness lawfulness() {
        return lawfulness(Deadlines.running());
    }

    static Lawfulness lawfulness(Beside beside) {
        return new Lawfulness(RULES, RuleSetParameters.countyTrial1(), Deadlines.running(), beside);
    }

    static Lawfulness lawfulness(Deadlines deadlines) {
        return new Lawfulness(RULES, RuleSetParameters.countyTrial1(), deadlines);
    }

    static CaseGround ground(Disposition disposition) {
        return switch (disposition) {
            case SELF_WITHDRAWAL_REMOVAL -> CaseGround.THREE_FAILURES;
            case DIRECT_REMOVAL -> CaseGround.GRAVE_PROBLEM;
            case VOLUNTARY_WITHDRAWAL -> CaseGround.OWN_APPLICATION;
            default -> CaseGround.UNQUALIFIED;
        };
    }

    static CaseRecord opened(Disposition disposition) {
        CaseGround ground = ground(disposition);
        CaseRecord opened = CaseRecord.opened(MEMBER, ground, ground.needsConfirmation() ? Optional.of(LocalDate.of(2026, 2, 20)) : Optional.empty());
        return ground.isOwnWish() ? opened.with(opened.basis().with(new Application(LocalDate.of(2026, 2, 20), true, Optional.empty()))) : opened;
    }

    static Verification verification(Disposition disposition) {
        boolean grave = disposition == Disposition.DIRECT_REMOVAL;
        return new Verification(VERIFIED, Set.of(SECRETARY, OFFICER), grave, grave, disposition != Disposition.CLOSED_AS_UNFOUNDED);
    }

    static Attitude attitude(Disposition disposition) {
        return switch (disposition) {
            case RECTIFICATION, CLOSED_AS_QUALIFIED -> new Attitude(true, true, true, true, Persuasion.NOT_TRIED);
            case PERSUADED_WITHDRAWAL -> new Attitude(false, false, false, false, Persuasion.AGREED);
            case VOLUNTARY_WITHDRAWAL -> new Attitude(false, false, false, false, Persuasion.NOT_TRIED);
            default -> new Attitude(true, false, false, false, Persuasion.REFUSED);
        };
    }

    static Talk talk() {
        return new Talk(TALKED, Set.of(SECRETARY, OFFICER), true, OwnStatement.ACKNOWLEDGED);
    }

    static List<Educator> educators() {
        return List.of(new Educator(EDUCATOR, true), new Educator(OTHER_EDUCATOR, true));
    }

    static Evaluation evaluation(boolean passed) {
        return new Evaluation(EVALUATED, passed ? Votes.of(4, 6, 2, 0) : Votes.of(0, 3, 6, 3), VOTERS, 5);
    }

    static Proposal proposal(Disposition disposition) {
        return new Proposal(disposition, SECRETARY, PROPOSED, disposition == Disposition.RECTIFICATION ? 6 : 0);
    }

    static Meeting meeting(Disposition disposition) {
        return new Meeting(MET, 10, 7, 6, 1, VOTERS, disposition == Disposition.VOLUNTARY_WITHDRAWAL);
    }

    static CaseRecord educated(CaseRecord record, boolean passed) {
        CaseEducation education = record.education().appointed(educators(), PLAN);
        for (int week : IntStream.range(0, 12).toArray()) {
            education = education.with(new Session(PLAN.plusWeeks(week).plusDays(2), week % 2 == 0 ? EDUCATOR : OTHER_EDUCATOR));
        }
        return record.with(education.with(evaluation(passed)));
    }

    /** Everything that the disposition needs, up to the meeting. */
    static CaseRecord met(Disposition disposition) {
        CaseRecord record = opened(disposition);
        if (StepTable.need(disposition, CaseStep.VERIFICATION).isNeeded()) {
            record = record.with(record.basis().with(verification(disposition)).with(attitude(disposition)));
        }
        record = record.with(record.hearing().with(talk()));
        if (StepTable.need(disposition, CaseStep.EDUCATION).isNeeded()) {
            record = educated(record, disposition == Disposition.CLOSED_AS_QUALIFIED);
        }
        CaseDecision proposed = record.decision().with(proposal(disposition));
        return record.with(disposition == Disposition.CLOSED_AS_UNFOUNDED ? proposed : proposed.told(TOLD, MET, 0).with(meeting(disposition)));
    }

    /** Approved, or, where it is the member's own wish, ready to be taken on file. */
    static CaseRecord lawful(Disposition disposition) {
        CaseRecord record = met(disposition);
        SuperiorPart superior = RULES.superior(disposition);
        CaseDecision decision = superior.isReviewed() ? record.decision().reviewed(new Act(TOWNSHIP, REVIEWED)) : record.decision();
        return record.with(superior.approver().map(tier -> decision.with(approval(tier))).orElse(decision));
    }

    static Approval approval(Tier tier) {
        return new Approval(tier == Tier.COUNTY ? COUNTY_APPROVER : TOWNSHIP_APPROVER, tier, APPROVED);
    }
}
