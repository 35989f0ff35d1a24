package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.County;
import org.mingping.shared.Settings;
import org.mingping.shared.persistence.Database;

/**
 * How far a cycle is and what it came to, by township-tier organisation, within the caller's scope. A branch is late when it has stood
 * in one phase for longer than {@code mingping.appraisal.late-after-days} (publicity: when it is over for as long); no rule names a
 * deadline, so it is a figure of the county's own.
 */
@ApplicationScoped
public class CycleProgress {

    /** True for a late branch appraisal {@code a}. */
    static final String LATE = """
            (a.phase <> 'CONFIRMED' and a.phase_since < :lateBefore and (a.phase <> 'PUBLICITY' or a.publicity_ends_on < :lateDay))""";

    private static final String BY_TOWNSHIP = """
            select a.township_id, a.township_code as code, a.township_name as name, count(*) as branches,
                   count(*) filter (where a.phase = 'SELF_ASSESSMENT') as self_assessment,
                   count(*) filter (where a.phase = 'BALLOT') as ballot,
                   count(*) filter (where a.phase = 'COMMITTEE_REVIEW') as committee_review,
                   count(*) filter (where a.phase = 'GENERAL_MEETING') as general_meeting,
                   count(*) filter (where a.phase = 'EXAMINATION') as examination,
                   count(*) filter (where a.phase = 'PUBLICITY') as publicity,
                   count(*) filter (where a.phase = 'CONFIRMED') as confirmed,
                   count(*) filter (where %s) as late
              from branch_appraisal a
             where a.county_id = :county and a.cycle_id = :cycle
             group by 1, 2, 3 order by 2""".formatted(LATE);

    private static final String GRADES = """
            select a.township_id, a.township_code as code, a.township_name as name, count(*) as members,
                   count(*) filter (where r.grade = 'EXCELLENT') as excellent,
                   count(*) filter (where r.grade = 'QUALIFIED') as qualified,
                   count(*) filter (where r.grade = 'BASICALLY_QUALIFIED') as basically_qualified,
                   count(*) filter (where r.grade = 'UNQUALIFIED') as unqualified,
                   count(*) filter (where r.outcome = 'COMMENT_ONLY') as comment_only,
                   count(*) filter (where r.outcome is null or r.outcome in ('EXAMINATION_REQUIRED', 'INDETERMINATE')) as undetermined
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.cycle_id = :cycle
             group by 1, 2, 3 order by 2""";

    private static final String LATE_BRANCHES = """
            select a.id, a.organisation_id, a.branch_name as name, a.township_id, a.township_name, a.phase, a.phase_since
              from branch_appraisal a where a.county_id = :county and a.cycle_id = :cycle and %s
             order by a.phase_since limit :most""".formatted(LATE);

    private static final String EVERY_BRANCH = """
            select a.township_code, a.township_name, a.branch_code as code, a.branch_name as name, a.phase, a.phase_since, a.posted_on, a.publicity_ends_on,
                   a.confirmed_on, %s as late
              from branch_appraisal a where a.county_id = :county and a.cycle_id = :cycle
             order by a.township_code, a.branch_code""".formatted(LATE);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    @Inject
    private Settings settings;

    /** A township-tier organisation's branches by phase. */
    public record Township(long townshipId, String code, String name, int branches, int selfAssessment, int ballot, int committeeReview,
                           int generalMeeting, int examination, int publicity, int confirmed, int late) {

        /** How many branches stand in a phase. */
        public int in(Phase phase) {
            return switch (phase) {
                case SELF_ASSESSMENT -> selfAssessment;
                case BALLOT -> ballot;
                case COMMITTEE_REVIEW -> committeeReview;
                case GENERAL_MEETING -> generalMeeting;
                case EXAMINATION -> examination;
                case PUBLICITY -> publicity;
                case CONFIRMED -> confirmed;
            };
        }
    }

    /** What its members came to. */
    public record Grades(long townshipId, String code, String name, int members, int excellent, int qualified, int basicallyQualified, int unqualified,
                         int commentOnly, int undetermined) {

        /** Those who have one of the four grades: what their shares are of. */
        public int graded() {
            return excellent + qualified + basicallyQualified + unqualified;
        }

        /** Who is on a roll and no member any more: neither graded, nor commented on, nor open. */
        public int gone() {
            return members - graded() - commentOnly - undetermined;
        }
    }

    /** A branch as it stands, for the exported list. */
    public record Branch(String townshipCode, String townshipName, String code, String name, Phase phase, OffsetDateTime phaseSince, LocalDate postedOn,
                         LocalDate publicityEndsOn, LocalDate confirmedOn, boolean late) {
    }

    /** A branch that is late. */
    public record Late(long id, long organisationId, String name, long townshipId, String townshipName, String phase, OffsetDateTime phaseSince) {
    }

    public List<Township> byTownship(long cycle) {
        return database.query(handle -> late(handle.createQuery(BY_TOWNSHIP), cycle).mapTo(Township.class).list());
    }

    public List<Grades> grades(long cycle) {
        return database.query(handle -> handle.createQuery(GRADES).bind("county", county.id()).bind("cycle", cycle).mapTo(Grades.class).list());
    }

    /** Every branch in the caller's scope: at most some thousands. */
    public List<Branch> branches(long cycle) {
        return database.query(handle -> late(handle.createQuery(EVERY_BRANCH), cycle).mapTo(Branch.class).list());
    }

    /** The longest standing first. */
    public List<Late> lateBranches(long cycle, int most) {
        return database.query(handle -> late(handle.createQuery(LATE_BRANCHES), cycle).bind("most", most).mapTo(Late.class).list());
    }

    private Query late(Query query, long cycle) {
        int lateAfterDays = settings.number("mingping.appraisal.late-after-days");
        return query.bind("county", county.id()).bind("cycle", cycle)
                .bind("lateBefore", OffsetDateTime.now(clock).minusDays(lateAfterDays)).bind("lateDay", LocalDate.now(clock).minusDays(lateAfterDays));
    }
}
