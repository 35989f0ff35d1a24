package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.Tally;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.persistence.Database;

/** Ticks and sheets of one box: put in one by one in the voter's transaction, taken out all at once by the closing. */
@ApplicationScoped
public class BallotBox {

    /** Both in one statement: no tick, no sheet. */
    private static final String CAST = """
            with tick as (
                insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, token_hash, receipt)
                values (:county, :path, :branch, :round, :member, :token, :receipt)
                on conflict (county_id, branch_appraisal_id, round, member_id) do nothing
                returning county_id, scope_path, branch_appraisal_id, round)
            insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)
            select county_id, scope_path, branch_appraisal_id, round, :group, :sealed from tick""";

    private static final String SHEET = """
            insert into ballot_sheet (county_id, scope_path, branch_appraisal_id, round, voter_group, sealed)
            values (:county, :path, :branch, :round, :group, :sealed)""";

    private static final String MARKS = """
            insert into ballot_mark (county_id, scope_path, branch_appraisal_id, round, voter_group, member_appraisal_id, mark)
            select :county, :path, :branch, :round, m.voter_group, m.member, m.mark
              from unnest(:groups, :members, :marks) with ordinality as m (voter_group, member, mark, place) order by m.place""";

    private static final String TALLIES = """
            select m.member_appraisal_id as member, r.name, m.voter_group, count(*) filter (where mark = 'EXCELLENT') as excellent,
                   count(*) filter (where mark = 'QUALIFIED') as qualified, count(*) filter (where mark = 'BASICALLY_QUALIFIED') as basically_qualified,
                   count(*) filter (where mark = 'UNQUALIFIED') as unqualified, count(*) filter (where mark = 'ABSTAINED') as abstained
              from ballot_mark m join member_appraisal r on r.county_id = m.county_id and r.id = m.member_appraisal_id
             where m.county_id = :county and m.branch_appraisal_id = :branch and m.round = :round
             group by m.member_appraisal_id, r.name, m.voter_group order by m.member_appraisal_id, m.voter_group""";

    @Inject
    private Database database;

    /** That somebody voted: what they hold, and the token they hold it by. */
    public record Tick(byte[] tokenHash, String receipt) {

        public boolean isOf(byte[] token) {
            return MessageDigest.isEqual(tokenHash, token);
        }
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
                        select token_hash, receipt from ballot_tick
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and member_id = :member""")
                .bind("county", box.countyId()).bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("member", member)
                .mapTo(Tick.class).findOne());
    }

    /** A member's tick and their sheet. @return false where the member has voted; then nothing is put in */
    public boolean cast(Boxes.Box box, long member, byte[] token, Receipt receipt, byte[] sealed) {
        return database.query(handle -> handle.createUpdate(CAST).bind("county", box.countyId()).bind("path", box.scopePath())
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("member", member).bind("token", token)
                .bind("receipt", receipt.text()).bind("group", VoterGroup.MEMBERS.name()).bind("sealed", sealed).execute()) == 1;
    }

    /** @return the receipt, new or of this token's earlier try; empty where the code is used up otherwise, cancelled or unknown */
    public Optional<String> useCode(Boxes.Box box, byte[] code, byte[] token, Receipt receipt) {
        return database.query(handle -> handle.createQuery("select use_mass_code(:branch, :round, :code, :token, :receipt)")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("code", code).bind("token", token)
                .bind("receipt", receipt.text()).mapTo(String.class).findOne());
    }

    public void put(Boxes.Box box, VoterGroup group, byte[] sealed) {
        database.execute(handle -> handle.createUpdate(SHEET).bind("county", box.countyId()).bind("path", box.scopePath())
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).bind("group", group.name()).bind("sealed", sealed).execute());
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
