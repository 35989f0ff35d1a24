package org.mingping.registration.web.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.ReadingWaitingPlans;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts on the first page what the county's tasks of the campaign do not say: a list to sign, lists to check, a plan that came back, plans to review. */
@ApplicationScoped
public class PreparationTasks implements TaskSource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private ReadingWaitingPlans plans;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.is(Role.BRANCH_OFFICER)) {
            return reading.ownCensus().stream().filter(line -> line.state() == CensusState.OPEN).map(line -> toSign(line, locale)).toList();
        }
        if (caller.is(Role.TOWNSHIP_OFFICER) || caller.is(Role.TOWNSHIP_APPROVER)) {
            return reading.ownCampaign().map(campaign -> ofTownship(campaign, locale)).orElse(List.of());
        }
        if (caller.is(Role.COUNTY_OFFICER) || caller.is(Role.COUNTY_APPROVER)) {
            return plans.waiting().stream().map(plan -> new Task(text(locale, "task.review"), plan.name(), text(locale, "task.plan"), plan.since().toLocalDate(),
                    text(locale, "task.since", plan.since().toLocalDate()), Urgency.WAITING, PreparationPages.PLAN + "?campaign=" + plan.campaign() + "&organisation=" + plan.code())).toList();
        }
        return List.of();
    }

    private static Task toSign(CensusBook.Line line, Locale locale) {
        String verb = text(locale, line.returnReason() == null ? "task.sign" : "task.sign.again");
        return new Task(verb, line.branchName(), text(locale, "task.census"), null, null, Urgency.WAITING, PreparationPages.SHEET + "?id=" + line.id());
    }

    private List<Task> ofTownship(long campaign, Locale locale) {
        PreparationOverview.Line line = reading.one(campaign, null);
        String query = "?campaign=" + campaign + "&organisation=" + line.code();
        List<Task> tasks = new ArrayList<>();
        if (line.signed() > 0) {
            tasks.add(new Task(text(locale, "task.check"), text(locale, "task.lists", line.signed()), null, line.censusDue(), text(locale, "task.by", line.censusDue()),
                    line.censusDue().isBefore(LocalDate.now(clock)) ? Urgency.LATE : Urgency.WAITING, PreparationPages.LISTS + query + "&state=" + CensusState.SIGNED));
        }
        if (line.planState() == PlanState.RETURNED && Caller.current().is(Role.TOWNSHIP_OFFICER)) {
            tasks.add(new Task(text(locale, "task.plan.again"), line.name(), text(locale, "task.plan"), line.planDue(), text(locale, "task.by", line.planDue()), Urgency.DUE_SOON,
                    PreparationPages.PLAN + query));
        }
        return tasks;
    }

    private static String text(Locale locale, String key, Object... values) {
        return Messages.text(locale, "preparation", key, values);
    }
}
