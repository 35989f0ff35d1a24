package org.mingping.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.registration.web.preparation.PreparationPages;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts campaigns on the first page: to a member their own form, to a branch what waits for it, to a township its tasks and what is asked of it, to the county whose tasks are late. */
@ApplicationScoped
public class RegistrationTasks implements TaskSource {

    private static final int SOON_DAYS = 7;
    private static final Day NO_DAY = new Day("", null);

    @Inject
    private ReadingRegistrations reading;

    @Inject
    private ReadingCampaigns campaigns;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        List<Task> tasks = new ArrayList<>();
        if (caller.memberId() != null && caller.isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER))) {
            reading.own().stream().limit(1).filter(RegistrationLists.Line::isWritable).forEach(line -> tasks.add(own(line, locale)));
        }
        if (caller.isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER))) {
            reading.waiting().forEach(waiting -> office(waiting, tasks, locale));
        }
        if (caller.isAny(List.of(Role.TOWNSHIP_OFFICER, Role.COUNTY_OFFICER))) {
            campaigns.toDo().stream().filter(task -> caller.is(Role.TOWNSHIP_OFFICER) || task.dueOn().isBefore(today())).forEach(task -> tasks.add(task(task, locale)));
        }
        if (caller.is(Role.COUNTY_OFFICER)) {
            campaigns.toClose().forEach(one -> tasks.add(toClose(one, locale)));
        }
        return tasks;
    }

    /** Whoever still waits is looked at first. */
    private static Task toClose(ReadingCampaigns.ToClose one, Locale locale) {
        LocalDate last = one.campaign().registrationEndsOn();
        boolean waits = one.undecided() > 0;
        return new Task(text(locale, waits ? "task.close.waits" : "task.close"), one.campaign().name(), waits ? Messages.text(locale, "registration", "task.close.number", one.undecided()) : null, last,
                Messages.text(locale, "registration", "task.ended", last), Urgency.DUE_SOON,
                waits ? RegistrationPages.LIST + "?campaign=" + one.campaign().id() + "&waits=true" : RegistrationPages.CAMPAIGN + "?id=" + one.campaign().id());
    }

    private Task own(RegistrationLists.Line line, Locale locale) {
        LocalDate today = today();
        boolean returned = line.state().name().equals("RETURNED");
        Urgency urgency = today.isAfter(line.endsOn()) ? Urgency.LATE : returned || !today.plusDays(SOON_DAYS).isBefore(line.endsOn()) ? Urgency.DUE_SOON : Urgency.WAITING;
        return new Task(text(locale, "task.own"), line.campaign(), text(locale, "RegistrationStanding." + line.standing(today)), line.endsOn(),
                Messages.text(locale, "registration", "task.until", line.endsOn()), urgency, RegistrationPages.MINE);
    }

    private void office(RegistrationProgress.Waiting waiting, List<Task> tasks, Locale locale) {
        if (!Caller.current().isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER))) {
            // Of registrations an approver decides this alone, as the second person.
            add(tasks, "unheard", waiting.unheard(), waiting, "&standing=DECLINING&mine=true", Urgency.DUE_SOON, NO_DAY, locale);
            return;
        }
        if (Caller.current().is(Role.BRANCH_OFFICER)) {
            add(tasks, "verify", waiting.toVerify(), waiting, "&standing=SUBMITTED&mine=true", Urgency.WAITING, since(waiting.verifySince()), locale);
            add(tasks, "talk", waiting.toTalk(), waiting, "&standing=DECLINING&mine=true", Urgency.DUE_SOON, since(waiting.talkSince()), locale);
            add(tasks, "correct", waiting.toCorrect(), waiting, "&standing=DECLINED&another=true&mine=true", Urgency.DUE_SOON, NO_DAY, locale);
            add(tasks, "remind", waiting.running(), waiting, "&standing=WAITING", Urgency.WAITING, new Day("until", waiting.nextEnd()), locale);
        } else {
            add(tasks, "another", waiting.forAnother(), waiting, "&another=true&mine=true", Urgency.WAITING, since(waiting.anotherSince()), locale);
            add(tasks, "extend", waiting.extensions(), waiting, "&extensions=true", Urgency.DUE_SOON, NO_DAY, locale);
        }
        add(tasks, "missing", waiting.missing(), waiting, "&standing=MISSING", Urgency.LATE, new Day("missed", waiting.missed()), locale);
    }

    /** What a day on a line means: by when, or since when. */
    private record Day(String means, LocalDate day) {
    }

    private static Day since(LocalDate first) {
        return new Day("since", first);
    }

    private static void add(List<Task> tasks, String what, long number, RegistrationProgress.Waiting waiting, String query, Urgency urgency, Day day, Locale locale) {
        if (number > 0) {
            tasks.add(new Task(text(locale, "task." + what), Messages.text(locale, "registration", "task." + what + ".number", number), waiting.campaign(), day.day(),
                    day.day() == null ? null : Messages.text(locale, "registration", "task." + day.means(), day.day()), urgency, RegistrationPages.LIST + "?campaign=" + waiting.campaignId() + query));
        }
    }

    private Task task(CampaignTask task, Locale locale) {
        LocalDate today = today();
        Urgency urgency = task.dueOn().isBefore(today) ? Urgency.LATE : task.dueOn().isAfter(today.plusDays(SOON_DAYS)) ? Urgency.WAITING : Urgency.DUE_SOON;
        boolean township = Caller.current().is(Role.TOWNSHIP_OFFICER);
        String verb = !township ? "task.late" : task.phase() == CampaignPhase.REGISTRATION ? task.opened() ? "task.register" : "task.register.later" : "task.report";
        return new Task(text(locale, verb), text(locale, "CampaignPhase." + task.phase()), township ? null : task.organisationName(), task.dueOn(),
                Messages.text(locale, "registration", "task.due", task.dueOn()), urgency, where(task, township));
    }

    /** A township goes where it is done; the county, which does nothing there, to how far the township is. What keeps a township's registration open are registrations; before the opening there are none. */
    private static String where(CampaignTask task, boolean township) {
        if (task.phase() == CampaignPhase.REGISTRATION && !task.opened()) {
            return RegistrationPages.CAMPAIGN + "?id=" + task.campaignId();
        }
        String waiting = RegistrationPages.LIST + "?campaign=" + task.campaignId() + (township ? "" : "&organisation=" + task.organisation()) + "&waits=true";
        return task.phase() == CampaignPhase.REGISTRATION ? waiting : township ? PreparationPages.of(task).orElse(waiting) : PreparationPages.overview(task);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "registration", key);
    }
}
