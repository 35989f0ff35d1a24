package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.TypingCasePaper;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.application.AppealingDecision;
import org.mingping.disposition.application.ApprovingDisposition;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.application.HoldingCaseBallot;
import org.mingping.disposition.application.HearingStatement;
import org.mingping.disposition.application.HoldingCaseMeeting;
import org.mingping.disposition.application.OpeningCase;
import org.mingping.disposition.application.ProposingDisposition;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.RectifyingMember;
import org.mingping.disposition.application.ServingDecision;
import org.mingping.disposition.application.TalkingWithMember;
import org.mingping.disposition.application.VerifyingCase;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.WorkingCalendar;

/**
 * Cases of disposition in the demo: those that the half-year before opened, of which the first is in education with a week missed, the second in a rectification, the third removed and
 * appealing, the fourth voted on, as far as the days go, and the others are left to whoever looks; and a grave problem that waits for its review. What lies in the future is not done.
 */
@ApplicationScoped
class DemoCases {

    private static final int ALL = 100;
    private static final int MISSED_WEEK = 3;
    private static final int FIRST_DAY = 6;
    private static final int REPRESENTATIVES = 5;
    private static final int OPEN_VOTE = 3;
    private static final int WEEKS = 12;
    private static final int DAYS = 7;
    private static final int NOTICE = 7;
    private static final Attitude WILLING = new Attitude(true, true, true, true, Persuasion.NOT_TRIED);
    private static final Attitude REFUSING = new Attitude(true, false, false, false, Persuasion.REFUSED);
    private static final Attitude DENYING = new Attitude(true, false, false, false, Persuasion.NOT_TRIED);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Inject
    private ReadingCases reading;
    @Inject
    private OpeningCase opening;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private HearingStatement hearing;
    @Inject
    private EducatingMember educating;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private TypingCasePaper typing;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private HoldingCaseMeeting meeting;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private ServingDecision serving;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private DemoClock clock;

    /** An act on the version of a case that stands. */
    private interface Act {
        void on(int version) throws Exception;
    }

    void open(DemoWorld world, DemoStaff staff) throws Exception {
        LocalDate today = clock.today();
        List<CaseLists.Line> confirmed = staff.countyOfficer().perform(() -> reading.page(new CaseLists.Filter(CaseGround.UNQUALIFIED, null, null, true), 0, ALL)).items();
        if (!confirmed.isEmpty()) {
            educate(confirmed.get(0), world, staff, today, MISSED_WEEK, WILLING);
        }
        if (confirmed.size() > 1) {
            bring(confirmed.get(1), Disposition.RECTIFICATION, world, staff, today);
        }
        if (confirmed.size() > 2) {
            bring(confirmed.get(2), Disposition.REMOVAL, world, staff, today);
        }
        if (confirmed.size() > OPEN_VOTE) {
            vote(confirmed.get(OPEN_VOTE), world, staff, today);
        }
        grave(world, staff, today);
    }

