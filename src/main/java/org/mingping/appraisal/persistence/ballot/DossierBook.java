package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What this room and the ledger hold about a member, for those who vote on them. */
@ApplicationScoped
public class DossierBook {

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A self-assessment that was handed in. */
    public record Written(String thought, String work, String conduct, String life, String declaredGrade) {
    }

    public record Sanction(String kind, LocalDate decidedOn) {
    }

    public Optional<Written> selfAssessment(long memberAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select thought, work, conduct, life, declared_grade from self_assessment
                         where county_id = :county and member_appraisal_id = :member and submitted_at is not null""")
                .bind("county", county.id()).bind("member", memberAppraisal).mapTo(Written.class).findOne());
    }

    /** The latest first. */
    public List<Sanction> sanctions(long member) {
        return database.query(handle -> handle.createQuery("""
                        select kind, decided_on from sanction where county_id = :county and member_id = :member order by decided_on desc, id""")
                .bind("county", county.id()).bind("member", member).mapTo(Sanction.class).list());
    }
}
