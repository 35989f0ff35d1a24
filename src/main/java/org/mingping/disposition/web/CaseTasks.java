package org.mingping.disposition.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.disposition.application.OfferingActs;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseOffers;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.ClockKind;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Urgency;

/** Puts cases on the first page of offices: what is due or late, what waits for the branch's next step, and what waits for a superior's decision. */
@ApplicationScoped
public class CaseTasks implements TaskSource {

    private static final int SOON_DAYS = 7;
    /** An appeal is shown to whoever answers it from its first day. */
    private static final int AHEAD_DAYS = 60;
    private static final int MOST = 40;
    private static final int MOST_CASES = 20;
    /** More than anybody reads; a county officer is told how many there are. */
    private static final int MOST_LATE = 10_000;
    private static final List<CaseState> OF_BRANCH = List.of(CaseState.OPEN, CaseState.IN_EDUCATION, CaseState.EVALUATED, CaseState.PROPOSED, CaseState.SERVED, CaseState.REFORMED,
            CaseState.TAKEN_BACK, CaseState.SEALED);
    private static final List<CaseState> OF_TOWNSHIP = List.of(CaseState.PASSED, CaseState.FILED, CaseState.SEALED);
    private static final Set<ClockKind> APPEALS = EnumSet.of(ClockKind.ANSWER_APPEAL);
    /** The next step is shown as what has to be done, with its day ({@link #next}). */
    private static final Set<ClockKind> NAMED = EnumSet.complementOf(EnumSet.copyOf(ClockKind.steps()));
    private static final Set<ClockKind> OF_OFFICE = EnumSet.complementOf(EnumSet.copyOf(APPEALS));
    private static final Set<ClockKind> ALL = EnumSet.allOf(ClockKind.class);

    @Inject
    private ReadingCases reading;

    @Inject
    private OfferingActs offering;

