package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/** A member's own appraisals, half-year by half-year. What is not final is not shown (§1.12). */
@ApplicationScoped
public class OwnAppraisals {

    private static final String OWN = """
            select c.id as cycle_id, c.year, c.half, a.id as branch_appraisal_id, a.branch_name, a.phase, r.id as member_appraisal_id, s.submitted_at,
                   case when a.phase = 'CONFIRMED' then r.outcome end as outcome, case when a.phase = 'CONFIRMED' then r.grade end as grade
              from member_appraisal r
              join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
              join cycle c on c.county_id = r.county_id and c.id = r.cycle_id
              left join self_assessment s on s.county_id = r.county_id and s.member_appraisal_id = r.id
             where r.county_id = :county and r.member_id = :member
             order by c.year desc, c.half desc""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One half-year's. */
    public record Line(long cycleId, int year, Half half, long branchAppraisalId, String branchName, Phase phase, long memberAppraisalId,
                       OffsetDateTime submittedAt, Outcome outcome, Grade grade) {

        public HalfYear period() {
            return new HalfYear(year, half);
        }

        /** A self-assessment can be handed in until the votes are counted (§1.2). */
        public boolean takesSelfAssessment() {
            return !phase.hasReached(Phase.COMMITTEE_REVIEW);
        }
    }

    /** Newest first. */
    public List<Line> of(long member) {
        return database.query(handle -> handle.createQuery(OWN).bind("county", county.id()).bind("member", member).mapTo(Line.class).list());
    }
}