    /** Educated, evaluated, and decided: a rectification of one month, whose end has come where the days suffice, or a removal with an appeal that waits. */
    private void bring(CaseLists.Line line, Disposition disposition, DemoWorld world, DemoStaff staff, LocalDate today) throws Exception {
        DemoTree.Branch branch = world.branch(line.branch());
        Caller officer = officer(line, branch, staff);
        educate(line, world, staff, today, 0, disposition == Disposition.REMOVAL ? REFUSING : WILLING);
        long id = line.id();
        List<CasePeople.Person> people = others(id, officer);
        List<Long> voters = people.stream().map(CasePeople.Person::id).toList();
        LocalDate evaluated = evaluatedOn(line);
        act(id, officer, evaluated, today, version -> {
            long ballot = holding.open(id, version, null, representatives(world), world.texts().one("case.evaluated", 0));
            CasePaperTotals totals = CasePaperTotals.of(voters.size(), REPRESENTATIVES, 0, voters.size() / 2, voters.size() - voters.size() / 2 + REPRESENTATIVES, 0, 0);
            for (Caller typist : List.of(officer, staff.officer(world.tree().above(branch)))) {
                typist.perform(() -> typing.type(ballot, totals));
            }
        });
        LocalDate proposed = CALENDAR.workingDayAfter(evaluated, 1);
        act(id, officer, proposed, today, version -> proposing.propose(id, version, proposed, disposition, 1, world.texts().one("case.proposal." + disposition, 0)));
        LocalDate met = CALENDAR.workingDayAfter(proposed, NOTICE);
        act(id, officer, proposed, today, version -> proposing.tell(id, version, proposed, met, world.texts().one("case.told", 0)));
        act(id, officer, met, today, version -> meeting.hold(id, version, met, voters.size(), voters, voters.size() - 1, 1, false, world.texts().one("case.minutes", 0)));
        LocalDate approved = CALENDAR.workingDayAfter(met, 2);
        String opinion = world.texts().one("county.opinion", 0);
        if (disposition == Disposition.RECTIFICATION) {
            act(id, staff.approver(world.tree().above(branch)), approved, today, version -> approving.approve(id, version, opinion));
        } else {
            act(id, staff.officer(world.tree().above(branch)), met.isBefore(approved) ? approved : met, today, version -> approving.review(id, version, opinion));
            act(id, staff.countyApprover(), approved, today, version -> approving.approve(id, version, opinion));
        }
        LocalDate served = CALENDAR.workingDayAfter(approved, 1);
        act(id, officer, served, today, version -> serving.serve(id, version, served, AfterFacts.Service.SIGNED, world.texts().one("case.served", 0)));
        if (disposition == Disposition.RECTIFICATION) {
            act(id, officer, served, today, version -> rectifying.plan(id, version, served, people.get(4).id(), world.texts().one("case.measures", 0), List.of()));
        } else {
            act(id, officer, world.calendar().ago(3), today, version -> appealing.appeal(id, version, world.calendar().ago(3), world.texts().one("case.appeal", 0)));
        }
    }

    /** Educated; where the days suffice, members and mass representatives vote on it now. */
    private void vote(CaseLists.Line line, DemoWorld world, DemoStaff staff, LocalDate today) throws Exception {
        educate(line, world, staff, today, 0, WILLING);
        if (!evaluatedOn(line).isAfter(today)) {
            act(line.id(), officer(line, world.branch(line.branch()), staff), today, today, version -> holding.open(line.id(), version, null, representatives(world),
                    world.texts().one("case.evaluated", 0)));
        }
    }

    /** The first day after the twelve weeks. */
    private static LocalDate evaluatedOn(CaseLists.Line line) {
        return CALENDAR.workingDayAfter(line.openedOn(), FIRST_DAY).plusDays((long) WEEKS * DAYS + 1);
    }

    private static List<Representative> representatives(DemoWorld world) {
        return Representative.typed(String.join("\n", List.of(world.texts().all("case.representative")).subList(0, REPRESENTATIVES)));
    }

