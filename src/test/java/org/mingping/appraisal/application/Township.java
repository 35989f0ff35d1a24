package org.mingping.appraisal.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.ImportingSanctions;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

/**
 * A township of a test's own in the shared county, with the officers who walk its branches through a cycle by the product's use cases.
 * Members are numbered through all branches, from 1. Ten sheets are given out and returned: a member's marks add up to nine.
 */
@Dependent
public class Township {

    /** Marks that make a member EXCELLENT, QUALIFIED, BASICALLY_QUALIFIED, or call for an examination. */
    static final Votes EXCELLENT = new Votes(7, 2, 0, 0, 0);
    static final Votes QUALIFIED = new Votes(2, 7, 0, 0, 0);
    static final Votes BASICALLY = new Votes(2, 3, 3, 1, 0);
    static final Votes DOUBTFUL = new Votes(0, 3, 3, 3, 0);

    private static final int SHEETS = 10;
    private static final String[] SANCTIONS = {"姓名", "公民身份证号", "处分种类", "处分决定日期"};

    @Inject
    private County county;

    @Inject
    private ImportingRoster importingRoster;

    @Inject
    private ImportingSanctions importingSanctions;

    @Inject
    private OpeningCycle openingCycle;

    @Inject
    private OpeningBallot openingBallot;

    @Inject
    private ReadingTallySheet readingTallySheet;

    @Inject
    private TypingTally typingTally;

    @Inject
    private ReviewingInCommittee reviewing;

    @Inject
    private ConcludingReview concludingReview;

    @Inject
    private RecordingMeeting recordingMeeting;

    @Inject
    private TellingMembers tellingMembers;

    @Inject
    private PostingPublicity postingPublicity;

    @Inject
    private ConfirmingAppraisal confirmingAppraisal;

    @Inject
    private Clock clock;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    RosterFixture people;
    long cycle;
    private String prefix;

    /** What stands of one branch's appraisal. */
    record State(long id, int version, Phase phase) {
    }

    /** Something an officer does that may be refused. */
    @FunctionalInterface
    interface Act<T> {

        T on(State seen) throws Exception;
    }

    /**
     * Imports the township and opens the cycle.
     *
     * @param code    four digits that no other test uses
     * @param members how many each branch has
     */
    Township settle(String code, HalfYear period, int... members) throws Exception {
        prefix = code;
        people = new RosterFixture(code);
        int number = 0;
        for (int branch = 1; branch <= members.length; branch++) {
            people.branch(branch);
            for (int one = 0; one < members[branch - 1]; one++) {
                people.member(++number).put("所在党支部", people.branchName(branch));
            }
        }
        importRoster();
        cycle = Officer.ofCounty(county, () -> openingCycle.open(period, "county-trial-1")).cycle().id();
        return this;
    }

    /** The first half of the year that runs: sanctions of today are this year's. */
    HalfYear thisYear() {
        return new HalfYear(LocalDate.now(clock).getYear(), Half.H1);
    }

    /** Puts a probationary member into the first branch. */
    void probationary(int member) throws Exception {
        Map<String, String> cells = people.member(member);
        cells.put("党员类别", "预备党员");
        cells.put("转正日期", "");
        importRoster();
    }

