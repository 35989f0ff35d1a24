package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.appraisal.CaseBallotClosed;
import org.mingping.appraisal.CaseBallots.Opener;
import org.mingping.appraisal.CaseBallots.Opening;
import org.mingping.appraisal.CaseBallots.State;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Ballots on cases with their frozen rolls (decision 0019): put down once, ended once. */
@ApplicationScoped
public class CaseBallotRows {

    private static final String OPEN = """
            insert into case_ballot (county_id, scope_path, case_id, occasion, member_id, member_name, organisation_id, branch_name, township_id, township_name, members, representatives,
                                     remark, opened_on, opened_at, opened_by, opener_account, opener_member, opener_name)
            select :county, o.scope_path, :case, :occasion, :member, :name, o.id, o.name, t.id, t.name, :members, :representatives, :remark, :on, :now, :by, :account, :own, :opener
              from organisation o join organisation t on t.county_id = o.county_id and t.id = o.superior_id
             where o.county_id = :county and o.scope_path = :path
            on conflict do nothing returning id""";

    private static final String ROLL = """
            insert into case_ballot_roll (county_id, scope_path, case_ballot_id, member_id, name, status, may_vote)
            values (:county, :path, :ballot, :member, :name, :status, :mayVote)""";

    private static final String ROW = """
            select k.id, k.county_id, k.scope_path, k.case_id, k.occasion, k.member_id, k.member_name, k.organisation_id, k.branch_name, k.township_id, k.township_name, k.members,
                   k.representatives, k.remark, k.opened_on, k.opener_account, k.opener_member, k.opener_name, k.state, k.ended_on, k.reason, k.members_voted,
                   k.representatives_voted, k.paper_sheets, k.excellent, k.qualified, k.basically_qualified, k.unqualified, k.abstained, k.result_hash,
                   (select b.closes_at from ballot_box b where b.county_id = k.county_id and b.branch_appraisal_id = k.id order by b.round desc limit 1) as closes_at
              from case_ballot k where k.county_id = :county""";

