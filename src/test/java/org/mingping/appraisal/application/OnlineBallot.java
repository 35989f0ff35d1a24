package org.mingping.appraisal.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.ExtendingBallot;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;

/** What is done with the ballot of a test's branch: opened, voted in on screens and with codes, extended and closed, by the product's use cases. */
@Dependent
public class OnlineBallot {

    /** Mass representatives of the branch. */
    static final int REPRESENTATIVES = 5;
    
    @Inject
    private OpeningBallot opening;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private CastingBallot casting;

    @Inject
    private IssuingCodes issuing;

    @Inject
    private CodeDoor door;

    @Inject
    private ExtendingBallot extending;

    @Inject
    private ClosingBallot closing;

    @Inject
    @ConfigProperty(name = "mingping.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.user")
    private String ownerName;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.password")
    private String ownerPassword;

    private Township township;
    private int branch;

    /** The ballot of the township's first branch. */
    OnlineBallot in(Township settled) {
        return in(settled, 1);
    }

    OnlineBallot in(Township settled, int number) {
        township = settled;
        branch = number;
        return this;
    }

    /** @param until null for the default */
    void open(OffsetDateTime until) throws Exception {
        township.act(township.officer(branch), branch, seen -> {
            opening.open(seen.id(), seen.version(), REPRESENTATIVES, until);
            return null;
        });
    }

    void extend(Caller who, OffsetDateTime until) throws Exception {
        long id = id();
        who.perform(() -> {
            extending.extend(id, until);
            return null;
        });
    }

    /** A member marks everybody on their sheet alike. */
    Receipt vote(int member, Mark mark) throws Exception {
        return vote(member, mark, Set.of());
    }

    /** A member marks everybody on their sheet alike, and abstains from judging these members. */
    Receipt vote(int member, Mark mark, Set<Integer> abstainingFrom) throws Exception {
        Set<Long> unjudged = new HashSet<>();
        for (int one : abstainingFrom) {
            unjudged.add(township.appraised(one));
        }
        Caller voter = township.member(branch, member);
        long id = id();
        Map<Long, Mark> marks = new HashMap<>();
        sheet(member).lines().forEach(line -> marks.put(line.id(), unjudged.contains(line.id()) ? Mark.ABSTAINED : mark));
        return voter.perform(() -> casting.cast(id, marks, "token"));
    }

    ReadingSheet.Sheet sheet(int member) throws Exception {
        long id = id();
        return township.member(branch, member).perform(() -> sheets.own(id));
    }

    List<MassCode> codes(int count) throws Exception {
        long id = id();
        return township.officer(branch).perform(() -> issuing.issue(id, count));
    }

    /** Whoever holds the code marks everybody on the sheet alike. */
    Receipt voteWith(MassCode code, Mark mark) throws Exception {
        CodeDoor.Entered holder = door.enter(code.printed(), "192.0.2.77", Caller.Via.API);
        Map<Long, Mark> marks = new HashMap<>();
        holder.caller().perform(() -> sheets.withCode(holder)).lines().forEach(line -> marks.put(line.id(), mark));
        return holder.caller().perform(() -> casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(), marks, "token"));
    }

    ClosingBallot.Closed close() throws Exception {
        long id = id();
        return township.officer(branch).perform(() -> closing.close(id));
    }

    /** Lets the open box's deadline be over by an hour, as time would. */
    void overdue() throws SQLException {
        asOwner("update ballot_box set closes_at = now() - interval '1 hour' where sealed_at is null and branch_appraisal_id = " + id());
    }

    /** Of the latest box. */
    OffsetDateTime closesAt() throws SQLException {
        return OffsetDateTime.parse(township.texts("select to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from ballot_box where branch_appraisal_id = "
                + id() + " order by round desc limit 1").get(0));
    }

    long id() throws SQLException {
        return township.state(branch).id();
    }

    /** A connection of one's own, to be closed. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url, ownerName, ownerPassword);
    }

    void asOwner(String statement) throws SQLException {
        try (Connection connection = owner(); Statement run = connection.createStatement()) {
            run.execute("set search_path to mingping");
            run.execute(statement);
        }
    }
}
