package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.disposition.CaseVoting.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingCaseBallot;
import org.mingping.appraisal.application.ballot.ReadingDossier;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseVoting;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.organisation.County;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§4 §5 The secret ballot on a case")
class CaseBallotIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private CaseVoting voting;
    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingCaseBallot ballots;
    @Inject
    private ReadingBallot numbers;
    @Inject
    private ReadingSheet sheets;
    @Inject
    private CastingBallot casting;
    @Inject
    private ClosingBallot closing;
    @Inject
    private ClosingDueBallots due;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private HandingOutPaper sheetsOnPaper;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private PausingCase pausing;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private IssuingCodes issuing;
    @Inject
    private ReadingDossier dossiers;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;
    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;
    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String keys;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9795", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("names nobody on the list of representatives who votes as a member; somebody else of that name has a standing")
    void noMemberOnTheList() throws Exception {
        long id = voting.educated(township, 20);
        String name = township.texts("select name from member where id = " + township.member(2)).get(0);
        refused("REPRESENTATIVE_A_MEMBER", () -> township.branch(() -> holding.open(id, walker.version(township, id), null, Representative.typed(CaseVoting.LIST + "\n" + name), "")));
        assertThat(township.branch(() -> holding.open(id, walker.version(township, id), null, Representative.typed(CaseVoting.LIST + "\n" + name + " 村民代表"), ""))).isPositive();
    }

    @Test
    @DisplayName("takes each voter's sheet once, shows numbers alone while it is open, and makes the case's line with the hash of its box when it is closed")
    void toEvaluated() throws Exception {
        long id = voting.educated(township, 11);
        long ballot = voting.open(township, id);
        refused("CASE_BALLOT_RUNS", () -> voting.open(township, id));
        List<String> receipts = new ArrayList<>();
        for (int member : new int[] {1, 2, 3, 4, 5, 6, 7, 8}) {
            receipts.add(voting.vote(township, ballot, member, member == 1 ? Mark.BASICALLY_QUALIFIED : Mark.QUALIFIED, "token " + member).text());
        }
        List<MassCode> codes = voting.codes(township, ballot, 5);
        for (MassCode code : codes) {
            receipts.add(voting.voteWith(code, Mark.EXCELLENT, "with a code").text());
        }
        refused("ALREADY_VOTED", () -> voting.vote(township, ballot, 2, Mark.UNQUALIFIED, "another token"));
        assertThat(voting.vote(township, ballot, 2, Mark.UNQUALIFIED, "token 2").text()).as("the same try again").isEqualTo(receipts.get(1));
        refused("CODE_USED", () -> voting.voteWith(codes.get(0), Mark.UNQUALIFIED, "another token"));
        ReadingBallot.Turnout turnout = township.branch(() -> numbers.turnout(ballot));
        assertThat(List.of(turnout.voters(), turnout.members(), turnout.codesUsed())).containsExactly(19, 8, 5);
        refused("BALLOT_OPEN", () -> township.branch(() -> numbers.tallies(ballot, 0, 10)));
        assertThat(township.branch(() -> ballots.view(ballot)).ballot().excellent()).as("no interim result").isNull();
        assertThat(state(id)).isEqualTo(CaseState.IN_EDUCATION);
        assertThat(keyOf(ballot)).isEqualTo(1);

        ClosingBallot.Closed closed = voting.close(township, ballot);
        assertThat(state(id)).isEqualTo(CaseState.EVALUATED);
        Evaluated line = evaluated(id);
        assertThat(line.ballot()).hasValueSatisfying(held -> {
            assertThat(held.resultHash()).hasValue(closed.resultHash());
            assertThat(List.of(held.entitled(), held.listed(), held.members(), held.representatives(), held.paper())).containsExactly(19, 5, 8, 5, 0);
            assertThat(List.of(held.excellent(), held.qualified(), held.basicallyQualified(), held.unqualified(), held.abstained())).containsExactly(5, 7, 1, 0, 0);
        });
        assertThat(line.passed()).isTrue();
        assertThat(township.texts("select result_hash from ballot_box where branch_appraisal_id = " + ballot)).containsExactly(closed.resultHash());
        assertThat(township.member(3, () -> numbers.receipts(ballot, 0, 50)).items()).containsExactlyElementsOf(receipts.stream().sorted().toList());
        assertThat(keyOf(ballot)).as("the key is destroyed").isZero();
        refused("BALLOT_CLOSED", () -> voting.vote(township, ballot, 9, Mark.QUALIFIED, "late"));
    }

    @Test
    @DisplayName("takes no sheet of whoever was put out while it is open, and shows them none")
    void putOut() throws Exception {
        long id = voting.educated(township, 10);
        long ballot = voting.open(township, id);
        Map<Long, Mark> marks = CaseVoting.marks(township.member(8, () -> sheets.own(ballot)), Mark.QUALIFIED);
        String receipt = township.member(8, () -> casting.cast(ballot, marks, "token 8")).text();
        township.texts("update member set status = 'FORMER', ended_on = current_date, kept_until = current_date + 3650 where id = " + township.member(8) + " returning id");
        try {
            assertThat(township.member(8, () -> casting.cast(ballot, marks, "token 8")).text()).as("what was cast before stays cast").isEqualTo(receipt);
        } finally {
            township.texts("update member set status = 'FULL', ended_on = null, kept_until = null where id = " + township.member(8) + " returning id");
        }
        township.texts("update member set status = 'FORMER', ended_on = current_date, kept_until = current_date + 3650 where id = " + township.member(9) + " returning id");
        try {
            refused("NOT_A_VOTER", () -> township.member(9, () -> sheets.own(ballot)));
            refused("NOT_FOUND", () -> township.member(9, () -> casting.cast(ballot, marks, "token 9")));
            assertThat(township.member(9, ballots::waiting)).isEmpty();
            long line = Long.parseLong(township.texts("select id from case_ballot_roll where case_ballot_id = " + ballot + " and member_id = " + township.member(10)).get(0));
            refused("NOT_A_VOTER", () -> township.member(9, () -> dossiers.own(ballot, line, Locale.SIMPLIFIED_CHINESE)));
            long own = Long.parseLong(township.texts("select id from case_ballot_roll where case_ballot_id = " + ballot + " and member_id = " + township.member(9)).get(0));
            refused("NOT_A_VOTER", () -> township.branch(() -> {
                sheetsOnPaper.handOut(ballot, own);
                return null;
            }));
            assertThat(township.texts("select member_id from ballot_tick where branch_appraisal_id = " + ballot + " and member_id = " + township.member(9))).isEmpty();
        } finally {
            township.texts("update member set status = 'FULL', ended_on = null, kept_until = null where id = " + township.member(9) + " returning id");
        }
        assertThat(township.member(9, () -> casting.cast(ballot, marks, "token 9")).text()).as("given back").isNotBlank();
    }

    @Test
    @DisplayName("says nowhere who marked what: no voter's name in the case, sealed sheets of one length while it is open, single marks of nobody afterwards")
    void nobodySeesWhoMarkedWhat() throws Exception {
        long id = voting.educated(township, 12);
        long ballot = voting.open(township, id);
        for (int member = 1; member <= 9; member++) {
            voting.vote(township, ballot, member, member % 2 == 0 ? Mark.QUALIFIED : Mark.BASICALLY_QUALIFIED, "token " + member);
        }
        for (MassCode code : voting.codes(township, ballot, 3)) {
            voting.voteWith(code, Mark.ABSTAINED, "with a code");
        }
        assertThat(township.texts("select distinct length(sealed) from ballot_sheet where branch_appraisal_id = " + ballot)).hasSize(1);
        assertThatThrownBy(() -> asOfficer("select sealed from ballot_sheet")).hasMessageContaining("permission denied");
        assertThat(asOfficer("select member_id::text from ballot_tick where branch_appraisal_id = " + ballot)).as("an officer learns of nobody whether they voted").isEmpty();
        voting.close(township, ballot);
        assertThat(township.texts("select 1 from ballot_sheet where branch_appraisal_id = " + ballot)).isEmpty();
        assertThat(township.texts("select distinct voter_group from ballot_mark where branch_appraisal_id = " + ballot)).as("three representatives do not stand apart").containsExactly("POOLED");
        String fact = township.texts("select fact::text from case_entry where case_id = " + id + " and action = 'EVALUATE'").get(0);
        for (int member = 1; member <= 9; member++) {
            assertThat(fact).doesNotContain(township.texts("select name from member where id = " + township.member(member)).get(0));
        }
        assertThat(township.texts("select coalesce(after_values, '') from journal where use_case = 'appraisal.vote' and subject_kind = 'case-ballot' and subject_id = '" + ballot + "'"))
                .hasSize(9).allSatisfy(values -> assertThat(values).doesNotContain("QUALIFIED"));
    }

    @Test
    @DisplayName("is not the member's whose case it is, nor anybody's who may not vote")
    void notTheirOwn() throws Exception {
        long id = voting.educated(township, 13);
        township.texts("update member set status = 'PROBATIONARY' where id = " + township.member(20) + " returning id");
        long ballot = voting.open(township, id);
        refused("NOT_A_VOTER", () -> township.member(13, () -> sheets.own(ballot)));
        refused("NOT_A_VOTER", () -> township.member(13, () -> casting.cast(ballot, Map.of(), "token")));
        refused("NOT_A_VOTER", () -> township.member(20, () -> sheets.own(ballot)));
        assertThat(asMember(20, "select id::text from case_ballot where id = " + ballot)).as("not even that there is one").isEmpty();
        Caller concerned = township.caller(Role.BRANCH_OFFICER, 9_870_040, township.branchPath(), township.member(13));
        refused("OWN_CASE", () -> concerned.perform(() -> closing.close(ballot)));
        refused("SECOND_PERSON_CONCERNED", () -> township.branch(() -> issuing.issue(ballot, 1, concerned)));
        township.texts("update member set status = 'FULL' where id = " + township.member(20) + " returning id");
    }

    @Test
    @DisplayName("tells the officer whom the case is about no number of it, neither in the case nor by the ballot, and hands them no list of paper sheets")
    void noNumbersOfTheirOwn() throws Exception {
        long id = voting.educated(township, 18);
        long ballot = voting.open(township, id);
        Caller concerned = township.caller(Role.BRANCH_OFFICER, 9_870_043, township.branchPath(), township.member(18));
        List<Callable<?>> readers = List.of(() -> holding.of(id), () -> ballots.view(ballot), () -> numbers.turnout(ballot), () -> numbers.notClosed(ballot), () -> numbers.paperWaiting(ballot),
                () -> numbers.reconciliations(ballot), () -> numbers.reconciliation(ballot), () -> numbers.tallies(ballot, 0, 10), () -> numbers.receipts(ballot, 0, 10), () -> sheetsOnPaper.desk(ballot));
        for (Callable<?> reader : readers) {
            refused("OWN_CASE", () -> concerned.perform(reader));
        }
        assertThat(township.branch(() -> numbers.turnout(ballot)).voters()).as("another officer reads them").isEqualTo(19);
        assertThat(township.branch(() -> sheetsOnPaper.desk(ballot)).lines()).hasSize(19);
    }

    @Test
    @DisplayName("on the end of a rectification is given up when that rests, and held again when it ends")
    void paused() throws Exception {
        long id = walker.to(township, 19, Disposition.RECTIFICATION);
        walker.served(township, id);
        walker.act(township, id, version -> rectifying.plan(id, version, walker.today(), township.member(6), "按时参加组织生活", List.of()));
        walker.until(walker.today().plusMonths(6));
        long ballot = voting.open(township, id);
        township.township(() -> {
            pausing.pause(id, walker.version(township, id), walker.today(), walker.today().plusDays(20), "住院");
            return null;
        });
        assertThat(township.branch(() -> holding.of(id)).stream().filter(line -> line.id() == ballot)).singleElement().satisfies(line -> assertThat(line.reason()).isEqualTo("CASE_WENT_ON"));
        refused("BALLOT_CLOSED", () -> voting.close(township, ballot));
        refused("CASE_RECTIFICATION_RUNS", () -> voting.open(township, id));
    }

    @Test
    @DisplayName("is invisible to other branches, to their officers and to their members")
    void otherBranches() throws Exception {
        long ballot = voting.open(township, voting.educated(township, 14));
        Caller officer = township.caller(Role.BRANCH_OFFICER, 9_870_041, township.otherBranchPath(), null);
        Caller stranger = township.caller(Role.MEMBER, 9_870_042, township.otherBranchPath(), 987_654_321L);
        refused("NOT_FOUND", () -> officer.perform(() -> ballots.view(ballot)));
        refused("NOT_FOUND", () -> officer.perform(() -> numbers.turnout(ballot)));
        refused("NOT_FOUND", () -> officer.perform(() -> closing.close(ballot)));
        refused("NOT_FOUND", () -> stranger.perform(() -> sheets.own(ballot)));
        assertThat(as(township.otherBranchPath(), null, "select id::text from case_ballot union all select case_ballot_id::text from case_ballot_roll")).isEmpty();
    }

    @Test
    @DisplayName("does not open where fewer than five would mark the member, nor without mass representatives")
    void tooFew() throws Exception {
        CaseTownship small = CaseTownship.settle("9797", importing, county, database);
        long id = voting.educated(small, 11);
        small.texts("update member set status = 'PROBATIONARY' where id in (" + Stream.iterate(2, one -> one + 1).limit(18).filter(one -> one != 11)
                .map(one -> Long.toString(small.member(one))).reduce((one, other) -> one + "," + other).orElseThrow() + ") returning id");
        refused("MARKERS_TOO_FEW", () -> small.branch(() -> holding.open(id, walker.version(small, id), null, Representative.typed("代表甲\n代表乙"), "")));
        refused("CASE_BALLOT_REPRESENTATIVES", () -> small.branch(() -> holding.open(id, walker.version(small, id), null, List.of(), "")));
        assertThat(small.texts("select 1 from case_ballot where case_id = " + id)).as("nothing was opened").isEmpty();
        long ballot = small.branch(() -> holding.open(id, walker.version(small, id), null, Representative.typed("代表甲\n代表乙\n代表丙"), ""));
        voting.vote(small, ballot, 1, Mark.QUALIFIED, "token");
        voting.vote(small, ballot, 20, Mark.QUALIFIED, "token");
        voting.voteWith(voting.codes(small, ballot, 1).get(0), Mark.QUALIFIED, "token");
        refused("CASE_BALLOT_FEW", () -> voting.close(small, ballot));
        assertThat(small.branch(() -> ballots.view(ballot)).ballot().isOpen()).as("the vote goes on").isTrue();
        voting.voteWith(voting.codes(small, ballot, 2).get(0), Mark.QUALIFIED, "token");
    }

    @Test
    @DisplayName("is voted on beside what is on record of the member, without a self-assessment, which nobody asked for")
    void besideTheSheet() throws Exception {
        long ballot = voting.open(township, voting.educated(township, 17));
        long line = Long.parseLong(township.texts("select id from case_ballot_roll where case_ballot_id = " + ballot + " and not may_vote").get(0));
        assertThat(township.member(3, () -> dossiers.own(ballot, line, Locale.SIMPLIFIED_CHINESE))).extracting(Dossier.Part::title).containsExactly("处分", "党费", "组织生活", "承担的任务");
        refused("NOT_A_VOTER", () -> township.member(17, () -> dossiers.own(ballot, line, Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    @DisplayName("is closed at its deadline by the system, and whoever opened it answers for the line")
    void atTheDeadline() throws Exception {
        long id = voting.educated(township, 15);
        long ballot = voting.open(township, id);
        for (int member = 1; member <= 8; member++) {
            voting.vote(township, ballot, member, Mark.UNQUALIFIED, "token");
        }
        for (MassCode code : voting.codes(township, ballot, 5)) {
            voting.voteWith(code, Mark.UNQUALIFIED, "token");
        }
        walker.later(40);
        due.run(Caller.Via.TIMER);
        assertThat(state(id)).isEqualTo(CaseState.EVALUATED);
        assertThat(evaluated(id).passed()).isFalse();
        assertThat(township.texts("select signature || ' ' || actor_number || ' ' || actor_role from case_entry where action = 'EVALUATE' and case_id = " + id))
                .containsExactly("system " + township.member(1) + " BRANCH_OFFICER");
    }

    @Test
    @DisplayName("ends with nothing counted where the case goes on otherwise, and its voters are told")
    void caseGoesOn() throws Exception {
        long id = voting.educated(township, 16);
        long ballot = voting.open(township, id);
        voting.vote(township, ballot, 2, Mark.UNQUALIFIED, "token");
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.DIRECT_REMOVAL, null, "支委会研究"));
        assertThat(township.branch(() -> holding.of(id))).singleElement().satisfies(line -> assertThat(line.reason()).isEqualTo("CASE_WENT_ON"));
        assertThat(township.texts("select 1 from ballot_sheet where branch_appraisal_id = " + ballot)).isEmpty();
        refused("BALLOT_CLOSED", () -> voting.close(township, ballot));
        assertThat(township.texts("select distinct kind from notice where link = '/appraisal/ballot.xhtml?id=" + ballot + "' order by 1")).containsExactly("case-vote", "case-vote-given-up");
    }

    private CaseState state(long id) throws Exception {
        return township.branch(() -> reading.get(id)).state();
    }

    private Evaluated evaluated(long id) throws Exception {
        Optional<Evaluated> last = township.branch(() -> reading.lines(id)).stream().map(CaseEntry::fact).filter(Evaluated.class::isInstance).map(Evaluated.class::cast)
                .reduce((before, after) -> after);
        return last.orElseThrow();
    }

    private long keyOf(long ballot) throws Exception {
        try (Stream<Path> files = Files.list(Path.of(keys))) {
            return files.filter(file -> file.getFileName().toString().contains("-" + ballot + "-")).count();
        }
    }

    private List<String> asOfficer(String query) throws SQLException {
        return as(township.branchPath(), null, query);
    }

    private List<String> asMember(int number, String query) throws SQLException {
        return as(township.branchPath(), township.member(number), query);
    }

    /** Bare SQL under the application's role, as if a use case had forgotten everything. */
    private List<String> as(String path, Long member, String query) throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('mingping.county', '" + county.id() + "', true), set_config('mingping.scope', '" + path + "', true), set_config('mingping.member', '"
                        + (member == null ? "" : member) + "', true)");
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            } finally {
                connection.rollback();
            }
        }
    }
}
