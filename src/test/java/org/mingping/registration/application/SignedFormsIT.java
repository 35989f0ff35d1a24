package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationProgress;

@ArquillianTest
@DisplayName("A registration on paper (domain §6)")
class SignedFormsIT {

    private static final byte[] PDF = "%PDF-1.7\nxref\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private KeepingSignedForms papers;
    @Inject
    private ReadingRegistrations reading;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9719", 5, 2);
        township.begin("9719", life);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is written down by the branch, and handed in with the signed form alone; what is no scan is refused")
    void fromPaper() throws Exception {
        long id = of(4);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_SCAN");
        byte[] program = "MZ\u0090 this is a program".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> papers.add(id, "登记表.pdf", program)))).isEqualTo("PAPER_TYPE");
        assertThat(ImportedRoster.code(life.officer(2), () -> act(() -> papers.add(id, "登记表.pdf", PDF)))).isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> papers.add(id, "../登记表.pdf", PDF)))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("done");
        assertThat(township.text("select state || from_paper from registration where id = " + id)).isEqualTo("SUBMITTEDtrue");
        assertThat(township.text("select name from registration_paper where registration_id = " + id)).isEqualTo("登记表.pdf");
    }

    @Test
    @DisplayName("never takes the place of what the member has written: no paper is written over it, and nobody hands in for them what they did not sign")
    void neverOverTheMembersOwn() throws Exception {
        long id = of(1);
        township.write(life.member(1, 1), id, new RegistrationForm("只写了一部分", null, null, null, null, null));
        scan(id);
        assertThat(ImportedRoster.code(life.officer(1), write(id))).isEqualTo("REGISTRATION_NOT_PAPER");
        township.write(life.member(1, 1), id, CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_OWN_DRAFT");
        township.submit(life.member(1, 1), id);
        giveBack(id);
        assertThat(ImportedRoster.code(life.officer(1), write(id))).as("given back, it is the member's again").isEqualTo("REGISTRATION_NOT_PAPER");
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_OWN_DRAFT");
        township.write(life.member(1, 1), id, RegistrationForm.EMPTY);
        int emptied = township.version(id);
        life.member(1, 1).perform(() -> act(() -> writing.save(id, emptied, RegistrationForm.EMPTY, Map.of(CorrectableField.EDUCATION, "博士"))));
        assertThat(life.officer(1).perform(() -> reading.one(id)).begun()).as("a correction alone is begun, too").isTrue();
        assertThat(ImportedRoster.code(life.officer(1), write(id))).isEqualTo("REGISTRATION_NOT_PAPER");
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_OWN_DRAFT");
        township.write(life.member(1, 1), id, RegistrationForm.EMPTY);
        assertThat(ImportedRoster.code(life.officer(1), write(id))).as("the member has emptied it").isEqualTo("done");
    }

    @Test
    @DisplayName("is signed anew where it was given back: a scan from before is no signature to what was mended")
    void signedAnew() throws Exception {
        long id = of(2);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        scan(id);
        township.submit(life.officer(1), id);
        giveBack(id);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_SCAN_OLD");
        scan(id);
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("done");
    }

    @Test
    @DisplayName("has nothing of it corrected while it is mended")
    void nothingCorrectedMeanwhile() throws Exception {
        long id = of(3);
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "本科"))));
        scan(id);
        township.submit(life.officer(1), id);
        giveBack(id);
        long correction = life.number("select id from registration_correction where registration_id = " + id);
        assertThat(ImportedRoster.code(life.township(), approve(id, correction))).isEqualTo("CORRECTION_EARLY");
        int returned = township.version(id);
        assertThat(ImportedRoster.code(life.township(), () -> act(() -> correcting.reject(id, returned, correction, "与户口簿不符")))).isEqualTo("CORRECTION_EARLY");
    }

    @Test
    @DisplayName("that was given back and then written by the member is the member's alone again")
    void theirsAgain() throws Exception {
        long id = of(4);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        scan(id);
        township.submit(life.officer(1), id);
        giveBack(id);
        assertThat(life.officer(1).perform(() -> reading.one(id)).form()).as("what stands on paper the branch has written down").isEqualTo(CampaignTownship.STAYS);
        township.write(life.member(1, 4), id, CampaignTownship.LEAVES);
        assertThat(life.officer(1).perform(() -> reading.one(id)).form()).isEqualTo(RegistrationForm.EMPTY);
        assertThat(ImportedRoster.code(life.officer(1), write(id))).isEqualTo("REGISTRATION_NOT_PAPER");
        township.submit(life.member(1, 4), id);
        assertThat(township.text("select state || from_paper from registration where id = " + id)).isEqualTo("SUBMITTEDfalse");
    }

    @Test
    @DisplayName("has its corrections decided by another than wrote them down; of two who decide at once one does")
    void decidedByAnother() throws Exception {
        long id = of(5);
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "硕士", CorrectableField.ETHNICITY, "回族"))));
        scan(id);
        township.submit(life.officer(1), id);
        long education = life.number("select id from registration_correction where registration_id = " + id + " and field = 'EDUCATION'");
        assertThat(ImportedRoster.code(life.officer(1), approve(id, education))).isEqualTo("CORRECTION_TYPED");
        int seen = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> correcting.reject(id, seen, education, "有误")))).isEqualTo("CORRECTION_TYPED");
        assertThat(life.township().perform(() -> reading.waiting()).stream().filter(one -> one.campaignId() == campaign)).singleElement()
                .returns(1L, RegistrationProgress.Waiting::forAnother);
        Caller second = new Caller(24, "account-24", "账户24", Role.BRANCH_OFFICER.realm(), Set.of(Role.BRANCH_OFFICER), life.county().id(), life.officer(1).organisationId(),
                life.county().name(), life.branchPath(1), null, Caller.Via.PAGE, "zh-CN");
        Caller township = life.township();
        Callable<?> approval = approve(id, education);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = hands.invokeAll(List.of(() -> ImportedRoster.code(second, approval), () -> ImportedRoster.code(township, approval)));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("done", "CORRECTION_DECIDED");
        } finally {
            hands.shutdown();
        }
        assertThat(life.number("select count(*) from member_event where asked_by is not null and asked_on_paper and kind = 'education' and member_id = " + life.id(5))).as("the member asked, on paper").isOne();
    }

    @Test
    @DisplayName("has its corrections decided by another person: two accounts of one member are one")
    void onePersonWithTwoAccounts() throws Exception {
        long id = of(2);
        Caller typist = CampaignTownship.behind(life.officer(1), 31, life.id(3));
        int version = township.version(id);
        typist.perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "大专"))));
        typist.perform(() -> act(() -> papers.add(id, "登记表.pdf", PDF)));
        township.submit(typist, id);
        long education = life.number("select id from registration_correction where registration_id = " + id);
        assertThat(ImportedRoster.code(CampaignTownship.behind(life.township(), 32, life.id(3)), approve(id, education))).isEqualTo("CORRECTION_TYPED");
        assertThat(ImportedRoster.code(CampaignTownship.behind(life.township(), 33, life.id(4)), approve(id, education))).isEqualTo("done");
    }

    private void scan(long id) throws Exception {
        life.officer(1).perform(() -> act(() -> papers.add(id, "登记表.pdf", PDF)));
    }

    private void giveBack(long id) throws Exception {
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> deciding.giveBack(id, version, "写得太简单")));
    }

    private Callable<?> approve(long id, long correction) throws Exception {
        int version = township.version(id);
        return () -> act(() -> correcting.approve(id, version, correction));
    }

    private Callable<?> submit(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> submitting.submit(id, version));
    }

    private Callable<?> write(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of()));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
