package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.RegistrationProgress;

@ArquillianTest
@DisplayName("A registration typed from paper (domain §6)")
class TypedFormsIT {

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
    private TalkingAboutLeaving talking;
    @Inject
    private KeepingSignedForms papers;
    @Inject
    private ReadingRegistrations reading;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9757", 5, 2);
        township.begin("9757", life);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is verified by another than wrote it down: not from another account of the same person either, but by the branch's other officer or the township, which is told that it waits")
    void verifiedByAnother() throws Exception {
        long id = of(4);
        township.write(as(91, life.id(5)), id, CampaignTownship.STAYS);
        scan(id);
        township.submit(life.officer(1), id);
        assertThat(ImportedRoster.code(as(91, null), verify(id))).isEqualTo("REGISTRATION_TYPED");
        assertThat(ImportedRoster.code(as(92, life.id(5)), verify(id))).as("two accounts of one member").isEqualTo("REGISTRATION_TYPED");
        assertThat(life.township().perform(() -> reading.waiting()).stream().filter(one -> one.campaignId() == campaign)).singleElement()
                .returns(1L, RegistrationProgress.Waiting::forAnother);
        assertThat(township.text("select action from registration_step where number = 1 and registration_id = " + id)).as("handed in for the member").isEqualTo("SUBMITTED_FOR");
        assertThat(ImportedRoster.code(as(93, life.id(3)), verify(id))).isEqualTo("done");
    }

    @Test
    @DisplayName("that declines is neither talked about nor declared unheard by whoever wrote it down: one officer alone makes nobody leave; another of the branch or the township, which is told, does")
    void leavingByAnother() throws Exception {
        long id = of(4);
        township.write(as(91, life.id(5)), id, CampaignTownship.LEAVES);
        scan(id);
        township.submit(life.officer(1), id);
        LocalDate today = life.today();
        for (Caller typist : List.of(as(91, null), as(92, life.id(5)))) {
            for (boolean confirmed : List.of(true, false)) {
                assertThat(ImportedRoster.code(typist, talk(id, confirmed))).isEqualTo("REGISTRATION_TYPED");
            }
        }
        assertThat(ImportedRoster.code(as(91, null), act(id, version -> talking.tried(id, version, today, "打电话，无人接听")))).as("what was tried takes the talk's place").isEqualTo("REGISTRATION_TYPED");
        assertThat(ImportedRoster.code(as(93, life.id(3)), act(id, version -> talking.tried(id, version, today, "打电话，无人接听")))).isEqualTo("done");
        life.on(today.plusDays(1));
        assertThat(ImportedRoster.code(as(93, life.id(3)), act(id, version -> talking.tried(id, version, today.plusDays(1), "上门，不在家")))).isEqualTo("done");
        assertThat(ImportedRoster.code(as(91, null), act(id, version -> talking.declineUnheard(id, version)))).isEqualTo("REGISTRATION_TYPED");
        assertThat(life.texts("select state from registration where id = " + id)).containsExactly("SUBMITTED");
        assertThat(life.township().perform(() -> reading.waiting())).filteredOn(one -> one.campaignId() == campaign).singleElement().returns(1L, RegistrationProgress.Waiting::forAnother);
        String typist = life.texts("select name from member where id = " + life.id(5)).get(0);
        assertThat(ImportedRoster.code(life.township(), act(id, version -> talking.talk(id, version, today.plusDays(1), List.of("王三", typist), "了解了本人的想法。", true))))
                .as("nor is who wrote it down one of the two who talked").isEqualTo("REGISTRATION_TALKER_UNKNOWN");
        assertThat(ImportedRoster.code(life.township(), talk(id, true))).isEqualTo("done");
        assertThat(life.texts("select state from disposition_case where evidence = 'registration' and evidence_id = " + id)).containsExactly("OPEN");
    }