    void importRoster() throws Exception {
        Officer.ofCounty(county, () -> importingRoster.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    void sanction(int member, String kind) throws Exception {
        Path sheet = RosterFixture.sheet("处分情况", SANCTIONS,
                new String[] {name(member), people.idNumber(member), kind, LocalDate.now(clock).toString()});
        Officer.ofCounty(county, () -> importingSanctions.store(Upload.of(sheet), Progress.UNWATCHED));
    }

    Caller officer(int branch) {
        return caller(Role.BRANCH_OFFICER, branchPath(branch), 11);
    }

    Caller secondOfficer(int branch) {
        return caller(Role.BRANCH_OFFICER, branchPath(branch), 12);
    }

    Caller township(Role role) {
        return caller(role, path(), role == Role.TOWNSHIP_OFFICER ? 13 : 14);
    }

    Caller countyApprover() {
        return caller(Role.COUNTY_APPROVER, county.path(), 15);
    }

    Caller member(int branch, int member) throws SQLException {
        long id = number("select id from member where id_number = '" + people.idNumber(member) + "'");
        return new Caller(1000 + member, "member-" + member, name(member), Role.MEMBER.realm(), Set.of(Role.MEMBER), county.id(), county.id(), "x",
                branchPath(branch), id, Caller.Via.PAGE, "zh-CN");
    }

    private Caller caller(Role role, String path, long account) {
        return new Caller(account, "account-" + account, "账户" + account, role.realm(), Set.of(role), county.id(), county.id(), county.name(), path, null,
                Caller.Via.PAGE, "zh-CN");
    }

    String path() {
        return county.path() + prefix + "/";
    }

    String branchPath(int branch) {
        return path() + people.branchCode(branch) + "/";
    }

    /** An act on the branch as it stands now. */
    <T> T act(Caller caller, int branch, Act<T> act) throws Exception {
        State seen = state(branch);
        return caller.perform(() -> act.on(seen));
    }

    void ballot(int branch) throws Exception {
        int voters = (int) number("select count(*) from member_appraisal where branch_appraisal_id = " + state(branch).id() + " and may_vote");
        act(officer(branch), branch, seen -> {
            openingBallot.open(seen.id(), seen.version(), SHEETS - voters);
            return null;
        });
    }

    /** Two people type the same totals, one line for each member as the roll runs. */
    void tally(int branch, Votes... votes) throws Exception {
        for (Caller typist : List.of(officer(branch), secondOfficer(branch))) {
            type(typist, branch, rows(branch, votes));
        }
    }

    TypingTally.Result type(Caller typist, int branch, List<TallyRow> rows) throws Exception {
        return type(typist, branch, sheet(typist, branch).round(), rows);
    }

    /** As {@link #type(Caller, int, List)}, on a sheet opened before. */
    TypingTally.Result type(Caller typist, int branch, TallyRound seen, List<TallyRow> rows) throws Exception {
        long id = state(branch).id();
        int voters = (int) number("select count(*) from member_appraisal where branch_appraisal_id = " + id + " and may_vote");
        return typist.perform(() -> typingTally.type(id, seen, SHEETS, new ReturnedSheets(voters, SHEETS - voters), rows));
    }

    /** The empty sheet as a typist's page shows it. */
    ReadingTallySheet.Sheet sheet(Caller typist, int branch) throws Exception {
        long id = state(branch).id();
        return typist.perform(() -> readingTallySheet.of(id));
    }

    /** The sheet filled in, votes as {@link #tally}. */
    static List<TallyRow> filled(ReadingTallySheet.Sheet sheet, Votes... votes) {
        return IntStream.range(0, sheet.lines().size()).mapToObj(i -> row(Long.toString(sheet.lines().get(i).memberAppraisalId()),
                sheet.lines().get(i).name(), sheet.lines().get(i).mayVote(), votes[Math.min(i, votes.length - 1)])).toList();
    }

    /** Whoever may not vote is marked on every sheet: by one more, who abstained. */
    private static TallyRow row(String member, String label, boolean mayVote, Votes marks) {
        return new TallyRow(member, label, mayVote, mayVote ? marks
                : new Votes(marks.excellent(), marks.qualified(), marks.basicallyQualified(), marks.unqualified(), marks.abstained() + 1));
    }

    List<TallyRow> rows(int branch, Votes... votes) throws SQLException {
        List<String> roll = texts("select id || ' ' || may_vote from member_appraisal where branch_appraisal_id = " + state(branch).id() + " order by id");
        return IntStream.range(0, roll.size()).mapToObj(i -> {
            String[] line = roll.get(i).split(" ");
            return row(line[0], "第" + (i + 1) + "行", line[1].equals("true"), votes[Math.min(i, votes.length - 1)]);
        }).toList();
    }

    void conclude(int branch) throws Exception {
        act(officer(branch), branch, seen -> {
            concludingReview.conclude(seen.id(), seen.version());
            return null;
        });
    }

    boolean meet(int branch, int present, int inFavour) throws Exception {
        return act(officer(branch), branch, seen -> recordingMeeting.record(seen.id(), seen.version(), LocalDate.now(clock), present, inFavour));
    }

    /** From the ballot to the township's examination; votes as {@link #tally}. */
    void examinable(int branch, Votes... votes) throws Exception {
        ballot(branch);
        tally(branch, votes);
        conclude(branch);
        int voters = (int) number("select count(*) from member_appraisal where branch_appraisal_id = " + state(branch).id() + " and may_vote");
        meet(branch, voters, voters);
    }

    /** Writes the comments on those who are not graded, and tells everyone. */
    void tell(int branch) throws Exception {
        for (String uncommented : texts("select id from member_appraisal where outcome = 'COMMENT_ONLY' and comment is null and branch_appraisal_id = "
                + state(branch).id())) {
            comment(branch, Long.parseLong(uncommented), "表现良好");
        }
        tellOnly(branch);
    }

    void comment(int branch, long memberAppraisal, String text) throws Exception {
        act(officer(branch), branch, seen -> {
            reviewing.comment(seen.id(), seen.version(), memberAppraisal, text);
            return null;
        });
    }

    void tellOnly(int branch) throws Exception {
        act(officer(branch), branch, seen -> {
            tellingMembers.tell(seen.id(), seen.version(), List.of());
            return null;
        });
    }

    void post(int branch) throws Exception {
        act(officer(branch), branch, seen -> postingPublicity.post(seen.id(), seen.version()));
    }

    void confirm(int branch) throws Exception {
        act(township(Role.TOWNSHIP_APPROVER), branch, seen -> {
            confirmingAppraisal.confirm(seen.id(), seen.version());
            return null;
        });
    }

    State state(int branch) throws SQLException {
        List<String> found = texts("select id || ' ' || version || ' ' || phase from branch_appraisal where cycle_id = " + cycle + " and branch_code = '"
                + people.branchCode(branch) + "'");
        String[] parts = found.get(0).split(" ");
        return new State(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Phase.valueOf(parts[2]));
    }

    /** The member appraisal of a member in this cycle. */
    long appraised(int member) throws SQLException {
        return number("select r.id from member_appraisal r join member m on m.id = r.member_id where r.cycle_id = " + cycle + " and m.id_number = '"
                + people.idNumber(member) + "'");
    }

    /** One column of a member's appraisal; {@code "null"} where there is none. */
    String of(int member, String column) throws SQLException {
        return texts("select coalesce((" + column + ")::text, 'null') from member_appraisal where id = " + appraised(member)).get(0);
    }

    String name(int member) {
        return "王" + "一二三四五六七八九".charAt(member % 9);
    }

    long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
