package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ReadingCaseBallot;
import org.mingping.appraisal.persistence.ballot.CaseBallotWork;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts open ballots on cases on the first page: of voters, of the branch that holds one, and of its superior where one could not be closed. */
@ApplicationScoped
public class CaseBallotTasks implements TaskSource {

    private static final int SOON_DAYS = 1;

    @Inject
    private ReadingCaseBallot reading;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        if (!Caller.current().isAny(List.of(Role.MEMBER, Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER))) {
            return List.of();
        }
        return reading.waiting().stream().map(item -> task(item, locale)).toList();
    }

    private Task task(CaseBallotWork.Item item, Locale locale) {
        LocalDate until = item.closesAt().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate();
        String deed = item.vote() ? "caseBallot.task.vote" : item.overdue() ? "caseBallot.task.overdue" : "caseBallot.task.open";
        Urgency urgency = item.overdue() ? Urgency.LATE : item.closesAt().isBefore(OffsetDateTime.now(clock).plusDays(SOON_DAYS)) ? Urgency.DUE_SOON : Urgency.WAITING;
        return new Task(text(locale, deed), item.memberName(), text(locale, "CaseOccasion." + item.occasion()), until, Messages.text(locale, "appraisal", "caseBallot.task.until", until), urgency,
                (item.vote() ? BallotPages.BALLOT : BallotPages.CASE) + "?id=" + item.id());
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "appraisal", key);
    }
}
