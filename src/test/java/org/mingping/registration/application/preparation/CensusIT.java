package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.preparation.CensusDifference;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("The census of a township (domain §6)")
class CensusIT {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Inject
    private PreparingTownship township;

    @Inject
    private DrawingCensus drawing;

    @Inject
    private CompletingCensus completing;

    @Inject
    private CheckingCensus checking;

    @Inject
    private ReadingCensusSheet reading;

    @Inject
    private ReadingPreparation preparation;

    @Test
    @DisplayName("gives each branch what the records hold of its members; no branch signs it off before every difference is explained; the township accepts or returns; with the last one it is done")
    void wholeWay() throws Exception {
        township.settle("9756");
        township.sanction(1, "ADMINISTRATIVE", DECIDED);
        township.finding(2, "DUES", SINCE, "CONFIRMED");
        township.finding(3, "ASSIGNED_WORK", SINCE, "EXCUSED");
        assertThat(PreparingTownship.as(township.officer(), () -> drawing.draw(township.campaign, null))).isEqualTo(2);
        refused("CENSUS_NOBODY", () -> PreparingTownship.as(township.officer(), () -> drawing.draw(township.campaign, null)));
        assertThat(sheet(1).entries()).extracting(CensusEntry::memberId, CensusEntry::kind, CensusEntry::added)
                .containsExactlyInAnyOrder(tuple(township.member(1), "ADMINISTRATIVE", false), tuple(township.member(2), "DUES", false));
        assertThat(sheet(2).entries()).as("an excused finding is none, and nobody else's stands here").isEmpty();
        recordsChange();
        differencesExplained();
        signedAndChecked();
        refused("NOT_FOUND", () -> read(township.neighbour(), id(1)));
        refused("NOT_FOUND", () -> read(township.branch(2), id(1)));
    }

    /** A sanction is recorded after the list was drawn, and a finding excused. */
    private void recordsChange() throws Exception {
        township.sanction(3, "WARNING", DECIDED);
        township.excused(2);
        assertThat(sheet(1).differences()).extracting(CensusDifference::kind).containsExactlyInAnyOrder(CensusDifference.Kind.UNRECORDED, CensusDifference.Kind.MISSING);
        refused("CENSUS_RECORDS_MISSING", () -> sign(1));
        act(1, (id, seen) -> completing.renew(id, seen));
        assertThat(sheet(1).entries()).hasSize(3);
        refused("CENSUS_UNEXPLAINED", () -> sign(1));
        assertThat(line(1).state()).isEqualTo(CensusState.OPEN);
    }

    private void differencesExplained() throws Exception {
        int stale = line(1).version();
        long excused = entry(1, "DUES");
        Caller concerned = CampaignTownship.behind(township.branch(1), 9_756_014, township.member(2));
        refused("OWN_CASE", () -> PreparingTownship.as(concerned, () -> completing.explain(id(1), line(1).version(), excused, true, "已补缴")));
        leftToTownship(excused);
        act(1, (id, seen) -> completing.explain(id, seen, excused, true, "已补缴，乡镇认定有正当理由"));
        refused("STALE_VERSION", () -> PreparingTownship.as(township.branch(1), () -> completing.sign(id(1), stale)));
        refused("CENSUS_REASON", () -> act(1, (id, seen) -> completing.add(id, seen, township.member(3), CensusGround.SANCTION, "SERIOUS_WARNING", DECIDED, " ")));
        refused("CENSUS_MEMBER", () -> act(1, (id, seen) -> completing.add(id, seen, township.member(4), CensusGround.SANCTION, "WARNING", DECIDED, "外支部的党员")));
        refused("CENSUS_KIND", () -> act(1, (id, seen) -> completing.add(id, seen, township.member(3), CensusGround.FINDING, "WARNING", DECIDED, "种类不符")));
        refused("CENSUS_TWICE", () -> act(1, (id, seen) -> completing.add(id, seen, township.member(3), CensusGround.SANCTION, "WARNING", DECIDED, "已有")));
        act(1, (id, seen) -> completing.add(id, seen, township.member(3), CensusGround.FINDING, "ORGANISATION_LIFE", SINCE.plusDays(9), "签到簿在支部，尚未录入"));
        assertThat(sheet(1).unexplained()).isZero();
    }

