package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.CaseBasis.AddedGround;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseDecision.Act;
import org.mingping.disposition.model.CaseDecision.Approval;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseHearing.Statement;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.organisation.model.Tier;

/** For every action a case in which it can be done, who does it, and the record with it done. */
final class Acts {

    static final LocalDate LATER = LocalDate.of(2027, 1, 4);
    private static final PersonId OTHER_COUNTY_APPROVER = PersonId.account(32);

    private Acts() {
    }

    static Disposition disposition(CaseAction action, Role role) {
        return switch (action) {
            case TAKE_BACK, TAKE_ON_FILE -> Disposition.VOLUNTARY_WITHDRAWAL;
            case PLAN_RECTIFICATION, REEVALUATE, REACH_MILESTONE, PLAN_REEVALUATION -> Disposition.RECTIFICATION;
            case APPROVE -> role == Role.TOWNSHIP_APPROVER ? Disposition.RECTIFICATION : Disposition.DIRECT_REMOVAL;
            case HOLD_SESSION, EVALUATE, APPOINT_EDUCATORS -> Disposition.REMOVAL;
            default -> Disposition.DIRECT_REMOVAL;
        };
    }

    static Actor actor(CaseAction action, Role role) {
        PersonId person = switch (role) {
            case MEMBER -> action.isMembersOwn() ? Cases.MEMBER : Cases.EDUCATOR;
            case BRANCH_OFFICER -> Cases.SECRETARY;
            case TOWNSHIP_OFFICER -> Cases.TOWNSHIP;
            case TOWNSHIP_APPROVER -> Cases.TOWNSHIP_APPROVER;
            case COUNTY_APPROVER -> OTHER_COUNTY_APPROVER;
            default -> PersonId.account(99);
        };
        return new Actor(person, role);
    }

    static CaseRecord before(CaseAction action, CaseState state, Role role) {
        Disposition disposition = disposition(action, role);
        if (action == CaseAction.OPEN) {
            return Cases.opened(disposition);
        }
        if (action == CaseAction.APPROVE && state == CaseState.REVIEWED && disposition == Disposition.DIRECT_REMOVAL) {
            CaseRecord met = Cases.met(disposition);
            return met.with(met.decision().reviewed(new Act(Cases.TOWNSHIP, Cases.REVIEWED)));
        }
        CaseRecord decided = Cases.lawful(disposition);
        return switch (action) {
            case SERVE_NOTICE, PLAN_RECTIFICATION, FILE, SEAL, APPEAL, PLAN_FOLLOW_UP -> decided;
            case VISIT -> decided.with(decided.aftermath().planned(Cases.APPROVED, List.of(LATER)));
            case CLOSE -> decided.with(decided.aftermath().sealed().planned(Cases.APPROVED, List.of(Cases.APPROVED)).visited());
            case REEVALUATE, REACH_MILESTONE, PLAN_REEVALUATION -> decided.with(decided.decision().with(new Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.empty(), false)));
            case RESUME -> Cases.met(disposition).with(CasePauses.NONE.with(new Pause(LATER.minusDays(5), LATER.plusDays(5), "住院")));
            case ANSWER_APPEAL -> decided.with(decided.aftermath().appealed(Cases.APPROVED));
            case SERVE_ANSWER -> decided.with(decided.aftermath().appealed(Cases.APPROVED).answered(new CaseAftermath.Answer(OTHER_COUNTY_APPROVER, Tier.COUNTY, Cases.APPROVED, false)));
            // One with so few sheets cannot stand, and may be held again.
            case EVALUATE -> decided.with(decided.education().with(Spoilt.tooFew()));
            default -> Cases.met(disposition);
        };
    }

    static CaseRecord after(CaseAction action, CaseRecord record, Actor actor) {
        Act act = new Act(actor.person(), Cases.APPROVED);
        Tier tier = actor.role().realm() == Realm.COUNTY ? Tier.COUNTY : Tier.TOWNSHIP;
        CaseDecision decision = record.decision();
        return switch (action) {
            case SEAL -> record.with(record.aftermath().sealed());
            case PAUSE -> record.with(record.pauses().with(new Pause(LATER, LATER.plusDays(9), "住院")));
            case RESUME -> record.with(record.pauses().ended(LATER));
            case OPEN, FILE, CLOSE, RETURN, WITHDRAW_PROPOSAL, HOLD_MEETING, REACH_MILESTONE, PLAN_REEVALUATION, PLAN_FOLLOW_UP, VISIT -> record;
            case ADD_GROUND -> record.with(record.basis().with(new AddedGround(CaseGround.THREE_FAILURES, Cases.TALKED)));
            case VERIFY -> record.with(record.basis().with(Cases.verification(Disposition.REMOVAL)));
            case TALK -> record.with(record.hearing().with(Cases.talk()));
            case RECORD_ATTEMPT -> record.with(record.hearing().with(Spoilt.attempt(3, Way.VISIT)));
            case PUBLISH -> record.with(record.hearing().published(Cases.TOLD));
            case STATE -> record.with(record.hearing().with(new Statement(Cases.TOLD, Optional.empty())));
            case ANSWER_STATEMENT -> record.with(record.hearing().answered(Cases.TOLD));
            case APPOINT_EDUCATORS -> record.with(record.education().appointed(Cases.educators(), LATER));
            case HOLD_SESSION -> record.with(record.education().with(new Session(Cases.PLAN, Cases.EDUCATOR)));
            case EVALUATE -> record.with(record.education().with(Cases.evaluation(false)));
            case PROPOSE -> record.with(decision.with(new Proposal(Disposition.DIRECT_REMOVAL, actor.person(), Cases.PROPOSED, 0)));
            case TELL -> record.with(decision.told(Cases.TOLD, Cases.MET, record.basis().added().size()));
            case REVIEW -> record.with(decision.reviewed(act));
            case APPROVE -> record.with(decision.with(new Approval(actor.person(), tier, Cases.APPROVED)));
            case TAKE_ON_FILE -> record.with(record.aftermath().filed(act));
            case SERVE_ANSWER -> record.with(record.aftermath().answerServed(served(record, LATER)));
            case SERVE_NOTICE -> record.with(record.aftermath().served(Cases.APPROVED, Service.SIGNED));
            case PLAN_RECTIFICATION -> record.with(decision.with(new Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.empty(), false)));
            case REEVALUATE -> record.with(decision.with(new Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.of(LATER), true)));
            case APPEAL -> record.with(record.aftermath().appealed(Cases.APPROVED));
            case ANSWER_APPEAL -> record.aftermath().pending().isEmpty() ? record
                    : record.with(record.aftermath().answered(new Answer(actor.person(), Tier.COUNTY, LATER, false)));
            case TAKE_BACK -> record.with(record.basis().with(new Application(Cases.VERIFIED, true, Optional.of(Cases.TOLD))));
        };
    }

    /** Of the answer that is to be served next. */
    static AnswerServed served(CaseRecord record, LocalDate on) {
        return new AnswerServed(on, Service.SIGNED, "签收", record.aftermath().unservedAppeal().map(CaseAftermath.Appeal::on));
    }
}
