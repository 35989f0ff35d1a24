package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.organisation.County;
import org.mingping.orglife.model.AssignedTask;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Assigned work as lists show it, within the caller's scope, and the corrections of its results. */
@ApplicationScoped
public class TaskLists {

    private static final String LINE = """
            select x.id, x.version, x.member_id, m.name as member, o.code as branch_code, o.name as branch, x.title, x.due_on, x.result, x.result_text,
                   x.resulted_by, x.resulted_at, x.result is null and x.due_on < :today as overdue
              from assigned_task x join member m on m.county_id = x.county_id and m.id = x.member_id
              join organisation o on o.county_id = x.county_id and o.id = x.organisation_id
             where x.county_id = current_county() and x.id = any(:ids)
            """;

    private static final String ORDER = " order by (x.result is null) desc, case when x.result is null then x.due_on end, x.due_on desc, x.id";

    private static final String CONDITIONS = """
             where x.county_id = current_county() and case coalesce(:show, 'ALL') when 'ALL' then true when 'OPEN' then x.result is null
                       when 'OVERDUE' then x.result is null and x.due_on < :today else x.result = :show end
            """ + LifeSql.UNDER;

    private static final String CHANGES = """
            select before_result as before, before_text, before_by, before_at, after_result as after, reason, changed_by, changed_at from task_change
             where county_id = current_county() and task_id = :task order by id desc limit 100""";

    private static final String KEEP = """
            insert into task_change (county_id, scope_path, task_id, member_id, before_result, before_text, before_by, before_at, after_result, reason, changed_by, changed_at)
            values (current_county(), :path, :task, :member, :before, :text, :beforeBy, :beforeAt, :after, :reason, :by, :now)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** One piece of work. */
    public record Line(long id, int version, long memberId, String member, String branchCode, String branch, String title, LocalDate dueOn, TaskResult result,
                       String resultText, String resultedBy, OffsetDateTime resultedAt, boolean overdue) {
    }

    /** A correction. @param beforeText what was said before, by {@code beforeBy}; null in corrections made before this was kept */
    public record Change(TaskResult before, String beforeText, String beforeBy, OffsetDateTime beforeAt, TaskResult after, String reason, String changedBy, OffsetDateTime changedAt) {
    }

    /** What has no result yet comes first, the longest due on top; then the latest. @param page counts from 0 */
    public Page<Line> page(TaskFilter filter, int page, int size) {
        List<Long> ids = database.query(handle -> bind(handle.createQuery("select x.id from assigned_task x" + CONDITIONS + ORDER + " limit :size offset :from"), filter)
                .bind("size", size).bind("from", (long) page * size).mapTo(Long.class).list());
        return new Page<>(lines(ids), database.query(handle -> bind(handle.createQuery("select count(*) from assigned_task x" + CONDITIONS), filter).mapTo(Long.class).one()));
    }

    public Optional<Line> one(long id) {
        return lines(database.query(handle -> handle.createQuery("select x.id from assigned_task x where x.county_id = current_county() and x.id = :id").bind("id", id)
                .mapTo(Long.class).list())).stream().findFirst();
    }

    /** Work stays with the branch that gave it: whose it is there is read with the county's view, where they have moved on. @param ids of what the caller sees */
    private List<Line> lines(List<Long> ids) {
        List<Line> lines = new ArrayList<>(ids.size());
        if (!ids.isEmpty()) {
            database.whileSeeing(county.path(), () -> lines.addAll(database.query(handle -> handle.createQuery(LINE + ORDER).bindArray("ids", Long.class, ids.toArray())
                    .bind("today", LocalDate.now(clock)).mapTo(Line.class).list())));
        }
        return lines;
    }

    /** The newest first. */
    public List<Change> changes(long task) {
        return database.query(handle -> handle.createQuery(CHANGES).bind("task", task).mapTo(Change.class).list());
    }

    public void keep(AssignedTask task, AssignedTask.Earlier before, String reason, String by) {
        database.execute(handle -> handle.createUpdate(KEEP).bind("path", task.getScopePath()).bind("task", task.getId()).bind("member", task.getMemberId())
                .bind("before", before.result().name()).bind("text", before.text()).bind("beforeBy", before.by())
                .bind("beforeAt", before.at().atOffset(ZoneOffset.UTC)).bind("after", task.getResult().name()).bind("reason", reason).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, TaskFilter filter) {
        return statement.bind("organisation", filter.organisation()).bind("show", filter.show() == null ? null : filter.show().name())
                .bind("today", LocalDate.now(clock));
    }
}
