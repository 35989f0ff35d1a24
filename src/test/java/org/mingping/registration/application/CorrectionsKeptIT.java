package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.Officer;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
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

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9718", 3);
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
