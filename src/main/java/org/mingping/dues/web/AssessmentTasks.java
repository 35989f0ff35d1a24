package org.mingping.dues.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.ReadingFixing;
import org.mingping.dues.application.ReadingReliefs;
import org.mingping.dues.model.ReliefState;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** What waits about what members owe: for the branch the year's amounts and missing bases, for its superior what is asked of it. */
@ApplicationScoped
public class AssessmentTasks implements TaskSource {

    @Inject
    private ReadingFixing fixing;

    @Inject
    private ReadingReliefs reliefs;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        List<Task> tasks = new ArrayList<>();
        if (caller.is(Role.BRANCH_OFFICER)) {
            ReadingFixing.Waiting waiting = fixing.waiting();
            if (waiting.notAssessed() > 0) {
                tasks.add(task(locale, "task.notAssessed", AssessmentPages.FIXING, waiting.notAssessed()));
            }
            if (waiting.notFixed() > 0) {
                tasks.add(task(locale, "task.fix", AssessmentPages.FIXING + "?year=" + waiting.year(), waiting.notFixed(), Integer.toString(waiting.year())));
            }
        }
        if (caller.is(Role.TOWNSHIP_OFFICER) || caller.is(Role.TOWNSHIP_APPROVER)) {
            long asked = reliefs.page(ReliefState.REQUESTED, 0, 1).total();
            if (asked > 0) {
                tasks.add(task(locale, "task.relief", AssessmentPages.RELIEFS + "?state=REQUESTED", asked));
            }
        }
        return tasks;
    }

    private static Task task(Locale locale, String key, String link, Object... values) {
        return new Task(Messages.text(locale, "dues", key), Messages.text(locale, "dues", key + ".subject", values), null, null, null, Urgency.WAITING, link);
    }
}
