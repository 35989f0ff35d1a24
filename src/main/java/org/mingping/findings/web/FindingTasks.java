package org.mingping.findings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts findings on the first page: the branch verifies, the township decides, the county sees how many there are, a member what concerns them. */
@ApplicationScoped
public class FindingTasks implements TaskSource {

    /** After so many days without an answer a finding is late. */
    private static final int LATE_DAYS = 30;

    @Inject
    private ReadingFinding reading;

    @Inject
    private ReadingFailures failures;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.is(Role.BRANCH_OFFICER)) {
            return reading.waiting().stream().map(finding -> task("task.verify", finding, finding.raisedAt().toInstant(), locale)).toList();
        }
        if (caller.is(Role.TOWNSHIP_OFFICER) || caller.is(Role.TOWNSHIP_APPROVER)) {
            return reading.waiting().stream().map(finding -> task("task.decide", finding, finding.verifiedAt().toInstant(), locale)).toList();
        }
        return caller.is(Role.COUNTY_OFFICER) ? ofCounty(locale) : caller.is(Role.MEMBER) ? ofMember(locale) : List.of();
    }

    private Task task(String key, FindingView.Line finding, java.time.Instant since, Locale locale) {
        LocalDate day = since.atZone(ClockProducer.BEIJING).toLocalDate();
        boolean late = day.plusDays(LATE_DAYS).isBefore(LocalDate.now(clock));
        return new Task(text(locale, key), subject(finding), text(locale, "kind." + finding.kind()), day,
                Messages.text(locale, "findings", "task.since", day), late ? Urgency.LATE : Urgency.WAITING, FindingPages.FINDING + "?id=" + finding.id());
    }

    /** Whoever acts for the branch knows which one it is. */
    private static String subject(FindingView.Line finding) {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.MEMBER) ? finding.name() : finding.name() + " · " + finding.branchName();
    }

    /** One line for all that the last check found: who is behind it is for branches and townships. */
    private List<Task> ofCounty(Locale locale) {
        return failures.latest().map(month -> {
            long members = failures.runs(new FailureLists.Filter(null, FailureLevel.FINDING, null, month), 0, 1).total();
            return members == 0 ? List.<Task>of() : List.of(new Task(text(locale, "task.look"), Messages.text(locale, "findings", "task.look.subject", month, members),
                    null, null, null, Urgency.WAITING, FindingPages.LIST + "?level=FINDING&period=" + month));
        }).orElse(List.of());
    }

    private List<Task> ofMember(Locale locale) {
        return reading.mine().stream().filter(finding -> !finding.state().isDecided()).map(finding -> ofMember(finding, locale)).toList();
    }

    /** A member has nothing to fill in: what they have to say they say to the branch. */
    private Task ofMember(FindingView.Line finding, Locale locale) {
        Task task = task("task.look", finding, finding.raisedAt().toInstant(), locale);
        return new Task(task.verb(), task.subject(), Messages.text(locale, "findings", "task.explain", task.about()), task.date(), task.dated(), task.urgency(), task.link());
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "findings", key);
    }
}
