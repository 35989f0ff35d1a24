package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.CaseBasis.AddedGround;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseBasis.Verification;
import org.mingping.disposition.model.CaseDecision.Act;
import org.mingping.disposition.model.CaseDecision.Approval;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseDecision.Told;
import org.mingping.disposition.model.CaseEducation.Educator;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Statement;
import org.mingping.disposition.model.CaseHearing.Talk;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

/** A county that does random things to one case, mostly but not always as it should. */
final class Walk {

    private static final List<PersonId> PEOPLE = List.of(Cases.MEMBER, Cases.SECRETARY, Cases.OFFICER, Cases.EDUCATOR, Cases.OTHER_EDUCATOR, Cases.TOWNSHIP,
            Cases.TOWNSHIP_APPROVER, Cases.COUNTY_APPROVER, PersonId.account(32));

    private static final Set<CaseAction> RARE = EnumSet.of(CaseAction.TAKE_BACK, CaseAction.WITHDRAW_PROPOSAL, CaseAction.SERVE_ANSWER, CaseAction.PLAN_REEVALUATION, CaseAction.APPEAL, CaseAction.PAUSE, CaseAction.RESUME, CaseAction.ADD_GROUND);

    /** What has the most steps is aimed at most often: each has to be reached several times in a run, or the property sees nothing of it. */
    private static final List<Disposition> AIMS = Map.of(Disposition.REMOVAL, 11, Disposition.CLOSED_AS_QUALIFIED, 6, Disposition.PERSUADED_WITHDRAWAL, 4,
            Disposition.SELF_WITHDRAWAL_REMOVAL, 7, Disposition.RECTIFICATION, 7, Disposition.DIRECT_REMOVAL, 4, Disposition.VOLUNTARY_WITHDRAWAL, 2,
            Disposition.CLOSED_AS_UNFOUNDED, 1).entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(one -> Collections.nCopies(one.getValue(), one.getKey()).stream()).toList();

    private final Random random;
    private final Disposition aim;
    private CaseStanding standing;
    private LocalDate today = LocalDate.of(2026, 2, 20);
    private final Set<String> refusals = new HashSet<>();

    Walk(long seed) {
        random = new Random(seed);
        aim = any(AIMS);
        standing = new CaseStanding(CaseState.NEW, Cases.opened(usually() ? aim : any(Arrays.asList(Disposition.values()))));
    }

    CaseStanding standing() {
        return standing;
    }

    LocalDate today() {
        return today;
    }

    /** For what something was refused on the way. */
    Set<String> refusals() {
        return Set.copyOf(refusals);
    }

    /** As they rest in this case. */
    Deadlines deadlines() {
        return new Deadlines(WorkingCalendar.stateCouncil(), standing.record().pauses().all());
    }

    /** Somebody tries something, or a ground is confirmed elsewhere. @return whether it was done */
    boolean step() {
        if (random.nextInt(100) == 0 && CaseAction.ADD_GROUND.isFor(standing.state())) {
            standing = new CaseStanding(standing.state(), after(CaseAction.ADD_GROUND, null, standing.record()));
            return true;
        }
        CaseAction action = any(Arrays.stream(CaseAction.values()).filter(one -> !usually() || one.isFor(standing.state()))
                .filter(one -> !isRare(one) || random.nextInt(10) == 0).toList());
        Role role = any(Arrays.stream(Role.values()).filter(one -> !usually() || action.isFor(one) || action.roles().isEmpty()).toList());
        Actor actor = new Actor(usually() ? Acts.actor(action, role).person() : any(PEOPLE), role);
        CaseRecord record = standing.record();
        try {
            CaseStanding before = standing;
            standing = new CaseMoves(DispositionParameters.countyTrial1(), RuleSetParameters.countyTrial1(), deadlines()).move(before, action, actor, after(action, actor, record), today);
            today = today.plusDays(random.nextInt(9));
            return true;
        } catch (Refusal refusal) {
            refusals.add(refusal.code());
            return false;
        }
    }

    /** Educators who are appointed again begin the plan anew: as often as everything else, and hardly a case would come to its decision. */
    private boolean isRare(CaseAction action) {
        return RARE.contains(action) || action == CaseAction.APPOINT_EDUCATORS && standing.record().education().firstDay().isPresent();
    }

