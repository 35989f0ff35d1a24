package org.mingping.orglife.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Work assigned to one member, due on a day, with what became of it (domain §3). A recorded result may be corrected with a reason. */
@Entity
public class AssignedTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assigned_task_seq")
    @SequenceGenerator(name = "assigned_task_seq", sequenceName = "assigned_task_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long organisationId;
    private long memberId;
    private String title;
    private LocalDate dueOn;
    private LocalDate month;
    @Enumerated(EnumType.STRING)
    private TaskResult result;
    private String resultText;
    private String assignedBy;
    private Instant assignedAt;
    private String resultedBy;
    private Instant resultedAt;

    protected AssignedTask() {
        // JPA
    }

    /** What was recorded before a correction, by whom and when. */
    public record Earlier(TaskResult result, String text, String by, Instant at) {
    }

    /** @throws Refusal TASK_TITLE; TASK_DUE where the day is over, or more than a year away */
    public AssignedTask(Place of, long memberId, String title, LocalDate dueOn, LocalDate today, String by, Instant now) {
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("TASK_DUE", today, today.plusYears(1)).under(MeetingPlan.CLAUSE);
        }
        this.countyId = of.county();
        this.scopePath = of.path();
        this.organisationId = of.organisation();
        this.memberId = memberId;
        this.title = Written.required(title, Written.LINE, "TASK_TITLE", MeetingPlan.CLAUSE);
        this.dueOn = dueOn;
        this.month = dueOn.withDayOfMonth(1);
        this.assignedBy = by;
        this.assignedAt = now;
    }

    /**
     * Says what became of it, or corrects it.
     *
     * @param recorder the member behind the account that records, or null
     * @return what was recorded before, where this differs from it in result or words; otherwise null
     * @throws Refusal OWN_RESULT, TASK_RESULT, TASK_RESULT_TEXT; TASK_NOT_DUE for a failure before the due day is over
     */
    public Earlier record(TaskResult outcome, String text, LocalDate today, Long recorder, String by, Instant now) {
        if (Objects.equals(recorder, memberId)) {
            throw Refusal.forbidden("OWN_RESULT").under(MeetingPlan.CLAUSE);
        }
        if (outcome == null) {
            throw Refusal.invalid("TASK_RESULT").under(MeetingPlan.CLAUSE);
        }
        if (outcome == TaskResult.NOT_DONE && !dueOn.isBefore(today)) {
            throw Refusal.conflict("TASK_NOT_DUE", dueOn).under(MeetingPlan.CLAUSE);
        }
        String written = Written.required(text, Written.TEXT, "TASK_RESULT_TEXT", MeetingPlan.CLAUSE);
        if (outcome == result && written.equals(resultText)) {
            return null;
        }
        Earlier before = result == null ? null : new Earlier(result, resultText, resultedBy, resultedAt);
        resultText = written;
        result = outcome;
        resultedBy = by;
        resultedAt = now;
        return before;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public long getMemberId() {
        return memberId;
    }

    public String getScopePath() {
        return scopePath;
    }

    public String getTitle() {
        return title;
    }

    public TaskResult getResult() {
        return result;
    }
}
