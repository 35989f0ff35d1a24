package org.mingping.appraisal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingDuties;
import org.mingping.appraisal.application.ReadingOwnAppraisals;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.application.UpcomingCycle;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.persistence.OwnAppraisals;
import org.mingping.appraisal.persistence.RuleSets;
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

    @Inject
    private ReadingDuties duties;

    @Inject
    private UpcomingCycle upcoming;

    @Inject
    private ReadingOwnAppraisals own;

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

    /** A member's own appraisal that runs comes before the next one. */
    @Override
    public Optional<Upcoming> next(Locale locale) {
        Caller caller = Caller.current();
        if (caller.roles().stream().allMatch(Role::isApart)) {
            return Optional.empty();
        }
        Optional<OwnAppraisals.Line> running = !caller.isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER)) ? Optional.empty()
                : own.mine().stream().filter(line -> line.phase() != Phase.CONFIRMED).findFirst();
        if (running.isPresent()) {
            return Optional.of(new Upcoming(Messages.text(locale, "appraisal", "next.running", spoken(running.get().period(), locale),
                    Messages.text(locale, "appraisal", "phase." + running.get().phase())), running.get().period().firstDay()));
        }
        UpcomingCycle.Opening opening = upcoming.next();
        return Optional.of(new Upcoming(Messages.text(locale, "appraisal", "next.cycle", spoken(opening.period(), locale), opening.on()), opening.on()));
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
        String meaning = item.publicityEndsOn() == null ? "duty.since" : date.isBefore(LocalDate.now(clock)) ? "duty.over" : "duty.until";
        return new Task(Messages.text(locale, "appraisal", "duty." + item.duty()), subject, spoken(item.period(), locale), date,
                Messages.text(locale, "appraisal", meaning, date), urgency(item), link(item));
    }

    private LocalDate date(WaitingWork.Item item) {
        return item.publicityEndsOn() != null ? item.publicityEndsOn()
                : item.since().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
    }

    private Urgency urgency(WaitingWork.Item item) {
        if (item.late()) {
            return Urgency.LATE;
        }
        boolean soon = item.duty() == Duty.ANSWER_OBJECTION && item.publicityEndsOn().isBefore(LocalDate.now(clock).plusDays(SOON_DAYS));
        return soon ? Urgency.DUE_SOON : Urgency.WAITING;
    }

    private static String link(WaitingWork.Item item) {
        return switch (item.duty()) {
            case VOTE -> BallotPages.BALLOT + "?id=" + item.id();
            case WRITE_SELF_ASSESSMENT -> AppraisalPages.SELF_ASSESSMENT + "?id=" + item.id();
            case CHOOSE_AMONG_TIED -> "/appraisal/quota.xhtml?cycle=" + item.cycleId() + "&township=" + item.townshipId();
            case CHASE_LATE -> AppraisalPages.CYCLE + "?id=" + item.cycleId();
            case ANSWER_OBJECTION -> "/appraisal/objections.xhtml?id=" + item.id();
            case TYPE_TALLY, VOTE_AGAIN -> "/appraisal/tally.xhtml?id=" + item.id();
            default -> AppraisalPages.BRANCH + "?id=" + item.id();
        };
    }
}
