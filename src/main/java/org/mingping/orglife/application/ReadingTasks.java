package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.orglife.persistence.TaskLists.Change;
import org.mingping.orglife.persistence.TaskLists.Line;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows the assigned work in the caller's scope. */
@Stateless
public class ReadingTasks {

    @Inject
    private TaskLists lists;

    /** One piece of work with its corrections. */
    public record Whole(Line line, List<Change> changes) {
    }

    /** What has no result first. @param page counts from 0 */
    @UseCase(value = "orglife.read-tasks", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Line> page(TaskFilter filter, int page, int size) {
        return lists.page(filter, page, size);
    }

    /** @throws Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "orglife.read-task", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Whole one(long id) {
        return new Whole(lists.one(id).orElseThrow(Refusal::notFound), lists.changes(id));
    }
}
