package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.AssignedTask;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;
import org.mingping.shared.persistence.Database;

/** The branch says what became of assigned work, and may correct it with a reason; what stood before is kept. Nobody records their own: the township may. */
@Stateless
public class RecordingTaskResult {

    @Inject
    private TaskLists tasks;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param reason of a correction; null where no other result is recorded yet
     * @throws Refusal NOT_FOUND, STALE_VERSION, OWN_RESULT, TASK_RESULT, TASK_RESULT_TEXT, TASK_NOT_DUE, CORRECTION_REASON
     */
    @UseCase(value = "orglife.record-task-result", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void record(long id, int seenVersion, TaskResult result, String text, String reason) {
        AssignedTask task = database.entities().createQuery("select t from AssignedTask t where t.id = :id", AssignedTask.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(Refusal::notFound);
        if (task.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        database.entities().lock(task, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        journal.subject("task", id, task.getTitle());
        String by = Caller.current().signature();
        AssignedTask.Earlier before = task.record(result, text, LocalDate.now(clock), Caller.current().memberId(), by, clock.instant());
        journal.change("result", before == null ? null : before.result(), result);
        if (before != null) {
            tasks.keep(task, before, Written.required(reason, Written.LINE, "CORRECTION_REASON", MeetingPlan.CLAUSE), by);
        }
    }
}
