package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/** What this room and the ledger hold about a member, for those who vote on them. */
@ApplicationScoped
public class DossierBook {

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A self-assessment that was handed in. @param late whether only after voting had opened */
    public record Written(String thought, String work, String conduct, String life, String declaredGrade, boolean late) {
    }

    public record Sanction(String kind, LocalDate decidedOn) {
    }

    /** What the branch's appraisal is about. */
    public HalfYear halfYear(long branchAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select c.year, c.half from branch_appraisal a join cycle c on c.county_id = a.county_id and c.id = a.cycle_id
                         where a.county_id = :county and a.id = :branch""")
                .bind("county", county.id()).bind("branch", branchAppraisal)
                .map((row, context) -> new HalfYear(row.getInt("year"), Half.valueOf(row.getString("half")))).one());
    }

    public Optional<Written> selfAssessment(long memberAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select s.thought, s.work, s.conduct, s.life, s.declared_grade, coalesce(s.submitted_at > a.roll_frozen_at, false) as late
                          from self_assessment s
                          join member_appraisal r on r.county_id = s.county_id and r.id = s.member_appraisal_id
                          join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
                         where s.county_id = :county and s.member_appraisal_id = :member and s.submitted_at is not null""")
                .bind("county", county.id()).bind("member", memberAppraisal).mapTo(Written.class).findOne());
    }

    /** The latest first. */
    public List<Sanction> sanctions(long member) {
        return database.query(handle -> handle.createQuery("""
                        select kind, decided_on from sanction where county_id = :county and member_id = :member order by decided_on desc, id""")
                .bind("county", county.id()).bind("member", member).mapTo(Sanction.class).list());
    }
}