    @Inject
    private Today today;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.is(Role.BRANCH_OFFICER)) {
            List<CaseClockRows.Line> due = due(OF_OFFICE, SOON_DAYS, MOST).toList();
            List<CaseClockRows.Line> named = due.stream().filter(clock -> NAMED.contains(clock.kind())).toList();
            List<Long> shown = named.stream().map(CaseClockRows.Line::caseId).toList();
            List<Task> next = next(OF_BRANCH, shown, due, locale).toList();
            return Stream.of(named.stream().map(clock -> task(clock, locale)), next.stream(), unseen(due, next, locale)).flatMap(tasks -> tasks).toList();
        }
        if (caller.is(Role.TOWNSHIP_OFFICER) || caller.is(Role.TOWNSHIP_APPROVER)) {
            List<CaseClockRows.Line> steps = due(EnumSet.of(ClockKind.TOWNSHIP_STEP), SOON_DAYS, MOST).toList();
            Stream<Task> next = Stream.concat(next(OF_TOWNSHIP, List.of(), steps, locale), unsealed(steps, locale));
            return Stream.concat(next, due(EnumSet.complementOf(EnumSet.of(ClockKind.TOWNSHIP_STEP)), -1, MOST).map(clock -> task(clock, locale))).toList();
        }
        List<Task> ofCounty = new ArrayList<>();
        if (caller.is(Role.COUNTY_APPROVER)) {
            next(List.of(CaseState.PASSED, CaseState.REVIEWED), List.of(), due(EnumSet.of(ClockKind.COUNTY_STEP), SOON_DAYS, MOST).toList(), locale).forEach(ofCounty::add);
        }
        if (caller.is(Role.COUNTY_APPROVER) || caller.is(Role.COUNTY_OFFICER)) {
            ofCounty.addAll(appeals(locale));
        }
        if (caller.is(Role.COUNTY_OFFICER)) {
            long late = due(ALL, -1, MOST_LATE).count();
            if (late > 0) {
                ofCounty.add(new Task(text(locale, "task.look"), Messages.text(locale, "disposition", "task.late", late), null, null, null, Urgency.LATE, DispositionPages.LIST));
            }
        }
        return ofCounty;
    }

    /** What is sealed for the answer to an appeal alone; in a case that rests nothing else is done. */
    private Stream<Task> unsealed(List<CaseClockRows.Line> steps, Locale locale) {
        List<CaseLists.Line> lines = reading.unsealed(MOST_CASES);
        return Stream.concat(next(lines, steps, locale), lines.stream().filter(line -> line.rests() && !OwnCase.is(line.memberId())).map(line -> task(line, CaseAction.SEAL, null, locale)));
    }

    /** Also those that the caller took part in and does not answer: otherwise nobody would see that somebody else has to. */
    private List<Task> appeals(Locale locale) {
        List<CaseClockRows.Line> appeals = due(APPEALS, AHEAD_DAYS, MOST).toList();
        Map<Long, CaseOffers> offers = offering.offers(appeals.stream().map(CaseClockRows.Line::caseId).toList());
        return appeals.stream().filter(clock -> offers.containsKey(clock.caseId()))
                .map(clock -> task(clock, offers.get(clock.caseId()).acts().contains(CaseAction.ANSWER_APPEAL) ? null : text(locale, "task.othersAnswer"), locale)).toList();
    }

    private Stream<CaseClockRows.Line> due(Set<ClockKind> kinds, int days, int most) {
        return reading.due(kinds, days, most).stream().filter(clock -> !OwnCase.is(clock.memberId()));
    }

    /** Cases at these states in which the caller's office has the next step. @param shown those that stand there already, with a day by which something is due @param clocks of steps that are due */
    private Stream<Task> next(List<CaseState> states, List<Long> shown, List<CaseClockRows.Line> clocks, Locale locale) {
        return next(states.stream().flatMap(state -> reading.page(new CaseLists.Filter(null, state, null, true), 0, MOST_CASES).items().stream())
                .filter(line -> !shown.contains(line.id())).toList(), clocks, locale);
    }

    private Stream<Task> next(List<CaseLists.Line> cases, List<CaseClockRows.Line> clocks, Locale locale) {
        Map<Long, LocalDate> due = clocks.stream().filter(clock -> ClockKind.steps().contains(clock.kind()))
                .collect(Collectors.toMap(CaseClockRows.Line::caseId, CaseClockRows.Line::dueOn, (one, other) -> one));
        List<CaseLists.Line> lines = cases.stream().filter(line -> !OwnCase.is(line.memberId()) && !line.rests()).toList();
        Map<Long, CaseOffers> offers = offering.offers(lines.stream().map(CaseLists.Line::id).toList());
        return lines.stream().filter(line -> offers.containsKey(line.id()))
                .flatMap(line -> offers.get(line.id()).likely().stream().filter(act -> !isAsked(act)).map(act -> task(line, act, due.get(line.id()), locale)));
    }

    /** The branch's own steps that are late in cases of which something else is asked, as a missed week, or nothing, as while a ballot runs: whatever is late stands on the first page of whose step it is. */
    private Stream<Task> unseen(List<CaseClockRows.Line> clocks, List<Task> tasks, Locale locale) {
        Set<String> links = tasks.stream().map(Task::link).collect(Collectors.toSet());
        return clocks.stream().filter(clock -> clock.kind() == ClockKind.BRANCH_STEP && clock.dueOn().isBefore(today.day())).map(clock -> task(clock, locale))
                .filter(task -> !links.contains(task.link()));
    }

    /** The weeks of an education ask for their sessions by themselves, each with its day, and so do planned visits. */
    private static boolean isAsked(CaseAction act) {
        return act == CaseAction.HOLD_SESSION || act == CaseAction.VISIT;
    }

    /** @param due by when; null where that is far */
    private Task task(CaseLists.Line line, CaseAction act, LocalDate due, Locale locale) {
        LocalDate day = due == null ? line.stateSince() : due;
        return new Task(text(locale, "do." + act), subject(line.name(), line.branchName()), text(locale, "CaseGround." + line.ground()), day,
                Messages.text(locale, "disposition", due == null ? "task.since" : "task.due", day), due == null ? Urgency.WAITING : urgency(day), DispositionPages.CASE + "?id=" + line.id());
    }

    private Task task(CaseClockRows.Line clock, Locale locale) {
        return task(clock, clock.number() == 0 ? null : Messages.text(locale, "disposition", "task.number." + clock.kind(), clock.number()), locale);
    }

    private Task task(CaseClockRows.Line clock, String about, Locale locale) {
        return new Task(text(locale, "ClockKind." + clock.kind()), subject(clock.name(), clock.branch()), about, clock.dueOn(),
                Messages.text(locale, "disposition", "task.due", clock.dueOn()), urgency(clock.dueOn()), DispositionPages.CASE + "?id=" + clock.caseId());
    }

    private Urgency urgency(LocalDate due) {
        return due.isBefore(today.day()) ? Urgency.LATE : Urgency.DUE_SOON;
    }

    /** Whoever acts for the branch knows which one it is. */
    private static String subject(String name, String branch) {
        return Caller.current().is(Role.BRANCH_OFFICER) || branch == null ? name : name + " · " + branch;
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "disposition", key);
    }
}
