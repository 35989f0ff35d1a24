package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.AssignedTask;
import org.mingping.orglife.persistence.Branches;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** A branch assigns work to members: each gets it as their own, with a due day (domain §3). */
@Stateless
public class AssigningTask {

    @Inject
    private OwnBranch own;

    @Inject
    private Branches branches;

    @Inject
    private Database database;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param branch its code, or null for the caller's own
     * @return the ids, one a member
     * @throws Refusal TASK_MEMBERS, EXPECTED_OF_OTHERS, TASK_TITLE, TASK_DUE
     */
    @UseCase(value = "orglife.assign-task", roles = BRANCH_OFFICER)
    public List<Long> assign(String branch, Collection<Long> members, String title, LocalDate dueOn) {
        Branches.Branch of = own.named(branch);
        if (members.isEmpty()) {
            throw Refusal.invalid("TASK_MEMBERS").under("domain §3");
        }
        if (!branches.areOf(of.id(), members)) {
            throw Refusal.invalid("EXPECTED_OF_OTHERS");
        }
        List<Long> ids = new ArrayList<>();
        for (long member : members.stream().distinct().toList()) {
            AssignedTask task = new AssignedTask(of.place(), member, title, dueOn, LocalDate.now(clock), Caller.current().signature(), clock.instant());
            database.entities().persist(task);
            ids.add(task.getId());
            notices.assigned(of.scopePath(), member, task.getTitle(), dueOn);
        }
        journal.subject("task", ids.get(0), title.strip());
        journal.note("members", ids.size());
        journal.note("dueOn", dueOn);
        return ids;
    }
}
