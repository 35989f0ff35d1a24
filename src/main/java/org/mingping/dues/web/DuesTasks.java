package org.mingping.dues.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.ReadingClosings;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.persistence.Closings;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Puts the money that is on its way on the first page: for the branch a month to close or to hand over, for the township what it has to confirm. */
@ApplicationScoped
public class DuesTasks implements TaskSource {

    @Inject
    private ReadingClosings reading;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.is(Role.BRANCH_OFFICER)) {
            return ofBranch(caller, locale);
        }
        return !caller.is(Role.TOWNSHIP_OFFICER) ? List.of() : reading.inState(ClosingState.HANDED_OVER).stream()
                .map(line -> task(line, "task.receive", Messages.text(locale, "dues", "task.since", line.handedOverOn()), locale)).toList();
    }

    private List<Task> ofBranch(Caller caller, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        ReadingClosings.Book book = reading.of(null);
        // A month in which nothing was taken waits for nobody.
        if (book.isDue() && book.inHand().payments() > 0) {
            tasks.add(new Task(word("task.close", locale), caller.organisationName(), Messages.text(locale, "dues", "task.closeAbout", book.next()), null, null,
                    Urgency.WAITING, DuesPages.CLOSINGS));
        }
        book.closings().stream().filter(Closings.Line::isToHandOver).forEach(line -> tasks.add(task(line, "task.handOver", null, locale)));
        return tasks;
    }

    private static Task task(Closings.Line line, String verb, String dated, Locale locale) {
        return new Task(word(verb, locale), line.branch(), Messages.text(locale, "dues", "task.closeAbout", line.of()), line.handedOverOn(), dated, Urgency.WAITING,
                DuesPages.CLOSING + "?id=" + line.id());
    }

    private static String word(String key, Locale locale) {
        return Messages.text(locale, "dues", key);
    }
}
