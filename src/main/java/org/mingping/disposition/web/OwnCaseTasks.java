package org.mingping.disposition.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.PlanWeek;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts on a member's first page that a case about them is open or that they have been told what is proposed, and the sessions they are to hold as an educator. */
@ApplicationScoped
public class OwnCaseTasks implements TaskSource {

    private static final List<CaseState> CONCERNING = List.of(CaseState.OPEN, CaseState.IN_EDUCATION, CaseState.EVALUATED, CaseState.PROPOSED, CaseState.PASSED,
            CaseState.REVIEWED, CaseState.DECIDED);

    @Inject
    private ReadingCases reading;

    @Inject
    private ReadingParts parts;

    @Override
    public List<Task> tasks(Locale locale) {
        if (!Caller.current().isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER)) || Caller.current().memberId() == null) {
            return List.of();
        }
        Stream<Task> own = reading.mine().stream().filter(line -> CONCERNING.contains(line.state())).map(line -> own(line, locale));
        Stream<Task> sessions = parts.mine().stream().filter(ReadingParts.Plan::open).flatMap(plan -> plan.weeks().stream().filter(OwnCaseTasks::isToHold)
                .map(week -> session(plan, week, locale)));
        return Stream.concat(own, sessions).toList();
    }

    private static Task own(CaseLists.Line line, Locale locale) {
        boolean proposed = line.state() == CaseState.PROPOSED;
        return new Task(text(locale, "task.own"), text(locale, proposed ? "task.own.proposed" : "task.own.open"), text(locale, "CaseState." + line.state()), line.stateSince(),
                Messages.text(locale, "disposition", "task.since", line.stateSince()), proposed ? Urgency.DUE_SOON : Urgency.WAITING, DispositionPages.MINE);
    }

    private static boolean isToHold(PlanWeek week) {
        return week.state() == PlanWeek.State.RUNNING || week.state() == PlanWeek.State.MISSED;
    }

    private static Task session(ReadingParts.Plan plan, PlanWeek week, Locale locale) {
        boolean missed = week.state() == PlanWeek.State.MISSED;
        LocalDate day = week.until();
        return new Task(text(locale, missed ? "ClockKind.MISSED_WEEK" : "task.session"), plan.name(), Messages.text(locale, "disposition", "weeks.week", week.number()), day,
                Messages.text(locale, "disposition", "task.due", day), missed ? Urgency.LATE : Urgency.DUE_SOON, DispositionPages.MINE + "?case=" + plan.caseId());
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "disposition", key);
    }
}
