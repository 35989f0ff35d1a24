package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.Tally;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.persistence.Database;

/** Ticks and sheets of one box: put in one by one in the voter's transaction, taken out all at once by the closing. */
@ApplicationScoped
public class BallotBox {

    private static final String CAST = "select outcome, given from cast_ballot(:branch, :round, :key, :now, :token, :receipt, cast(:sealed as bytea))";

    private static final String CAST_WITH_CODE =
            "select outcome, given from cast_with_code(:branch, :round, :key, :now, :code, :token, :receipt, cast(:sealed as bytea))";

    private static final String MARKS = """
            insert into ballot_mark (county_id, scope_path, branch_appraisal_id, round, voter_group, member_appraisal_id, mark)
            select :county, :path, :branch, :round, m.voter_group, m.member, m.mark
              from unnest(:groups, :members, :marks) with ordinality as m (voter_group, member, mark, place) order by m.place""";

    private static final String TALLIES = """
            select m.member_appraisal_id as member, coalesce(r.name, k.name) as name, m.voter_group, count(*) filter (where mark = 'EXCELLENT') as excellent,
                   count(*) filter (where mark = 'QUALIFIED') as qualified, count(*) filter (where mark = 'BASICALLY_QUALIFIED') as basically_qualified,
                   count(*) filter (where mark = 'UNQUALIFIED') as unqualified, count(*) filter (where mark = 'ABSTAINED') as abstained
              from ballot_mark m
              left join member_appraisal r on r.county_id = m.county_id and r.id = m.member_appraisal_id
              left join case_ballot_roll k on k.county_id = m.county_id and k.case_ballot_id = m.branch_appraisal_id and k.id = m.member_appraisal_id
             where m.county_id = :county and m.branch_appraisal_id = :branch and m.round = :round
             group by m.member_appraisal_id, r.name, k.name, m.voter_group order by m.member_appraisal_id, m.voter_group""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** That somebody voted: what they hold for it, nothing where they were handed paper. */
    public record Tick(boolean onPaper, String receipt) {
    }

    /** A sheet as it lies in the box. */
    public record Sheet(VoterGroup voterGroup, byte[] sealed) {
    }

    /** A member who voted, with the receipt. */
    public record Ticked(long memberId, String receipt) {
    }

    /** One mark by itself, of whichever sheet. */
    public record Single(VoterGroup group, long member, Mark mark) {
    }

    /** A member's own tick. */
    public Optional<Tick> own(Boxes.Box box, long member) {
        return database.query(handle -> handle.createQuery("""
                        select on_paper, receipt from ballot_tick
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and member_id = :member""")
                .bind("county", box.countyId()).bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("member", member)
                .mapTo(Tick.class).findOne());
    }

    /** What became of a try to vote; {@code OPEN} where it brought no sheet and could have, {@code STALE} where the box is no longer the branch's latest. */
    public enum Outcome {
        CAST, AGAIN, VOTED, ON_PAPER, OPEN, CLOSED, STALE, NONE
    }

    /** With the receipt, where there is one: of this try or of the token's earlier one. */
    public record Answer(Outcome outcome, String given) {
    }

    /**
     * A try to vote.
     *
     * @param token   the keyed hash of the client's token
     * @param receipt to give where it is the first
     * @param sealed  the sheet, or null to ask only what would become of it
     */
    public record Try(byte[] token, Receipt receipt, byte[] sealed) {
    }

    /** Puts the caller's tick and their sheet in, both or neither; from here to the end of the transaction nobody closes the box. */
    public Answer cast(Boxes.Box box, Try one) {
        return database.query(handle -> bound(handle.createQuery(CAST), box, one).mapTo(Answer.class).one());
    }

    /** Uses a code up and puts its sheet in, both or neither, as {@link #cast}. */
    public Answer castWithCode(Boxes.Box box, byte[] code, Try one) {
        return database.query(handle -> bound(handle.createQuery(CAST_WITH_CODE), box, one).bind("code", code).mapTo(Answer.class).one());
    }

    /** The receipt that the caller's token got in an earlier vote of the branch. @param round which, before the latest */
    public Optional<String> earlier(Boxes.Box latest, int round, long member, byte[] token) {
        return database.query(handle -> handle.createQuery("""
                        select receipt from ballot_tick
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and member_id = :member and token_hash = :token""")
                .bind("county", latest.countyId()).bind("branch", latest.branchAppraisalId()).bind("round", round).bind("member", member).bind("token", token)
                .mapTo(String.class).findOne());
    }

    /** As {@link #earlier}, of a code. */
    public Optional<String> earlierWithCode(Boxes.Box latest, int round, byte[] code, byte[] token) {
        return database.query(handle -> handle.createQuery("select r from code_receipt(:branch, :round, :code, :token) r where r is not null")
                .bind("branch", latest.branchAppraisalId()).bind("round", round).bind("code", code).bind("token", token).mapTo(String.class).findOne());
    }

    private Query bound(Query query, Boxes.Box box, Try one) {
        return query.bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("key", box.publicKey()).bind("now", OffsetDateTime.now(clock))
                .bind("token", one.token()).bind("receipt", one.receipt().text()).bind("sealed", one.sealed());
    }

    /** All sheets, in no order. */
    public List<Sheet> sheets(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("select voter_group, sealed from ballot_sheets(:branch, :round)")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(Sheet.class).list());
    }

    public List<Ticked> ticked(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("select member_id, receipt from ballot_ticked(:branch, :round)")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(Ticked.class).list());
    }

    /** Receipts that were given for codes. */
    public List<String> codesUsed(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("select r from ballot_codes_used(:branch, :round) r")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(String.class).list());
    }

    /** Receipts of a sealed box, sorted. */
    public List<String> receipts(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("select r from ballot_receipts(:branch, :round) r")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(String.class).list());
    }

    /** Totals of a sealed box, by member and group. */
    public List<Tally> tallies(Boxes.Box box) {
        return database.query(handle -> handle.createQuery(TALLIES).bind("county", box.countyId()).bind("branch", box.branchAppraisalId())
                .bind("round", box.round()).mapTo(Tally.class).list());
    }

    /** Writes single marks as they stand in the list, and takes the sheets away. The box must be sealed before. @return how many sheets there were */
    public int replaceSheets(Boxes.Box box, List<Single> marks) {
        return database.query(handle -> {
            handle.createUpdate(MARKS).bind("county", box.countyId()).bind("path", box.scopePath()).bind("branch", box.branchAppraisalId())
                    .bind("round", box.round())
                    .bindArray("groups", String.class, marks.stream().map(one -> (Object) one.group().name()).toArray())
                    .bindArray("members", Long.class, marks.stream().map(one -> (Object) one.member()).toArray())
                    .bindArray("marks", String.class, marks.stream().map(one -> (Object) one.mark().name()).toArray()).execute();
            return handle.createQuery("select empty_ballot_box(:branch, :round)").bind("branch", box.branchAppraisalId()).bind("round", box.round())
                    .mapTo(Integer.class).one();
        });
    }
}
