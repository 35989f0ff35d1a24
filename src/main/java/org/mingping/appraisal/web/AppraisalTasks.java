package org.mingping.appraisal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ReadingDuties;
import org.mingping.appraisal.application.UpcomingCycle;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.shared.ClockProducer;
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
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        return Caller.current().roles().stream().allMatch(Role::isApart) ? List.of()
                : duties.mine().stream().map(item -> task(item, locale)).toList();
    }

    @Override
    public Optional<Upcoming> next(Locale locale) {
        if (Caller.current().roles().stream().allMatch(Role::isApart)) {
            return Optional.empty();
        }
        UpcomingCycle.Opening opening = upcoming.next();
        return Optional.of(new Upcoming(Messages.text(locale, "appraisal", "next.cycle",
                Messages.text(locale, "shared", "halfYear." + opening.period().half(), Integer.toString(opening.period().year()))), opening.on()));
    }

    private Task task(WaitingWork.Item item, Locale locale) {
        String subject = item.count() > 1 ? Messages.text(locale, "appraisal", "duty.subject", item.name(), item.count()) : item.name();
        return new Task(Messages.text(locale, "appraisal", "duty." + item.duty()), subject, date(item), urgency(item), link(item));
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
            case WRITE_SELF_ASSESSMENT -> AppraisalPages.SELF_ASSESSMENT + "?id=" + item.id();
            case CHOOSE_AMONG_TIED -> "/appraisal/quota.xhtml?cycle=" + item.cycleId() + "&township=" + item.townshipId();
            case CHASE_LATE -> AppraisalPages.CYCLE + "?id=" + item.cycleId();
            case ANSWER_OBJECTION -> "/appraisal/objections.xhtml?id=" + item.id();
            case TYPE_TALLY, VOTE_AGAIN -> "/appraisal/tally.xhtml?id=" + item.id();
            default -> AppraisalPages.BRANCH + "?id=" + item.id();
        };
    }
}