    private static final String COUNT = """
            update case_ballot set state = 'COUNTED', ended_on = :on, ended_by = :by, members_voted = :members, representatives_voted = :representatives, paper_sheets = :paper,
                   excellent = :excellent, qualified = :qualified, basically_qualified = :basicallyQualified, unqualified = :unqualified, abstained = :abstained, result_hash = :hash
             where county_id = :county and id = :ballot""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A ballot as it stands; what it came to is null until it is counted. */
    public record Row(long id, long countyId, String scopePath, long caseId, CaseOccasion occasion, long memberId, String memberName, long organisationId, String branchName, long townshipId,
                      String townshipName, int members, int representatives, String remark, LocalDate openedOn, long openerAccount, Long openerMember, String openerName, State state,
                      LocalDate endedOn, String reason, Integer membersVoted, Integer representativesVoted, Integer paperSheets, Integer excellent, Integer qualified,
                      Integer basicallyQualified, Integer unqualified, Integer abstained, String resultHash, OffsetDateTime closesAt) {

        public boolean isOpen() {
            return state == State.OPEN;
        }

        public Opener opener() {
            return new Opener(openerAccount, openerMember, openerName);
        }
    }

    /** Somebody on a roll. */
    public record OnRoll(long memberId, String name, String status, boolean mayVote) {
    }

    /** @param members how many of the roll may vote @return its number; empty where the case has one that runs */
    public Optional<Long> open(Opening opening, List<OnRoll> roll, int members, Opener by, String signature) {
        Optional<Long> opened = database.query(handle -> handle.createQuery(OPEN).bind("county", county.id()).bind("case", opening.caseId()).bind("occasion", opening.occasion().name())
                .bind("member", opening.member()).bind("name", opening.memberName()).bind("members", members).bind("representatives", opening.representatives().size())
                .bind("remark", opening.remark()).bind("on", LocalDate.now(clock)).bind("now", OffsetDateTime.now(clock)).bind("by", signature).bind("account", by.account())
                .bind("own", by.member()).bind("opener", by.name()).bind("path", opening.path()).mapTo(Long.class).findOne());
        opened.ifPresent(ballot -> database.execute(handle -> {
            PreparedBatch batch = handle.prepareBatch(ROLL);
            roll.forEach(one -> batch.bind("county", county.id()).bind("path", opening.path()).bind("ballot", ballot).bind("member", one.memberId()).bind("name", one.name())
                    .bind("status", one.status()).bind("mayVote", one.mayVote()).add());
            batch.execute();
        }));
        return opened;
    }

    /** Empty where there is none, or the caller sees none. */
    public Optional<Row> find(long ballot) {
        return database.query(handle -> handle.createQuery(ROW + " and k.id = :ballot").bind("county", county.id()).bind("ballot", ballot).mapTo(Row.class).findOne());
    }

    /** As {@link #find}, for an act: whoever else would act on it waits. The case must be locked before. */
    public Optional<Row> locked(long ballot) {
        return database.query(handle -> handle.createQuery(ROW + " and k.id = :ballot for update of k").bind("county", county.id()).bind("ballot", ballot).mapTo(Row.class).findOne());
    }

    /** The first one first. */
    public List<Row> ofCase(long caseId) {
        return database.query(handle -> handle.createQuery(ROW + " and k.case_id = :case order by k.id").bind("county", county.id()).bind("case", caseId).mapTo(Row.class).list());
    }

    /** Those of the cases in which one is open. */
    public Set<Long> openOf(Collection<Long> cases) {
        return database.query(handle -> handle.createQuery("select distinct case_id from case_ballot where county_id = :county and case_id = any(:cases) and state = 'OPEN'")
                .bind("county", county.id()).bindArray("cases", Long.class, cases.toArray()).mapTo(Long.class).set());
    }

    /** Members who may vote on it. */
    public List<Long> voters(long ballot) {
        return database.query(handle -> handle.createQuery("""
                        select member_id from case_ballot_roll where county_id = :county and case_ballot_id = :ballot and may_vote order by member_id""")
                .bind("county", county.id()).bind("ballot", ballot).mapTo(Long.class).list());
    }

    /** Whether the member stands on a roll of any ballot on the case as one who may vote. */
    public boolean couldVote(long caseId, long member) {
        return database.query(handle -> handle.createQuery("""
                        select exists (select from case_ballot k join case_ballot_roll r on r.county_id = k.county_id and r.case_ballot_id = k.id
                                        where k.county_id = :county and k.case_id = :case and r.member_id = :member and r.may_vote)""")
                .bind("county", county.id()).bind("case", caseId).bind("member", member).mapTo(Boolean.class).one());
    }

    public void count(CaseBallotClosed closed, String by) {
        database.execute(handle -> handle.createUpdate(COUNT).bind("county", county.id()).bind("ballot", closed.ballot()).bind("on", closed.on()).bind("by", by)
                .bind("members", closed.membersVoted()).bind("representatives", closed.representativesVoted()).bind("paper", closed.paperSheets())
                .bind("excellent", closed.votes().excellent()).bind("qualified", closed.votes().qualified()).bind("basicallyQualified", closed.votes().basicallyQualified())
                .bind("unqualified", closed.votes().unqualified()).bind("abstained", closed.votes().abstained()).bind("hash", closed.resultHash()).execute());
    }

    public void giveUp(long ballot, String by, String reason) {
        database.execute(handle -> handle.createUpdate("""
                        update case_ballot set state = 'GIVEN_UP', ended_on = :on, ended_by = :by, reason = :reason where county_id = :county and id = :ballot""")
                .bind("on", LocalDate.now(clock)).bind("by", by).bind("reason", reason).bind("county", county.id()).bind("ballot", ballot).execute());
    }
}