    /** The branch's only officer is the one whom the line is about. */
    private void leftToTownship(long excused) throws Exception {
        township.texts("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at) select id + 9000000, county_id,"
                + " 'branch', 'census-' || id, '书记', 'x', now(), organisation_id, scope_path, id, now() from member where id in (" + township.member(2) + ", " + township.member(3) + ") returning id");
        office(3);
        refused("CENSUS_BRANCH_DOES", () -> PreparingTownship.as(township.officer(), () -> completing.explain(id(1), line(1).version(), excused, true, "已补缴")));
        township.texts("update account set enabled = false where member_id = " + township.member(3) + " returning id");
        office(2);
        refused("CENSUS_BRANCH_DOES", () -> PreparingTownship.as(township.officer(), () -> completing.explain(id(1), line(1).version(), entry(1, "ADMINISTRATIVE"), true, "不属实")));
        List<CensusEntry> left = new ArrayList<>();
        PreparingTownship.as(township.officer(), () -> left.addAll(reading.left(id(1))));
        assertThat(left).extracting(CensusEntry::id).containsExactly(excused);
        PreparingTownship.as(township.officer(), () -> completing.explain(id(1), line(1).version(), excused, true, "已补缴"));
        assertThat(sheet(1).entries()).filteredOn(CensusEntry::struck).extracting(CensusEntry::id).containsExactly(excused);
    }

    private void office(int member) throws Exception {
        township.texts("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'BRANCH_OFFICER', now(), 'x' from account where member_id = "
                + township.member(member) + " returning account_id");
    }

    private void signedAndChecked() throws Exception {
        refused("CENSUS_NOT_SIGNED", () -> PreparingTownship.as(township.approver(), () -> checking.accept(id(1), line(1).version())));
        sign(1);
        refused("CENSUS_SIGNED", () -> act(1, (id, seen) -> completing.renew(id, seen)));
        refused("CENSUS_RETURN_REASON", () -> PreparingTownship.as(township.officer(), () -> checking.giveBack(id(1), line(1).version(), "")));
        PreparingTownship.as(township.officer(), () -> checking.giveBack(id(1), line(1).version(), "王四的情况请再核实"));
        assertThat(line(1)).returns(CensusState.OPEN, CensusBook.Line::state).returns("王四的情况请再核实", CensusBook.Line::returnReason);
        sign(1);
        Caller concerned = CampaignTownship.behind(township.approver(), 9_756_011, township.member(1));
        refused("OWN_CASE", () -> PreparingTownship.as(concerned, () -> checking.accept(id(1), line(1).version())));
        PreparingTownship.as(township.approver(), () -> checking.accept(id(1), line(1).version()));
        assertThat(done()).as("one branch is still at it").isEmpty();
        Caller signer = CampaignTownship.behind(township.branch(2), 9_756_012, township.member(5));
        PreparingTownship.as(signer, () -> completing.sign(id(2), line(2).version()));
        Caller sameElsewhere = CampaignTownship.behind(township.approver(), 9_756_013, township.member(5));
        refused("CENSUS_OWN", () -> PreparingTownship.as(sameElsewhere, () -> checking.accept(id(2), line(2).version())));
        PreparingTownship.as(township.approver(), () -> checking.accept(id(2), line(2).version()));
        assertThat(done()).as("the census is done with its last list").containsExactly(township.today().toString());
        refused("CENSUS_NOT_SIGNED", () -> PreparingTownship.as(township.approver(), () -> checking.giveBack(id(2), line(2).version(), "晚了")));
    }

    /** An act of the branch on its list as it stands now. */
    @FunctionalInterface
    private interface OnSheet {

        void run(long id, int seen) throws Exception;
    }

    private void act(int branch, OnSheet act) throws Exception {
        long id = id(branch);
        int seen = line(branch).version();
        PreparingTownship.as(township.branch(branch), () -> act.run(id, seen));
    }

    private void sign(int branch) throws Exception {
        act(branch, (id, seen) -> completing.sign(id, seen));
    }

    private ReadingCensusSheet.Sheet sheet(int branch) throws Exception {
        return read(township.branch(branch), id(branch));
    }

    private ReadingCensusSheet.Sheet read(Caller caller, long id) throws Exception {
        return PreparingTownship.as(caller, () -> reading.read(id));
    }

    private CensusBook.Line line(int branch) throws Exception {
        return PreparingTownship.as(township.officer(), () -> preparation.census(township.campaign, null)).get(branch - 1);
    }

    private long id(int branch) throws Exception {
        return line(branch).id();
    }

    private long entry(int branch, String kind) throws Exception {
        return sheet(branch).entries().stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow().id();
    }

    private List<String> done() throws Exception {
        return township.texts("select done_on from campaign_task where campaign_id = " + township.campaign + " and phase = 'CENSUS' and done_on is not null");
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
