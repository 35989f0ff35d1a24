package org.mingping.appraisal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingAwaited;
import org.mingping.appraisal.application.ReadingDuties;
import org.mingping.appraisal.application.ReadingOwnAppraisals;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.application.UpcomingCycle;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.RunningAppraisals;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.appraisal.web.ballot.BallotPages;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Upcoming;
import org.mingping.shared.web.Urgency;

/** Puts what waits in the appraisal on the first page. */
@ApplicationScoped
public class AppraisalTasks implements TaskSource {

    private static final int SOON_DAYS = 3;
    private static final Set<Duty> VOTES = EnumSet.of(Duty.VOTE, Duty.CLOSE_BALLOT, Duty.OVERDUE_BALLOT);

    @Inject
    private ReadingDuties duties;

    @Inject
    private UpcomingCycle upcoming;

    @Inject
    private ReadingOwnAppraisals own;

    @Inject
    private ReadingAwaited awaited;

    @Inject
    private ReadingRuleSets ruleSets;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.roles().stream().allMatch(Role::isApart)) {
            return List.of();
        }
        Stream<Task> drafts = caller.is(Role.COUNTY_APPROVER) ? ruleSets.list().lines().stream()
                .filter(line -> line.state() == RuleSet.State.DRAFT && !line.isWrittenBy(caller.signature()))
                .map(line -> draft(line, locale)) : Stream.empty();
        return Stream.concat(duties.mine().stream().map(item -> task(item, locale)), drafts).toList();
    }

    /** An appraisal that runs comes before the next one: an officer's by what it waits for, a member's by how far it is. */
    @Override
    public Optional<Upcoming> next(Locale locale) {
        Caller caller = Caller.current();
        if (caller.roles().stream().allMatch(Role::isApart)) {
            return Optional.empty();
        }
        return running(caller, locale).or(() -> ownRunning(caller, locale)).or(() -> {
            UpcomingCycle.Opening opening = upcoming.next();
            return Optional.of(new Upcoming(Messages.text(locale, "appraisal", "next.cycle", spoken(opening.period(), locale), opening.on()), opening.on()));
        });
    }

    private Optional<Upcoming> running(Caller caller, Locale locale) {
        if (caller.isConfinedToOwn()) {
            return Optional.empty();
        }
        List<RunningAppraisals.Running> running = awaited.running();
        if (caller.is(Role.BRANCH_OFFICER)) {
            return running.stream().flatMap(line -> ofBranch(line, caller, locale).stream()).findFirst();
        }
        return running.stream().filter(line -> line.posted() > 0).findFirst().or(() -> running.stream().findFirst())
                .map(line -> new Upcoming(fromAbove(line, caller, locale), line.period().firstDay()));
    }

    /** The branch's appraisal, where somebody else is awaited in it: the officer's own steps are tasks. */
    private Optional<Upcoming> ofBranch(RunningAppraisals.Running line, Caller caller, Locale locale) {
        String others = AwaitedWords.text(AwaitedWords.ofOthers(awaited.of(line.firstId()), caller), locale);
        return others.isEmpty() ? Optional.empty() : Optional.of(new Upcoming(
                Messages.text(locale, "appraisal", "next.branch", spoken(line.period(), locale), others), line.period().firstDay()));
    }

    private static String fromAbove(RunningAppraisals.Running line, Caller caller, Locale locale) {
        String period = spoken(line.period(), locale);
        if (line.posted() > 0) {
            String key = caller.is(Role.TOWNSHIP_APPROVER) ? "next.posted.approver" : "next.posted";
            return Messages.text(locale, "appraisal", key, period, line.branches(), line.posted(), line.publicityEndsOn());
        }
        return Messages.text(locale, "appraisal", "next.open", period, line.branches());
    }

    private Optional<Upcoming> ownRunning(Caller caller, Locale locale) {
        return !caller.isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER)) ? Optional.empty()
                : own.mine().stream().filter(line -> line.phase() != Phase.CONFIRMED).findFirst()
                        .map(line -> new Upcoming(Messages.text(locale, "appraisal", "next.running", spoken(line.period(), locale),
                                Messages.text(locale, "appraisal", "phase." + line.phase())), line.period().firstDay()));
    }

    private static String spoken(HalfYear period, Locale locale) {
        return Messages.text(locale, "shared", "halfYear." + period.half(), Integer.toString(period.year()));
    }

    private static Task draft(RuleSets.Line line, Locale locale) {
        return new Task(Messages.text(locale, "appraisal", "duty.ADOPT_RULE_SET"), line.name(), null, null, null, Urgency.WAITING,
                "/appraisal/rule-set.xhtml?code=" + line.code());
    }

    private Task task(WaitingWork.Item item, Locale locale) {
        String subject = item.count() > 1 ? Messages.text(locale, "appraisal", "duty.subject", item.name(), item.count()) : item.name();
        LocalDate date = date(item);
        return new Task(Messages.text(locale, "appraisal", "duty." + item.duty()), subject, spoken(item.period(), locale), date,
                Messages.text(locale, "appraisal", meaning(item), date), urgency(item), link(item));
    }

    /** What the day beside the duty says: since when it waits, or what ends then. */
    private String meaning(WaitingWork.Item item) {
        if (item.until() == null) {
            return "duty.since";
        }
        String ends = item.until().isBefore(LocalDate.now(clock)) ? "over" : "until";
        return VOTES.contains(item.duty()) ? "duty.vote." + ends : "duty." + ends;
    }

    private LocalDate date(WaitingWork.Item item) {
        return item.until() != null ? item.until()
                : item.since().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
    }

    private Urgency urgency(WaitingWork.Item item) {
        if (item.late()) {
            return Urgency.LATE;
        }
        boolean ends = item.duty() == Duty.ANSWER_OBJECTION || VOTES.contains(item.duty()) && item.until() != null;
        boolean soon = ends && item.until().isBefore(LocalDate.now(clock).plusDays(SOON_DAYS));
        return soon ? Urgency.DUE_SOON : Urgency.WAITING;
    }

    private static String link(WaitingWork.Item item) {
        return switch (item.duty()) {
            case VOTE -> BallotPages.BALLOT + "?id=" + item.id();
            case WRITE_SELF_ASSESSMENT -> AppraisalPages.SELF_ASSESSMENT + "?id=" + item.id();
            case CHOOSE_AMONG_TIED -> "/appraisal/quota.xhtml?cycle=" + item.cycleId() + "&township=" + item.townshipId();
            case CHASE_LATE -> AppraisalPages.CYCLE + "?id=" + item.cycleId() + "&late=" + item.townshipId() + "#late";
            case ANSWER_OBJECTION -> "/appraisal/objections.xhtml?id=" + item.id();
            case TYPE_TALLY -> "/appraisal/tally.xhtml?id=" + item.id();
            default -> AppraisalPages.BRANCH + "?id=" + item.id();
        };
    }
}