    @Test
    @DisplayName("gives way to what the member writes, but not to nothing; and given back, what they signed is theirs to mend until somebody writes it down anew")
    void ownWords() throws Exception {
        long id = of(4);
        Caller member = life.member(1, 4);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        assertThat(member.perform(() -> reading.one(id)).typed()).isTrue();
        assertThat(ImportedRoster.code(member, act(id, version -> writing.save(id, version, RegistrationForm.EMPTY, Map.of())))).isEqualTo("REGISTRATION_NOTHING");
        assertThat(ImportedRoster.code(member, act(id, version -> writing.save(id, version, RegistrationForm.EMPTY, Map.of(CorrectableField.EDUCATION, "本科"))))).as("a correction alone").isEqualTo("REGISTRATION_NOTHING");
        assertThat(member.perform(() -> reading.one(id)).form()).isEqualTo(CampaignTownship.STAYS);
        scan(id);
        long another = life.number("select max(id) from registration_paper where registration_id = " + id);
        assertThat(ImportedRoster.code(member, () -> papers.open(id, another))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), withdraw(id, another, "别人的表"))).isEqualTo("done");
        assertThat(ImportedRoster.code(member, () -> papers.open(id, another))).as("another member's form, laid there by mistake").isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), () -> papers.open(id, another))).isEqualTo("done");
        scan(id);
        township.submit(life.officer(1), id);
        life.on(life.today().plusDays(1));
        giveBack(id);
        assertThat(member.perform(() -> reading.one(id)).typed()).isFalse();
        life.on(life.today().plusDays(1));
        township.write(life.officer(1), id, CampaignTownship.LEAVES);
        assertThat(member.perform(() -> reading.one(id)).typed()).as("written down anew").isTrue();
    }

    @Test
    @DisplayName("keeps no reason for leaving where the member stays after all")
    void reasonForLeavingGoes() throws Exception {
        long id = of(3);
        township.write(life.member(1, 3), id, CampaignTownship.LEAVES);
        RegistrationForm stays = CampaignTownship.STAYS;
        township.write(life.member(1, 3), id, new RegistrationForm(stays.thought(), stays.work(), stays.conduct(), stays.life(), DeclaredWill.STAY, CampaignTownship.LEAVES.statement()));
        assertThat(life.texts("select coalesce(statement, 'nothing') from registration where id = " + id)).as("while it is written it is lost to nobody").containsExactly(CampaignTownship.LEAVES.statement());
        township.submit(life.member(1, 3), id);
        assertThat(life.texts("select coalesce(statement, 'nothing') from registration where id = " + id)).containsExactly("nothing");
    }

    @Test
    @DisplayName("written by the member after it was given back may be verified by whoever wrote down the paper before")
    void noPaperAnyMore() throws Exception {
        long id = of(4);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        scan(id);
        township.submit(life.officer(1), id);
        giveBack(id);
        township.write(life.member(1, 4), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 4), id);
        assertThat(ImportedRoster.code(life.officer(1), verify(id))).isEqualTo("done");
    }

    @Test
    @DisplayName("has a wrong scan withdrawn with a reason before it is handed in: it is kept, is no signature any more, and is withdrawn once")
    void wrongScan() throws Exception {
        long id = of(2);
        township.write(life.officer(1), id, CampaignTownship.STAYS);
        scan(id);
        long paper = life.number("select id from registration_paper where registration_id = " + id);
        assertThat(ImportedRoster.code(life.officer(1), withdraw(id, paper, " "))).isEqualTo("PAPER_REASON");
        assertThat(ImportedRoster.code(life.officer(2), withdraw(id, paper, "传错"))).as("another branch").isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), withdraw(of(3), paper, "传错"))).as("of another's form").isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), withdraw(id, paper, "传成了别人的表"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), withdraw(id, paper, "再撤一次"))).isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), submit(id))).isEqualTo("REGISTRATION_SCAN");
        assertThat(life.officer(1).perform(() -> reading.one(id)).papers()).singleElement().returns("传成了别人的表", RegistrationPapers.Line::withdrawnReason);
        scan(id);
        township.submit(life.officer(1), id);
        long second = life.number("select max(id) from registration_paper where registration_id = " + id);
        assertThat(ImportedRoster.code(life.officer(1), withdraw(id, second, "晚了"))).as("what it was handed in with stays").isEqualTo("REGISTRATION_SUBMITTED");
    }

    @Test
    @DisplayName("whose corrections would put becoming full before joining is kept, and not handed in; a day to come is no correction")
    void contradictoryDays() throws Exception {
        long id = of(1);
        int version = township.version(id);
        LocalDate joined = life.today().minusYears(1);
        String tomorrow = life.today().plusDays(1).toString();
        assertThat(ImportedRoster.code(life.member(1, 1), () -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.FULL_SINCE, tomorrow)))))
                .isEqualTo("CORRECTION_DAY");
        Map<CorrectableField, String> days = Map.of(CorrectableField.JOINED_ON, joined.toString(), CorrectableField.FULL_SINCE, joined.minusDays(1).toString());
        assertThat(ImportedRoster.code(life.member(1, 1), () -> act(() -> writing.save(id, version, CampaignTownship.STAYS, days)))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.member(1, 1), submit(id))).isEqualTo("CORRECTION_ORDER");
        assertThat(township.text("select state from registration where id = " + id)).isEqualTo("OPEN");
    }

    private Caller as(long account, Long member) throws Exception {
        Caller officer = life.officer(1);
        return new Caller(account, "account-" + account, "账户" + account, officer.realm(), officer.roles(), officer.county(), officer.organisationId(), officer.organisationName(), life.branchPath(1),
                member, officer.via(), officer.locale());
    }

    private Callable<?> verify(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> deciding.verify(id, version, null));
    }

    private Callable<?> withdraw(long id, long paper, String reason) {
        return () -> act(() -> papers.withdraw(id, paper, reason));
    }

    private Callable<?> talk(long id, boolean confirmed) throws Exception {
        LocalDate today = life.today();
        return act(id, version -> talking.talk(id, version, today, List.of("王三", "王四"), "了解了本人的想法。", confirmed));
    }

    private Callable<?> act(long id, IntConsumer act) throws Exception {
        int version = township.version(id);
        return () -> act(() -> act.accept(version));
    }

    private void scan(long id) throws Exception {
        life.officer(1).perform(() -> act(() -> papers.add(id, "登记表.pdf", PDF)));
    }

    private void giveBack(long id) throws Exception {
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> deciding.giveBack(id, version, "写得太简单")));
    }

    private Callable<?> submit(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> submitting.submit(id, version));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
