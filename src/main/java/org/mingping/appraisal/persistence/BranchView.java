package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.DerivationJson;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.Ruling;
import org.mingping.appraisal.model.Step;
import org.mingping.appraisal.model.TellingPolicy;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.County;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Half;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** One branch's appraisal in records, for its pages. */
@ApplicationScoped
public class BranchView {

    private static final String MEMBERS = """
            select r.id, r.member_id, r.name, r.status, r.may_vote, r.excellent, r.qualified, r.basically_qualified, r.unqualified, r.abstained,
                   r.grade_by_votes, r.outcome, r.grade, r.quota_standing, r.quota_chosen, r.proposed_grade, r.proposal_reason, r.referred,
                   r.referral_evidence, r.upheld_objection, r.examination, r.examination_reason, r.county_confirmed_at, r.county_opinion, r.comment, r.told_on, r.excused,
                   r.opinion_heard, s.submitted_at, s.declared_grade
              from member_appraisal r
              left join self_assessment s on s.county_id = r.county_id and s.member_appraisal_id = r.id
             where r.county_id = :county and r.branch_appraisal_id = :branch
             order by r.id""";

    private static final String OBJECTIONS = """
            select id, member_appraisal_id, about_name as name, raised_by, raised_on, content, answer, upheld, answered_by, answered_on
              from objection
             where county_id = :county and branch_appraisal_id = :branch and (cast(:member as bigint) is null or raised_by_member_id = :member)
             order by id""";

    private static final String PAGED = " limit :size offset :offset";

    private static final String GRADE = """
            select r.id, r.member_id, r.name, r.status, r.outcome, r.grade, r.derivation, r.comment, a.id as branch_appraisal_id, a.branch_name, a.township_name,
                   a.phase, a.meeting_on, a.confirmed_on, c.year, c.half, u.code as rule_set, u.name as rule_set_name
              from member_appraisal r
              join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
              join cycle c on c.county_id = r.county_id and c.id = r.cycle_id
              join rule_set u on u.county_id = c.county_id and u.id = c.rule_set_id
             where r.county_id = :county and r.id = :id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A member in the branch's list. */
    public record MemberLine(long id, long memberId, String name, MembershipStatus status, boolean mayVote, Integer excellent,
                             Integer qualified, Integer basicallyQualified, Integer unqualified, Integer abstained, Grade gradeByVotes,
                             Outcome outcome, Grade grade, QuotaStanding quotaStanding, Boolean quotaChosen, Grade proposedGrade,
                             String proposalReason, boolean referred, String referralEvidence, String upheldObjection, ExaminationResult examination,
                             String examinationReason, OffsetDateTime countyConfirmedAt, String countyOpinion, String comment, LocalDate toldOn, boolean excused,
                             String opinionHeard, OffsetDateTime submittedAt, Grade declaredGrade) {

        public boolean isTallied() {
            return excellent != null;
        }

        public Votes votes() {
            return isTallied() ? new Votes(excellent, qualified, basicallyQualified, unqualified, abstained) : Votes.NONE;
        }

        /** Whether there is something to tell the member, or what is missing (§1.11). */
        public Ruling readyToTell() {
            return TellingPolicy.ready(name, new TellingPolicy.Standing(outcome, grade, countyConfirmedAt != null, quotaStanding, quotaChosen != null,
                    comment != null));
        }

        /** Whether the self-assessment came in only after voting had opened (§1.2); false also where there is none. */
        public boolean isLate(Instant votingOpened) {
            return submittedAt != null && votingOpened != null && submittedAt.toInstant().isAfter(votingOpened);
        }

        /** Every difference from the votes is shown to the superior (§1.9). */
        public boolean differsFromVotes() {
            return grade != null && grade != gradeByVotes;
        }
    }

    /** A grade with its derivation, as its page shows it. */
    public record MemberGrade(long id, long memberId, String name, MembershipStatus status, Outcome outcome, Grade grade, String derivation,
                              String comment, long branchAppraisalId, String branchName, String townshipName, Phase phase,
                              LocalDate meetingOn, LocalDate confirmedOn, int year, Half half, String ruleSet, String ruleSetName) {

        public List<Step> steps() {
            return derivation == null ? List.of() : DerivationJson.read(derivation);
        }
    }

    /** An objection with its answer. */
    public record ObjectionLine(long id, long memberAppraisalId, String name, String raisedBy, LocalDate raisedOn, String content,
                                String answer, Boolean upheld, String answeredBy, LocalDate answeredOn) {
    }

    public List<MemberLine> members(long branchAppraisal) {
        return database.query(handle -> handle.createQuery(MEMBERS).bind("county", county.id()).bind("branch", branchAppraisal)
                .mapTo(MemberLine.class).list());
    }

    /** @param page counts from 0 */
    public Page<MemberLine> members(long branchAppraisal, int page, int size) {
        return database.query(handle -> new Page<>(
                handle.createQuery(MEMBERS + PAGED).bind("county", county.id()).bind("branch", branchAppraisal)
                        .bind("size", size).bind("offset", (long) page * size).mapTo(MemberLine.class).list(),
                handle.createQuery("select count(*) from member_appraisal where county_id = :county and branch_appraisal_id = :branch")
                        .bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Long.class).one()));
    }

    /** @throws Refusal NOT_FOUND also for a member's own account before the grade is final (§1.12) */
    public MemberGrade grade(long memberAppraisal) {
        MemberGrade found = database.query(handle -> handle.createQuery(GRADE).bind("county", county.id()).bind("id", memberAppraisal)
                .mapTo(MemberGrade.class).findOne()).orElseThrow(Refusal::notFound);
        if (Caller.current().isConfinedToOwn() && found.phase() != Phase.CONFIRMED) {
            throw Refusal.notFound();
        }
        return found;
    }

    public List<ObjectionLine> objections(long branchAppraisal) {
        return objections(branchAppraisal, null);
    }

    /** @param page counts from 0 */
    public Page<ObjectionLine> objections(long branchAppraisal, int page, int size) {
        return database.query(handle -> new Page<>(
                handle.createQuery(OBJECTIONS + PAGED).bind("county", county.id()).bind("branch", branchAppraisal).bind("member", (Long) null)
                        .bind("size", size).bind("offset", (long) page * size).mapTo(ObjectionLine.class).list(),
                handle.createQuery("select count(*) from objection where county_id = :county and branch_appraisal_id = :branch")
                        .bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Long.class).one()));
    }

    /** Those one member raised themself. */
    public List<ObjectionLine> objectionsOf(long branchAppraisal, long member) {
        return objections(branchAppraisal, member);
    }

    private List<ObjectionLine> objections(long branchAppraisal, Long member) {
        return database.query(handle -> handle.createQuery(OBJECTIONS)
                .bind("county", county.id()).bind("branch", branchAppraisal).bind("member", member).mapTo(ObjectionLine.class).list());
    }
}
