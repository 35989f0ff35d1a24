package org.mingping.findings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.Waits;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.OwnFailures;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts findings on the first page: the branch verifies, the township decides and sees what is coming, the county how many nobody has decided, a member what concerns them. */
@ApplicationScoped
public class FindingTasks implements TaskSource {

    /** After so many days without an answer a finding is late. */
    private static final int LATE_DAYS = 30;

    /** As much of a reason, in characters, as a line of the first page holds; the link has all of it. */
    private static final int LONGEST_REASON = 60;

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
            return Stream.of(toVerify(locale),
                    waiting("task.look", FindingView.Line::statedAt, reading.statedSinceVerified(), locale), ofMember(locale).stream()).flatMap(Function.identity()).toList();
        }
        if (caller.is(Role.TOWNSHIP_OFFICER) || caller.is(Role.TOWNSHIP_APPROVER)) {
            return Stream.concat(waiting("task.decide", FindingView.Line::verifiedAt, reading.waiting(), locale), ofTownship(locale)).toList();
        }
        return caller.is(Role.COUNTY_OFFICER) ? ofCounty(locale).toList() : caller.is(Role.MEMBER) ? ofMember(locale) : List.of();
    }

    /** But for the caller's own case, in which others act. */
    private Stream<Task> waiting(String key, Function<FindingView.Line, OffsetDateTime> since, List<FindingView.Line> findings, Locale locale) {
        return findings.stream().filter(finding -> !OwnCase.is(finding.memberId())).map(finding -> stated(task(key, finding, since.apply(finding).toInstant(), locale), finding, locale));
    }

    /** What the township sent back stands under its own verb, with the reason, from the day it came back. */
    private Stream<Task> toVerify(Locale locale) {
        List<FindingView.Line> all = reading.waiting();
        List<FindingView.Line> returned = all.stream().filter(FindingView.Line::isReturned).toList();
        return Stream.concat(waiting("task.verify.again", FindingView.Line::returnedAt, returned, locale),
                waiting("task.verify", FindingView.Line::raisedAt, all.stream().filter(finding -> !finding.isReturned()).toList(), locale));
    }

    private Task task(String key, FindingView.Line finding, java.time.Instant since, Locale locale) {
        LocalDate day = since.atZone(ClockProducer.BEIJING).toLocalDate();
        boolean late = day.plusDays(LATE_DAYS).isBefore(LocalDate.now(clock));
        String about = text(locale, "kind." + finding.kind());
        return new Task(text(locale, key), subject(finding), finding.isReturned() && Caller.current().is(Role.BRANCH_OFFICER)
                ? Messages.text(locale, "findings", "task.returned", about, shortened(finding.returnReason())) : about, day,
                Messages.text(locale, "findings", finding.isReturned() ? "task.returned.since" : "task.since", day), late ? Urgency.LATE : Urgency.WAITING, FindingPages.FINDING + "?id=" + finding.id());
    }

    /** Says beside it that the member has spoken, and whether the branch had heard it when it verified. */
    private static Task stated(Task task, FindingView.Line finding, Locale locale) {
        if (finding.statements() == 0) {
            return task;
        }
        String about = Messages.text(locale, "findings", finding.statedSinceVerified() ? "task.stated.since" : "task.stated", task.about());
        return new Task(task.verb(), task.subject(), about, task.date(), task.dated(), task.urgency(), task.link());
    }

    /** Whoever acts for the branch knows which one it is. */
    private static String subject(FindingView.Line finding) {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.MEMBER) ? finding.name() : finding.name() + " · " + finding.branchName();
    }

    /** What branches still have to verify, and who is a month short of that, a line each that opens exactly these; what is to decide stands line by line. */
    private Stream<Task> ofTownship(Locale locale) {
        return failures.latest().stream().flatMap(month -> {
            long alerted = failures.runs(new FailureLists.Filter(null, FailureLevel.TOWNSHIP_ALERT, null, month), 0, 1).total();
            return Stream.concat(look(locale, part(locale, "task.look.raised", failures.open().forBranch()), "?waits=" + Waits.BRANCH),
                    look(locale, part(locale, "task.look.alerted", alerted, month), "?period=" + month + "&level=" + FailureLevel.TOWNSHIP_ALERT));
        });
    }

    /** What nobody has decided yet, by whom it waits for: who is behind it is for branches and townships. */
    private Stream<Task> ofCounty(Locale locale) {
        FindingView.Open open = failures.open();
        return Stream.concat(look(locale, part(locale, "task.look.raised", open.forBranch()), "?waits=" + Waits.BRANCH),
                look(locale, part(locale, "task.look.verified", open.forTownship()), "?waits=" + Waits.TOWNSHIP));
    }

    /** A line that opens as many as it names; none where there are none. */
    private static Stream<Task> look(Locale locale, String subject, String narrowed) {
        return subject == null ? Stream.empty() : Stream.of(new Task(text(locale, "task.look"), subject, null, null, null, Urgency.WAITING, FindingPages.LIST + narrowed));
    }

    private static String part(Locale locale, String key, long members, Object... values) {
        return members == 0 ? null : Messages.text(locale, "findings", key, Stream.concat(Stream.of(members), Stream.of(values)).toArray());
    }

    private List<Task> ofMember(Locale locale) {
        Stream<Task> findings = reading.mine().stream().filter(finding -> !finding.state().isDecided()).map(finding -> ofMember(finding, locale));
        return Stream.concat(findings, reading.myRuns(locale).stream().filter(this::isLapse).map(told -> lapse(told.run(), locale))).toList();
    }

    /** A run that last month's check found, short of six months and not made up since. */
    private boolean isLapse(OwnFailures.Told told) {
        return told.run().level() != FailureLevel.FINDING && told.stands() == FailureRuns.Standing.FAILED && told.run().month().equals(YearMonth.now(clock).minusMonths(1));
    }

    private static Task lapse(OwnFailures.Line run, Locale locale) {
        return new Task(text(locale, "task.look"), Messages.text(locale, "findings", "task.lapse", text(locale, "kind." + run.kind()), run.run()), text(locale, "level." + run.level()), null, null,
                Urgency.WAITING, FindingPages.MINE);
    }

    /** Whether and how much they state is theirs: nothing of it is late. */
    private Task ofMember(FindingView.Line finding, Locale locale) {
        boolean silent = finding.statements() == 0;
        Task task = task(silent ? "task.state" : "task.look", finding, finding.raisedAt().toInstant(), locale);
        String about = Messages.text(locale, "findings", silent ? "task.explain" : "task.explained", task.about());
        return new Task(task.verb(), task.subject(), about, task.date(), task.dated(), task.urgency(), task.link());
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "findings", key);
    }
}
