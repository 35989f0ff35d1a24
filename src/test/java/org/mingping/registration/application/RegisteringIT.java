package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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

@ArquillianTest
@DisplayName("A full member (domain §6)")
class RegisteringIT {

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
    private ExtendingRegistration extending;
    @Inject
    private ReadingRegistrations reading;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9796", 5, 2);
        township.begin("9796", life);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("has one registration each once the campaign is open; who is no full member, or in a township that takes no part, has none")
    void oneEach() throws Exception {
        life.people.member(8).putAll(Map.of("党员类别", "预备党员", "入党日期", "2026-05-01", "转正日期", ""));
        life.importRoster();
        campaign = township.begin("9796", life).open();
        assertThat(life.texts("select member_id from registration where campaign_id = " + campaign)).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 7).mapToObj(this::idOf).toList());
        assertThat(life.texts("select distinct state || ' ' || ends_on || ' ' || version from registration where campaign_id = " + campaign)).containsExactly("OPEN " + life.today().plusDays(15) + " 0");
    }

    private String idOf(int member) {
        try {
            return Long.toString(life.id(member));
        } catch (SQLException unread) {
            throw new IllegalStateException(unread);
        }
    }

    @Test
    @DisplayName("sums up four parts, declares the will and is verified by the branch; what is missing is said, and a draft is kept")
    void registers() throws Exception {
        long id = of(1);
        Caller member = life.member(1, 1);
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("REGISTRATION_WILL");
        township.write(member, id, new RegistrationForm("只写了一部分", null, null, null, DeclaredWill.STAY, null));
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("REGISTRATION_PARTS");
        assertThat(township.text("select thought from registration where id = " + id)).isEqualTo("只写了一部分");
        assertThat(life.officer(1).perform(() -> reading.one(id)).form().thought()).as("a draft is the member's alone").isNull();
        township.write(member, id, CampaignTownship.STAYS);
        township.submit(member, id);
        assertThat(ImportedRoster.code(member, write(id))).isEqualTo("REGISTRATION_SUBMITTED");
        assertThat(ImportedRoster.code(life.member(1, 2), write(id))).as("another member").isEqualTo("NOT_FOUND");
        int version = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.giveBack(id, version, "写得太简单")))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.verify(id, version, null)))).as("a stale page").isEqualTo("STALE_VERSION");
        township.submit(member, id);
        int now = township.version(id);
        assertThat(ImportedRoster.code(life.officer(2), () -> act(() -> deciding.verify(id, now, null)))).as("another branch").isEqualTo("NOT_FOUND");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.verify(id, now, null)))).isEqualTo("done");
        assertThat(life.texts("select action from registration_step where registration_id = " + id + " order by number")).containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "VERIFIED");
    }

    @Test
    @DisplayName("has the ledger corrected once, with who asked and who approved; what is rejected changes nothing")
    void corrections() throws Exception {
        long id = of(2);
        Caller member = life.member(1, 2);
        int version = township.version(id);
        member.perform(() -> act(() -> writing.save(id, version, CampaignTownship.STAYS, Map.of(CorrectableField.EDUCATION, "本科", CorrectableField.ETHNICITY, "回族"))));
        long education = correction(id, "EDUCATION");
        assertThat(ImportedRoster.code(life.officer(1), approve(id, education))).isEqualTo("CORRECTION_EARLY");
        Callable<?> seenBefore = approve(id, education);
        township.submit(member, id);
        assertThat(ImportedRoster.code(member, approve(id, education))).as("whoever asked never approves").isEqualTo("NOT_PERMITTED");
        assertThat(ImportedRoster.code(life.officer(1), seenBefore)).as("of a page from before it was handed in").isEqualTo("STALE_VERSION");
        int submitted = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.verify(id, submitted, null)))).isEqualTo("REGISTRATION_CORRECTIONS");
        String stood = before(id, education);
        assertThat(stood).isNotEqualTo("本科");
        assertThat(ImportedRoster.code(life.officer(1), approve(id, education))).isEqualTo("done");
        assertThat(before(id, education)).as("what stood when it was decided, not what stands now").isEqualTo(stood);
        assertThat(ImportedRoster.code(life.officer(1), approve(id, education))).isEqualTo("CORRECTION_DECIDED");
        long ethnicity = correction(id, "ETHNICITY");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> correcting.reject(id, submitted, ethnicity, " ")))).isEqualTo("CORRECTION_ANSWER");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> correcting.reject(id, submitted, ethnicity, "与户口簿不符")))).isEqualTo("done");
        assertThat(township.text("select education || '/' || coalesce(ethnicity, '') from member where id = " + life.id(2))).isEqualTo("本科/");
        assertThat(life.texts("select kind || ' ' || after_value || ' ' || asked_by || ' ' || recorded_by || ' ' || asked_on_paper from member_event where asked_by is not null and member_id = " + life.id(2)))
                .containsExactly("education 本科 " + member.signature() + " " + life.officer(1).signature() + " false");
        life.run("update registration_correction set before_value = '本科' where registration_id = " + id);
        String migration = new String(RegisteringIT.class.getResourceAsStream("/db/migration/V192__corrections_keep_what_stood.sql").readAllBytes(), StandardCharsets.UTF_8);
        life.run(migration.substring(migration.indexOf("update registration_correction")));
        assertThat(before(id, education)).as("of one decided before it was kept").isEqualTo(stood);
        assertThat(before(id, ethnicity)).as("and of one that changed nothing").isNull();
    }

    private String before(long id, long correction) throws Exception {
        return life.officer(1).perform(() -> reading.one(id)).corrections().stream().filter(one -> one.id() == correction).findFirst().orElseThrow().beforeValue();
    }

    @Test
    @DisplayName("who is transferred in between goes on in the new branch with what they have written")
    void transferred() throws Exception {
        Caller member = life.member(1, 1);
        long id = of(1);
        township.write(member, id, CampaignTownship.STAYS);
        township.submit(member, id);
        life.move(1, 2);
        int version = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.verify(id, version, null)))).as("the branch that was left").isEqualTo("NOT_FOUND");
        assertThat(life.officer(2).perform(() -> reading.one(id)).form()).isEqualTo(CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(life.officer(2), () -> act(() -> deciding.verify(id, version, null)))).isEqualTo("done");
        assertThat(life.texts("select distinct scope_path from registration_step where registration_id = " + id)).containsExactly(life.branchPath(2));
        life.move(1, 1);
    }

    @Test
    @DisplayName("loses nothing of what they are writing while they are transferred or get more time")
    void goesOnWriting() throws Exception {
        long id = of(4);
        int seen = township.version(id);
        life.move(4, 2);
        Caller moved = life.member(2, 4);
        assertThat(ImportedRoster.code(moved, () -> act(() -> writing.save(id, seen, CampaignTownship.STAYS, Map.of())))).as("of a page from before the transfer").isEqualTo("done");
        int kept = township.version(id);
        LocalDate until = life.today().plusDays(20);
        CampaignTownship.behind(life.officer(2), 31, life.id(7)).perform(() -> act(() -> extending.propose(id, until, "住院治疗")));
        assertThat(ImportedRoster.code(CampaignTownship.behind(life.township(), 32, life.id(7)), () -> act(() -> extending.grant(id, kept, null)))).as("the same person with another account")
                .isEqualTo("OWN_PROPOSAL");
        life.township().perform(() -> act(() -> extending.grant(id, kept, null)));
        assertThat(ImportedRoster.code(moved, () -> act(() -> submitting.submit(id, kept)))).as("of a page from before the extension").isEqualTo("done");
        assertThat(township.text("select thought || ' ' || ends_on from registration where id = " + id)).isEqualTo(CampaignTownship.STAYS.thought() + " " + until);
        life.move(4, 1);
    }

    @Test
    @DisplayName("has what they have not handed in in no journal")
    void draftsAreInNoJournal() throws Exception {
        long id = of(3);
        township.write(life.member(1, 3), id, CampaignTownship.LEAVES);
        assertThat(life.texts("select coalesce(before_values, '') || coalesce(after_values, '') from journal where use_case = 'registration.write' and subject_id = '" + id + "'"))
                .isNotEmpty().noneMatch(values -> values.contains("LEAVE") || values.contains("statement"));
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

    private long correction(long id, String field) throws Exception {
        return life.number("select id from registration_correction where registration_id = " + id + " and field = '" + field + "'");
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