    private CaseRecord after(CaseAction action, Actor actor, CaseRecord record) {
        CaseBasis basis = record.basis();
        CaseHearing hearing = record.hearing();
        CaseEducation education = record.education();
        CaseDecision decision = record.decision();
        CaseAftermath aftermath = record.aftermath();
        boolean grave = (aim == Disposition.DIRECT_REMOVAL) == usually();
        return switch (action) {
            case SEAL -> record.with(aftermath.sealed());
            case OPEN, RETURN, WITHDRAW_PROPOSAL, FILE, CLOSE, REACH_MILESTONE, PLAN_REEVALUATION -> record;
            case PLAN_FOLLOW_UP -> record.with(aftermath.planned(today, List.of(today)));
            case VISIT -> record.with(aftermath.visited());
            case ADD_GROUND -> record.with(basis.with(new AddedGround(usually() ? CaseGround.THREE_FAILURES : CaseGround.UNQUALIFIED, today)));
            case PAUSE -> record.with(record.pauses().with(new Pause(usually() ? today : today.minusDays(1), today.plusDays(random.nextInt(usually() ? 180 : 400)), "住院")));
            case RESUME -> record.with(record.pauses().ended(today));
            case VERIFY -> record.with(basis.with(new Verification(today, people(Cases.SECRETARY, Cases.OFFICER), grave, grave,
                    (aim == Disposition.CLOSED_AS_UNFOUNDED) != usually(), basis.added().size())).with(Cases.attitude(aim)));
            case TALK -> record.with(hearing.with(new Talk(today, people(Cases.SECRETARY, Cases.OFFICER), usually(), usually() ? OwnStatement.REFUSED : OwnStatement.MISSING)));
            case RECORD_ATTEMPT -> record.with(hearing.with(new Attempt(today, any(Arrays.asList(Way.values())), actor.person())));
            case PUBLISH -> record.with(hearing.published(today));
            case STATE -> usually() && !hearing.statements().isEmpty() ? record : record.with(hearing.with(new Statement(today, Optional.empty())));
            case ANSWER_STATEMENT -> record.with(hearing.answered(today));
            case APPOINT_EDUCATORS -> record.with(education.appointed(people(Cases.EDUCATOR, Cases.OTHER_EDUCATOR).stream().map(one -> new Educator(one, usually())).toList(), today));
            case HOLD_SESSION -> record.with(sessions(education));
            case EVALUATE -> record.with(education.with(new Evaluation(today, (aim == Disposition.CLOSED_AS_QUALIFIED) == usually() ? Votes.of(2, 4, 1, 0) : Votes.of(0, 2, 3, 2),
                    people(Cases.OFFICER, Cases.EDUCATOR), usually() ? 5 : 0)));
            case PROPOSE -> record.with(decision.with(new Proposal(usually() ? aim : any(Arrays.asList(Disposition.values())), actor.person(), today, 6)));
            case TELL -> record.with(decision.with(told(decision, basis.added().size())));
            case HOLD_MEETING -> record.with(decision.with(new Meeting(meetingDay(decision), 10, usually() ? 7 : 4, usually() ? 6 : 4, 0, people(Cases.OFFICER, Cases.EDUCATOR), usually())));
            case REVIEW -> record.with(decision.reviewed(new Act(actor.person(), today)));
            case APPROVE -> record.with(decision.with(new Approval(actor.person(), actor.role().realm() == Realm.COUNTY ? Tier.COUNTY : Tier.TOWNSHIP, today)));
            case TAKE_ON_FILE -> record.with(aftermath.filed(new Act(actor.person(), today)));
            case SERVE_ANSWER -> aftermath.unserved().isPresent() ? record.with(aftermath.answerServed(Acts.served(record, today))) : record;
            case SERVE_NOTICE -> record.with(aftermath.served(today, Service.SIGNED));
            case PLAN_RECTIFICATION -> record.with(decision.with(new Rectification(today, aftermath.servedOn().orElse(today), 6, Optional.empty(), false)));
            case REEVALUATE -> reevaluated(record);
            case APPEAL -> aftermath.pending().isPresent() ? record : record.with(aftermath.appealed(today));
            case ANSWER_APPEAL -> aftermath.pending().isEmpty() ? record : record.with(aftermath.answered(new Answer(actor.person(), Tier.COUNTY, today, !usually())));
            case TAKE_BACK -> record.with(basis.with(new Application(today, true, Optional.of(today))));
        };
    }

    /** The whole plan at once, each week with a session, or nearly each. */
    private CaseEducation sessions(CaseEducation education) {
        LocalDate first = education.firstDay().orElse(today);
        CaseEducation held = education;
        for (int week : IntStream.range(0, 12).filter(one -> usually() || usually()).toArray()) {
            List<Educator> educators = education.educators();
            held = held.with(new Session(first.plusWeeks(week), educators.isEmpty() ? Cases.OFFICER : educators.get(0).person()));
        }
        today = today.isBefore(first.plusWeeks(12)) ? first.plusWeeks(12) : today;
        return held;
    }

    /** For a meeting in nine days; sometimes for one today, of which the member was told, it says, when it was proposed. */
    private Told told(CaseDecision decision, int added) {
        boolean back = random.nextInt(4) == 0;
        LocalDate on = back ? decision.proposal().map(Proposal::on).orElse(today) : today;
        return new Told(on, back ? today : today.plusDays(9), added, today);
    }

    /** The day the member was told, or today. */
    private LocalDate meetingDay(CaseDecision decision) {
        LocalDate day = decision.told().filter(told -> usually()).map(CaseDecision.Told::meetingOn).orElse(today);
        today = today.isBefore(day) ? day : today;
        return day;
    }

    private CaseRecord reevaluated(CaseRecord record) {
        return record.decision().rectification().map(period -> {
            LocalDate last = period.lastDay(deadlines());
            today = usually() && today.isBefore(last) ? last : today;
            return record.with(record.decision().with(period.evaluated(today, random.nextBoolean())));
        }).orElse(record);
    }

    private Set<PersonId> people(PersonId one, PersonId other) {
        return usually() ? Set.of(one, other) : random.nextBoolean() ? Set.of(one) : Set.of(one, any(PEOPLE.stream().filter(person -> !person.equals(one)).toList()));
    }

    private boolean usually() {
        return random.nextInt(100) < 95;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
