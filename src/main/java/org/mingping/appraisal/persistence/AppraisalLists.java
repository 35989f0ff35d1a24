package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.County;
import org.mingping.organisation.model.IdentityNumber;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Lists of a cycle as records, paged, within the caller's scope and narrowed to an organisation's subtree on request. */
@ApplicationScoped
public class AppraisalLists {

    private static final String UNDER = "\n" + """
             and (cast(:organisation as text) is null or a.scope_path collate "C" >= :under and a.scope_path collate "C" < :under || chr(1114111))""";

    private static final String BRANCHES = """
            select a.id, a.organisation_id, a.branch_code as branch, a.branch_name as name, a.township_code, a.township_name, a.phase, a.version, a.phase_since,
                   a.publicity_ends_on
              from branch_appraisal a
             where a.county_id = :county and a.cycle_id = :cycle and (cast(:phase as text) is null or a.phase = :phase)""" + UNDER;

    private static final String GRADES = """
            select r.id_number, r.id as member, r.name, a.branch_code as branch, r.outcome, r.grade
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.cycle_id = :cycle""" + UNDER;

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A branch's appraisal in a list. */
    public record BranchLine(long id, long organisationId, String branch, String name, String townshipCode, String townshipName, Phase phase, int version,
                             OffsetDateTime phaseSince, LocalDate publicityEndsOn) {
    }

    /** A member's grade in a list. */
    public record GradeLine(String idNumber, long member, String name, String branch, Outcome outcome, Grade grade) {

        public GradeLine masked() {
            return new GradeLine(IdentityNumber.mask(idNumber), member, name, branch, outcome, grade);
        }
    }

    /**
     * @param organisation the code of an organisation to narrow to, or null
     * @param page         counts from 0
     */
    public Page<BranchLine> branches(long cycle, String organisation, Phase phase, int page, int size) {
        return database.query(handle -> {
            String under = path(organisation);
            long total = bound(handle.createQuery("select count(*) from (" + BRANCHES + ") x"), cycle, organisation, under)
                    .bind("phase", name(phase)).mapTo(Long.class).one();
            List<BranchLine> items = bound(handle.createQuery(BRANCHES + " order by a.branch_code limit :size offset :offset"), cycle, organisation, under)
                    .bind("phase", name(phase)).bind("size", size).bind("offset", (long) page * size).mapTo(BranchLine.class).list();
            return new Page<>(items, total);
        });
    }

    /** Grades as determined so far, by branch and then as they stand on the roll. */
    public Page<GradeLine> grades(long cycle, String organisation, int page, int size) {
        return database.query(handle -> {
            String under = path(organisation);
            long total = bound(handle.createQuery("select count(*) from (" + GRADES + ") x"), cycle, organisation, under).mapTo(Long.class).one();
            List<GradeLine> items = bound(handle.createQuery(GRADES + " order by a.branch_code, r.id limit :size offset :offset"), cycle, organisation, under)
                    .bind("size", size).bind("offset", (long) page * size).mapTo(GradeLine.class).list();
            return new Page<>(items, total);
        });
    }

    /** An organisation outside of the caller's scope is not there. */
    private String path(String organisation) {
        if (organisation == null) {
            return null;
        }
        return database.query(handle -> handle.createQuery("select scope_path from organisation where county_id = :county and code = :code")
                .bind("county", county.id()).bind("code", organisation).mapTo(String.class).findOne())
                .orElseThrow(Refusal::notFound);
    }

    private Query bound(Query query, long cycle, String organisation, String under) {
        return query.bind("county", county.id()).bind("cycle", cycle).bind("organisation", organisation).bind("under", under);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