    /** Verified, talked with, and educated by two with a session a week. @param missed a week that is to be mended by whoever looks; 0 for none */
    private void educate(CaseLists.Line line, DemoWorld world, DemoStaff staff, LocalDate today, int missed, Attitude attitude) throws Exception {
        Caller officer = officer(line, world.branch(line.branch()), staff);
        LocalDate opened = line.openedOn();
        prepare(line.id(), officer, world, opened, today, attitude, false);
        List<CasePeople.Person> people = others(line.id(), officer);
        // Whoever proposes educates nobody, nor do those who verified, nor who has a case of their own.
        Set<Long> concerned = staff.countyOfficer().perform(() -> reading.page(new CaseLists.Filter(null, null, null, true), 0, ALL)).items().stream().map(CaseLists.Line::memberId)
                .collect(Collectors.toSet());
        List<Long> educators = people.stream().skip(2).map(CasePeople.Person::id).filter(one -> !Objects.equals(one, officer.memberId()) && !concerned.contains(one)).limit(2).toList();
        LocalDate first = CALENDAR.workingDayAfter(opened, FIRST_DAY);
        act(line.id(), officer, first, today, version -> educating.appoint(line.id(), version, first, educators, first, List.of(world.texts().all("case.topic"))));
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate day = first.plusDays((long) (week - 1) * DAYS + 2);
            long by = educators.get(week % 2);
            int number = week;
            if (week != missed) {
                act(line.id(), officer, day, today, version -> educating.session(line.id(), version, day, by, world.texts().one("case.topic", number - 1), world.texts().one("case.response", number)));
            }
        }
    }

    /** Reported by the branch, heard and answered, passed by the meeting: the township is to review it. */
    private void grave(DemoWorld world, DemoStaff staff, LocalDate today) throws Exception {
        DemoTree.Branch branch = world.tree().branches().stream().filter(one -> one.key().equals(DemoLife.BRANCHES.get(1))).findFirst().orElseThrow();
        Caller officer = staff.officer(branch);
        LocalDate opened = world.calendar().ago(24);
        clock.moveTo(opened, 0);
        List<CasePeople.Person> members = officer.perform(() -> reading.members());
        CasePeople.Person concerned = members.get(members.size() - 2);
        long id = officer.perform(() -> opening.graveProblem(concerned.id(), world.texts().one("case.grave", 0)));
        prepare(id, officer, world, opened, today, DENYING, true);
        LocalDate stated = CALENDAR.workingDayAfter(opened, 5);
        act(id, officer, stated, today, version -> hearing.state(id, version, stated, world.texts().one("case.statement", 0), null));
        LocalDate answered = CALENDAR.workingDayAfter(opened, 8);
        act(id, officer, answered, today, version -> hearing.answer(id, version, answered, world.texts().one("case.answer", 0)));
        LocalDate proposed = CALENDAR.workingDayAfter(opened, 9);
        act(id, officer, proposed, today, version -> proposing.propose(id, version, proposed, Disposition.DIRECT_REMOVAL, null, world.texts().one("case.proposal", 0)));
        LocalDate met = CALENDAR.workingDayAfter(proposed, NOTICE);
        act(id, officer, proposed, today, version -> proposing.tell(id, version, proposed, met, world.texts().one("case.told", 0)));
        List<Long> voters = others(id, officer).stream().map(CasePeople.Person::id).toList();
        act(id, officer, met, today, version -> meeting.hold(id, version, met, voters.size(), voters, voters.size() - 1, 1, false, world.texts().one("case.minutes", 0)));
    }

    private void prepare(long id, Caller officer, DemoWorld world, LocalDate opened, LocalDate today, Attitude attitude, boolean grave) throws Exception {
        List<CasePeople.Person> people = others(id, officer);
        List<Long> two = List.of(people.get(0).id(), people.get(1).id());
        LocalDate verified = CALENDAR.workingDayAfter(opened, 2);
        act(id, officer, verified, today, version -> verifying.verify(id, version, verified, two, false, world.texts().one(grave ? "case.grave" : "case.facts", 0), grave, grave, true));
        LocalDate talked = CALENDAR.workingDayAfter(opened, 4);
        act(id, officer, talked, today, version -> talking.talk(id, version, talked, world.texts().one("life.place", 1), two, false, world.texts().one("case.talk", 0),
                OwnStatement.ACKNOWLEDGED, world.texts().one("case.own", attitude == WILLING ? 0 : 1), Optional.of(attitude)));
    }

    /** Nobody acts in their own case: then the branch's second officer does. */
    private static Caller officer(CaseLists.Line line, DemoTree.Branch branch, DemoStaff staff) {
        Caller first = staff.officer(branch);
        return Objects.equals(first.memberId(), line.memberId()) ? staff.second(branch) : first;
    }

    private List<CasePeople.Person> others(long id, Caller officer) throws Exception {
        return officer.perform(() -> reading.voting(id));
    }

    /** On that day; not at all where it is still to come. */
    private void act(long id, Caller caller, LocalDate day, LocalDate today, Act act) throws Exception {
        if (day.isAfter(today)) {
            return;
        }
        clock.moveTo(day, 1);
        caller.perform(() -> {
            act.on(reading.get(id).version());
            return null;
        });
    }
}
