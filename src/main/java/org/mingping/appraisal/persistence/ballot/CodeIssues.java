package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.shared.persistence.Database;

/** Who issued codes for a box, and with whom (§4): how many each time, and no code. */
@ApplicationScoped
public class CodeIssues {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * One time.
     *
     * @param issuedBy     signature; null where it was before this was kept
     * @param secondPerson signature; null where nobody stood by
     * @param issuedAt     null where it was before this was kept
     */
    public record Issue(int codes, String issuedBy, String secondPerson, OffsetDateTime issuedAt) {
    }

    /** Nobody else may issue for this box at the same time. @param secondPerson or null */
    public void add(Boxes.Box box, int codes, String by, String secondPerson) {
        database.execute(handle -> handle.createUpdate("""
                        insert into code_issue (county_id, scope_path, branch_appraisal_id, round, number, codes, issued_by, second_person, issued_at)
                        select :county, :path, :branch, :round, coalesce(max(number), 0) + 1, :codes, :by, :second, :now
                          from code_issue where county_id = :county and branch_appraisal_id = :branch and round = :round""")
                .bind("county", box.countyId()).bind("path", box.scopePath()).bind("branch", box.branchAppraisalId()).bind("round", box.round())
                .bind("codes", codes).bind("by", by).bind("second", secondPerson).bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** In their order. */
    public List<Issue> of(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("""
                        select codes, issued_by, second_person, issued_at from code_issue
                         where county_id = :county and branch_appraisal_id = :branch and round = :round order by number""")
                .bind("county", box.countyId()).bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(Issue.class).list());
    }
}
