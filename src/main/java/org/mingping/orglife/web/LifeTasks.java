package org.mingping.orglife.web;

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
import org.mingping.orglife.application.ReadingLifeDuties;
import org.mingping.orglife.application.ReadingOwnLife;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.persistence.LifeDuties.Item;
import org.mingping.orglife.persistence.OwnLife;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Upcoming;
import org.mingping.shared.web.Urgency;

/** Puts what waits in organisation life on the first page. */
@ApplicationScoped
public class LifeTasks implements TaskSource {

    /** A meeting this near is shown to whoever is expected, and its requests for leave are urgent. */
    private static final int SOON_DAYS = 7;

    @Inject
    private ReadingLifeDuties duties;

    @Inject
    private ReadingOwnLife own;

    @Inject
    private Clock clock;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        Stream<Task> ofBranch = caller.is(Role.BRANCH_OFFICER) ? duties.mine().stream().map(item -> task(item, locale)) : Stream.empty();
        Stream<Task> ofMember = coming(caller).filter(one -> !one.meetsOn().isAfter(today().plusDays(SOON_DAYS))).map(one -> task(one, locale));
        return Stream.concat(ofBranch, ofMember).toList();
    }

    @Override
    public Optional<Upcoming> next(Locale locale) {
        return coming(Caller.current()).findFirst()
                .map(one -> new Upcoming(Messages.text(locale, "orglife", "next.meeting", one.topic(), one.meetsOn()), one.meetsOn()));
    }

    private Stream<OwnLife.Meeting> coming(Caller caller) {
        return caller.is(Role.MEMBER) ? own.mine().coming().stream().filter(one -> one.state() == MeetingState.PLANNED) : Stream.empty();
    }

    private Task task(OwnLife.Meeting meeting, Locale locale) {
        return new Task(text(locale, "task.COMING_MEETING"), meeting.topic(), text(locale, "kind." + meeting.kind()), meeting.meetsOn(),
                text(locale, "task.dated.COMING_MEETING", meeting.meetsOn()), Urgency.DUE_SOON, LifePages.MY_LIFE);
    }

    private Task task(Item item, Locale locale) {
        String subject = switch (item.duty()) {
            case RECORD_RESULTS, CONTACT_OVERDUE -> text(locale, "task.subject." + item.duty(), item.count());
            case DECIDE_LEAVE -> text(locale, "task.subject.DECIDE_LEAVE", item.name(), item.count());
            default -> item.name();
        };
        String dated = item.day() == null ? null : text(locale, "task.dated." + item.duty(), item.day());
        return new Task(text(locale, "task." + item.duty()), subject, null, item.day(), dated, urgency(item), link(item));
    }

    private Urgency urgency(Item item) {
        return switch (item.duty()) {
            case RECORD_ATTENDANCE, RECORD_RESULTS, CONTACT_OVERDUE -> Urgency.LATE;
            case DECIDE_LEAVE -> item.day().isAfter(today().plusDays(SOON_DAYS)) ? Urgency.WAITING : Urgency.DUE_SOON;
            default -> Urgency.WAITING;
        };
    }

    private static String link(Item item) {
        return switch (item.duty()) {
            case RECORD_RESULTS -> LifePages.WORK + "?show=OVERDUE";
            case ANSWER_HANDSHAKE -> LifePages.FLOATING + "#guests";
            case CONTACT_OVERDUE -> item.count() == 1 && item.id() > 0 ? LifePages.FLOATING_MEMBER + "?id=" + item.id() : LifePages.FLOATING;
            default -> LifePages.MEETING + "?id=" + item.id();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(Locale locale, String key, Object... values) {
        return Messages.text(locale, "orglife", key, values);
    }
}
