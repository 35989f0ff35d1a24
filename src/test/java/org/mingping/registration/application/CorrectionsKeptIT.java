package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.Officer;
import org.mingping.organisation.application.CheckingRoster;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("What a member had corrected in the registration (domain §6)")
class CorrectionsKeptIT {

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private WritingRegistration writing;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private ImportingRoster importing;
    @Inject
    private ContactingAbsentMember contacting;
    @Inject
    private KeepingFormerMembers archiving;
    @Inject
    private TalkingAboutLeaving talking;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private CheckingRoster checking;
    @Inject
    private MemberCorrections ledger;
    @Inject
    private InTransaction transaction;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9718", 4, 2);
        township.begin("9718", life);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is not undone by a workbook that still says what stood before, and the county is told which rows; what says something else is newer")
    void rosterKeepsCorrections() throws Exception {
        long id = township.registration(campaign, 2);
        Caller member = life.member(1, 2);
        int version = township.version(id);
        life.people.cells(2).put("学历", "高中");
        life.importRoster();
        member.perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "研究生", CorrectableField.NAME, "王更名"))));
        township.submit(member, id);
        life.officer(1).perform(approve(id, correction(id, "EDUCATION")));
        life.officer(1).perform(approve(id, correction(id, "NAME")));
        ImportReport report = Officer.ofCounty(life.county(), () -> importing.store(Upload.of(life.people.write()), Progress.UNWATCHED));
        assertThat(township.text("select name || ' ' || pinyin || ' ' || education from member where id = " + life.id(2))).startsWith("王更名 wang").endsWith(" 研究生");
        assertThat(report.warnings()).filteredOn(one -> one.code().equals("CORRECTION_KEPT")).extracting(RowFinding::column, RowFinding::value)
                .containsExactlyInAnyOrder(tuple("学历", "高中"), tuple("姓名", life.people.cells(2).get("姓名")));
        life.people.cells(2).put("学历", "大专");
        life.importRoster();
        assertThat(township.text("select education from member where id = " + life.id(2))).isEqualTo("大专");
    }

    @Test
    @DisplayName("goes with what a member wrote when the record is handed over to the archive, and no roster brings it back")
    void handedOver() throws Exception {
        long id = township.registration(campaign, 3);
        Caller member = life.member(1, 3);
        int version = township.version(id);
        member.perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "研究生"))));
        life.officer(1).perform(() -> act(() -> contacting.contact(id, life.today(), "电话 13800002222", "已知悉")));
        township.submit(member, id);
        life.officer(1).perform(approve(id, correction(id, "EDUCATION")));
        life.run("update member set status = 'FORMER', ended_on = current_date - 4000, kept_until = current_date - 2 where id = " + life.id(3));
        long former = life.id(3);
        township.county().perform(() -> act(() -> archiving.handOver(former, "2027-1")));
        assertThat(life.texts("select coalesce(before_value, '') || after_value from registration_correction where registration_id = " + id)).containsExactly("—");
        assertThat(life.texts("select coalesce(thought, '') || coalesce(life, '') || will from registration where id = " + id)).containsExactly("STAY");
        assertThat(life.texts("select form ->> 'will' || coalesce(form ->> 'thought', '') from registration_step where form is not null and registration_id = " + id)).containsExactly("STAY");
        assertThat(life.texts("select through || outcome from registration_contact where registration_id = " + id)).containsExactly("——");
        life.people.cells(3).put("学历", "大专");
        life.importRoster();
        assertThat(life.texts("select coalesce(education, '') || coalesce(telephone, '') from member where id = " + former)).containsExactly("");
        life.people.cells(3).put("学历", "");
        assertThat(store().warnings()).as("nor does it speak of a correction").filteredOn(one -> one.code().startsWith("CORRECTION") && one.row() == 1 + 3).isEmpty();
    }

    @Test
    @DisplayName("is forgotten at the handing over with what was tried and why more time was asked for; what they declined with stays, also where the form says something else since")
    void declarationStays() throws Exception {
        long id = township.registration(campaign, 5);
        township.write(life.member(2, 5), id, CampaignTownship.LEAVES);
        township.submit(life.member(2, 5), id);
        int version = township.version(id);
        life.officer(2).perform(() -> act(() -> talking.tried(id, version, life.today(), "打电话 13800003333")));
        int tried = township.version(id);
        life.officer(2).perform(() -> act(() -> talking.talk(id, tried, life.today(), List.of("王七", "账户21"), "本人坚持。", true)));
        life.run("update registration set state = 'RETURNED', ends_on = '" + life.today().plusDays(5) + "' where id = " + id);
        life.officer(2).perform(() -> act(() -> extending.propose(id, life.today().plusDays(10), "住院治疗")));
        township.write(life.member(2, 5), id, new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, "又改了。"));
        township.submit(life.member(2, 5), id);
        life.run("update registration set state = 'VOID' where id = " + id);
        long former = life.id(5);
        life.run("update member set status = 'FORMER', ended_on = current_date - 4000, kept_until = current_date - 2 where id = " + former);
        township.county().perform(() -> act(() -> archiving.handOver(former, "2027-2")));
        assertThat(life.texts("select coalesce(form ->> 'statement', 'gone') from registration_step where form is not null and registration_id = " + id + " order by number"))
                .containsExactly(CampaignTownship.LEAVES.statement(), "gone");
        assertThat(life.texts("select coalesce(statement, 'gone') from registration where id = " + id)).containsExactly("gone");
        assertThat(life.texts("select a.tried || e.reason from registration_attempt a join registration_extension e on e.registration_id = a.registration_id where a.registration_id = " + id)).containsExactly("——");
    }

    @Test
    @DisplayName("twice is undone by a workbook that says what stood before the first as little as by one that says what stood before the second")
    void twoCorrections() throws Exception {
        education("高中");
        correct(CorrectableField.EDUCATION, "大专");
        correct(CorrectableField.EDUCATION, "本科");
        assertThat(findings(store())).containsExactly("CORRECTION_KEPT 学历 高中");
        assertThat(education()).isEqualTo("本科");
    }

    @Test
    @DisplayName("hides nothing for ever: once a roster has said the new value, every other is newer, also the one that was corrected")
    void rosterSaidIt() throws Exception {
        education("高中");
        correct(CorrectableField.EDUCATION, "本科");
        assertThat(findings(store())).containsExactly("CORRECTION_KEPT 学历 高中");
        assertThat(life.texts("select coalesce(said_at::text, 'not said') from member_event where asked_by is not null and kind = 'education' and member_id = " + life.id(4) + " order by id desc limit 1"))
                .as("what was put into the row is nothing that the roster said").containsExactly("not said");
        education("本科");
        assertThat(education()).isEqualTo("本科");
        life.people.cells(4).put("学历", "高中");
        assertThat(findings(store())).isEmpty();
        assertThat(education()).isEqualTo("高中");
    }

    @Test
    @DisplayName("gives way to the roster where a corrected day contradicts the row's other day; the county is told which row, in the preview too, and every other row is taken")
    void contradictingDays() throws Exception {
        life.people.cells(4).put("入党日期", "2003-05-01");
        life.people.cells(4).put("转正日期", "2004-05-01");
        education("高中");
        correct(CorrectableField.FULL_SINCE, "2003-06-01");
        assertThat(findings(check())).as("as long as both can be, it is kept").containsExactly("CORRECTION_KEPT 转正日期 2004-05-01");
        life.people.cells(4).put("入党日期", "2003-09-01");
        life.people.cells(1).put("学历", "中专");
        ImportReport seen = check();
        assertThat(findings(seen)).containsExactly("CORRECTION_GIVEN_UP 转正日期 2004-05-01");
        ImportReport taken = store();
        assertThat(findings(taken)).isEqualTo(findings(seen));
        assertThat(taken.changed()).as("the preview counts the same").isEqualTo(seen.changed()).isEqualTo(2);
        assertThat(life.texts("select joined_on || ' ' || full_since from member where id = " + life.id(4))).containsExactly("2003-09-01 2004-05-01");
        assertThat(life.texts("select education from member where id = " + life.id(1))).containsExactly("中专");
        assertThat(findings(check())).as("it is no correction any more").isEmpty();
    }

    private void education(String says) throws Exception {
        life.people.cells(4).put("学历", says);
        life.importRoster();
    }

    private String education() throws Exception {
        return township.text("select education from member where id = " + life.id(4));
    }

    private void correct(CorrectableField field, String value) throws Exception {
        long member = life.id(4);
        transaction.as(life.officer(1), () -> ledger.correct(member, field, value, new MemberCorrections.Asked("branch/account-1004", false)));
    }

    private ImportReport store() throws Exception {
        return Officer.ofCounty(life.county(), () -> importing.store(Upload.of(life.people.write()), Progress.UNWATCHED));
    }

    private ImportReport check() throws Exception {
        return Officer.ofCounty(life.county(), () -> checking.check(life.people.write(), Progress.UNWATCHED));
    }

    /** About the fourth member, by code, column and value. */
    private List<String> findings(ImportReport report) {
        assertThat(report.rejected()).isEmpty();
        int row = 1 + 4;
        return report.warnings().stream().filter(one -> one.code().startsWith("CORRECTION") && one.row() == row).map(one -> one.code() + " " + one.column() + " " + one.value()).toList();
    }

    private Callable<?> approve(long id, long correction) throws Exception {
        int version = township.version(id);
        return () -> act(() -> correcting.approve(id, version, correction));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private long correction(long id, String field) throws Exception {
        return life.number("select id from registration_correction where registration_id = " + id + " and field = '" + field + "'");
    }
}
