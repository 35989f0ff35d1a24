package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.persistence.TallyRowsJson;
import org.mingping.shared.persistence.Database;

/** Paper sheets of a ballot that is also held on screens: to which members they were handed out, and what they came to. */
@ApplicationScoped
public class PaperBesideBox {

    private static final String HAND_OUT = """
            insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, on_paper)
            values (:county, :path, :branch, :round, :member, true) on conflict (county_id, branch_appraisal_id, round, member_id) do nothing""";

    private static final String OF_BOX = " where county_id = :county and branch_appraisal_id = :branch and round = :round";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** What two people typed alike. */
    public record Counted(int membersReturned, int sheetsReturned, List<TallyRow> rows) {

        public static final Counted NONE = new Counted(0, 0, List.of());

        public int representativesReturned() {
            return sheetsReturned - membersReturned;
        }

        public ReturnedSheets returned() {
            return new ReturnedSheets(membersReturned, representativesReturned());
        }
    }

    /** A row of it. @param rows null once the box is sealed */
    public record Stored(int membersReturned, int sheetsReturned, String rows) {
    }

    /** @return false where the member has a tick: they were handed one, or have voted on a screen */
    public boolean handOut(Boxes.Box box, long member) {
        return database.query(handle -> of(handle.createUpdate(HAND_OUT), box).bind("path", box.scopePath()).bind("member", member).execute()) == 1;
    }

    /** A sheet came back unmarked, and its holder votes on a screen after all. @return false where none was handed out */
    public boolean takeBack(Boxes.Box box, long member) {
        return database.query(handle -> of(handle.createUpdate("delete from ballot_tick" + OF_BOX + " and member_id = :member and on_paper"), box)
                .bind("member", member).execute()) == 1;
    }

    /** Members who were handed a sheet. */
    public List<Long> handedOut(Boxes.Box box) {
        return database.query(handle -> of(handle.createQuery("select member_id from ballot_tick" + OF_BOX + " and on_paper order by member_id"), box)
                .mapTo(Long.class).list());
    }

    /** Keeps what was typed, in place of what was typed before. */
    public void count(Boxes.Box box, ReturnedSheets returned, List<TallyRow> rows, String by) {
        database.execute(handle -> {
            forget(handle, box);
            of(handle.createUpdate("""
                    insert into ballot_paper (county_id, scope_path, branch_appraisal_id, round, members_returned, sheets_returned, rows, agreed_by, agreed_at)
                    values (:county, :path, :branch, :round, :members, :sheets, :rows, :by, :now)"""), box).bind("path", box.scopePath())
                    .bind("members", returned.members()).bind("sheets", returned.total()).bind("rows", TallyRowsJson.write(rows)).bind("by", by)
                    .bind("now", OffsetDateTime.now(clock)).execute();
        });
    }

    /** To be typed anew. */
    public void forget(Boxes.Box box) {
        database.execute(handle -> forget(handle, box));
    }

    /** The box is sealed and these marks are among its own: kept apart from them they would say what came from screens. Who typed, and how many sheets, stays. */
    public void forgetTotals(Boxes.Box box) {
        database.execute(handle -> of(handle.createUpdate("update ballot_paper set rows = null" + OF_BOX), box).execute());
    }

    /** Whether two people typed totals alike. */
    public boolean isCounted(Boxes.Box box) {
        return database.query(handle -> of(handle.createQuery("select exists (select 1 from ballot_paper" + OF_BOX + ")"), box).mapTo(Boolean.class).one());
    }

    /** @param box one that is not sealed: afterwards the totals are forgotten */
    public Optional<Counted> counted(Boxes.Box box) {
        return database.query(handle -> of(handle.createQuery("select members_returned, sheets_returned, rows from ballot_paper" + OF_BOX), box)
                .mapTo(Stored.class).findOne()).map(found -> new Counted(found.membersReturned(), found.sheetsReturned(), TallyRowsJson.read(found.rows())));
    }

    private static void forget(Handle handle, Boxes.Box box) {
        of(handle.createUpdate("delete from ballot_paper" + OF_BOX), box).execute();
    }

    private static <S extends SqlStatement<S>> S of(S statement, Boxes.Box box) {
        return statement.bind("county", box.countyId()).bind("branch", box.branchAppraisalId()).bind("round", box.round());
    }
}
