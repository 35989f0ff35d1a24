package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.disposition.application.TakingBackApplication;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.registration.web.RegistrationTasks;
import org.mingping.shared.web.Task;

@ArquillianTest
@DisplayName("A member who declines (domain §6)")
class DecliningMembersIT {

    private static final LocalDate OPENED = LocalDate.of(2027, 7, 1);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private TalkingAboutLeaving talking;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private TakingBackApplication takingBack;
    @Inject
    private RecordedRegistration recorded;
    @Inject
    private RegistrationTasks tasks;
    @Inject
    private InTransaction transaction;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9716", 5);
        township.begin("9716", life);
        life.on(OPENED);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is talked with by two; confirmed, a case of voluntary withdrawal is open, resting on the form")
    void declines() throws Exception {
        long id = of(3);
        Caller member = life.member(1, 3);
        township.write(member, id, CampaignTownship.LEAVES);
        township.submit(member, id);
        int version = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.verify(id, version, null)))).isEqualTo("REGISTRATION_DECLINES");
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", " 王 五 "), true))).isEqualTo("WILL_TALK_TALKERS");
        String name = township.text("select name from member where id = " + life.id(3));
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", name.charAt(0) + "　" + name.substring(1)), true))).as("nobody talks with themselves").isEqualTo("REGISTRATION_TALKER_OWN");
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "李二"), true))).as("nobody of that name is there").isEqualTo("REGISTRATION_TALKER_UNKNOWN");
        account(life.officer(1).organisationId(), "branch", "BRANCH_OFFICER", "王书记", Long.toString(life.id(4)));
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of(township.text("select name from member where id = " + life.id(4)), "王书记"), true)))
                .as("one person, by the roster's name and the account's").isEqualTo("WILL_TALK_TALKERS");
        assertThat(cases(3)).isEmpty();
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "乡组织干事"), false))).as("no such officer").isEqualTo("REGISTRATION_TALKER_UNKNOWN");
        account(life.township().organisationId(), "township", "TOWNSHIP_OFFICER", "乡组织干事", "null");
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "乡组织干事"), false))).as("an officer of the township, written down by the branch").isEqualTo("done");
        assertThat(cases(3)).as("the member reconsiders").isEmpty();
        assertThat(township.text("select state from registration where id = " + id)).isEqualTo("RETURNED");
        township.submit(member, id);
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "王六（组长）"), true))).isEqualTo("done");
        assertThat(life.texts("select distinct m.name from notice n join member m on m.id = n.member_id where n.kind = 'registration-talked' and n.arguments like '%" + name + "%' order by 1")).as("whoever is named as having talked knows of it").isEqualTo(List.of("王五", "王六"));
        assertThat(township.text("select state from registration where id = " + id)).isEqualTo("DECLINED");
        assertThat(cases(3)).containsExactly("DECLINED_REGISTRATION registration " + id + " OPEN");
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "王六（组长）"), true))).isEqualTo("REGISTRATION_DECIDED");
    }

    @Test
    @DisplayName("and does not come to the talk is tried to be reached on two days; then what they declared in writing stands, and no campaign waits for them for ever")
    void unheard() throws Exception {
        long id = of(4);
        township.write(life.member(1, 4), id, CampaignTownship.LEAVES);
        life.on(OPENED.plusDays(3));
        township.submit(life.member(1, 4), id);
        life.on(OPENED.plusDays(5));
        Caller officer = life.officer(1, 5, 31);
        assertThat(ImportedRoster.code(officer, decline(id))).isEqualTo("TALK_ATTEMPTS_FEW");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(2), "打电话"))).as("before it was handed in").isEqualTo("WILL_TALK_DAY");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(6), "打电话"))).as("to come").isEqualTo("WILL_TALK_DAY");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(4), " "))).isEqualTo("TALK_TRIED");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(4), "打电话两次，无人接听"))).isEqualTo("done");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(4), "又打一次"))).isEqualTo("TALK_TRIED_TWICE");
        assertThat(ImportedRoster.code(officer, decline(id))).as("one day alone").isEqualTo("TALK_ATTEMPTS_FEW");
        assertThat(ImportedRoster.code(officer, tried(id, OPENED.plusDays(5), "上门，不在家"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.member(1, 4), decline(id))).isEqualTo("NOT_PERMITTED");
        assertThat(ImportedRoster.code(officer, decline(id))).as("one officer alone makes nobody leave").isEqualTo("TALK_ATTEMPTS_ALONE");
        assertThat(ImportedRoster.code(life.officer(1, 5, 32), decline(id))).as("nor by another account of theirs").isEqualTo("TALK_ATTEMPTS_ALONE");
        assertThat(life.township().perform(reading::waiting)).filteredOn(one -> one.campaignId() == campaign).singleElement().returns(1L, RegistrationProgress.Waiting::forAnother);
        assertThat(ImportedRoster.code(life.township(), decline(id))).isEqualTo("done");
        assertThat(township.text("select state from registration where id = " + id)).isEqualTo("DECLINED");
        assertThat(life.texts("select action from registration_step where registration_id = " + id + " order by number desc limit 1")).as("nobody confirmed it").containsExactly("DECLINED_UNHEARD");
        assertThat(cases(4)).containsExactly("DECLINED_REGISTRATION registration " + id + " OPEN");
        assertThat(life.member(1, 4).perform(() -> reading.one(id)).attempts()).as("the member reads what was tried").hasSize(2);
    }

    @Test
    @DisplayName("and whom the township's officer alone tried to reach waits on the first page of its approver, who is a second person")
    void approver() throws Exception {
        long id = of(5);
        township.write(life.member(1, 5), id, CampaignTownship.LEAVES);
        township.submit(life.member(1, 5), id);
        assertThat(ImportedRoster.code(life.township(), tried(id, OPENED, "打电话"))).isEqualTo("done");
        life.on(OPENED.plusDays(1));
        assertThat(unheard(life.approver())).as("one day alone").isZero();
        assertThat(ImportedRoster.code(life.township(), tried(id, OPENED.plusDays(1), "上门"))).isEqualTo("done");
        township.write(life.member(1, 4), of(4), CampaignTownship.LEAVES);
        township.submit(life.member(1, 4), of(4));
        assertThat(unheard(life.approver())).as("of the other, whom nobody tried to reach, nothing is asked").isEqualTo(1);
        RegistrationLists.Filter own = new RegistrationLists.Filter(campaign, RegistrationStanding.DECLINING, null, false, false, false, false, life.approver().person());
        assertThat(life.approver().perform(() -> reading.page(own, 0, 50)).items()).as("where the task leads").extracting(RegistrationLists.Line::id).containsExactly(id);
        assertThat(ImportedRoster.code(life.township(), decline(id))).isEqualTo("TALK_ATTEMPTS_ALONE");
        assertThat(ImportedRoster.code(life.approver(), decline(id))).isEqualTo("done");
        assertThat(cases(5)).containsExactly("DECLINED_REGISTRATION registration " + id + " OPEN");
        assertThat(unheard(life.approver())).isZero();
    }

    private long unheard(Caller caller) throws Exception {
        return caller.perform(reading::waiting).stream().filter(one -> one.campaignId() == campaign).mapToLong(RegistrationProgress.Waiting::unheard).sum();
    }

    @Test
    @DisplayName("and hands in anew after a talk is tried to be reached anew: what was tried before counts no more")
    void triedAnew() throws Exception {
        long id = of(5);
        township.write(life.member(1, 5), id, CampaignTownship.LEAVES);
        township.submit(life.member(1, 5), id);
        life.on(OPENED.plusDays(1));
        assertThat(ImportedRoster.code(life.officer(1), tried(id, OPENED, "打电话"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王二", "王三"), false))).isEqualTo("done");
        life.on(OPENED.plusDays(2));
        township.submit(life.member(1, 5), id);
        assertThat(ImportedRoster.code(life.officer(1), tried(id, OPENED.plusDays(2), "打电话"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), decline(id))).isEqualTo("TALK_ATTEMPTS_FEW");
        assertThat(ImportedRoster.code(life.officer(1), giveBack(id))).isEqualTo("done");
        township.submit(life.member(1, 5), id);
        life.on(OPENED.plusDays(3));
        assertThat(ImportedRoster.code(life.officer(1), tried(id, OPENED.plusDays(3), "打电话"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), decline(id))).as("nor what was tried earlier on the day on which it was handed in").isEqualTo("TALK_ATTEMPTS_FEW");
        assertThat(ImportedRoster.code(life.officer(1), tried(id, OPENED.plusDays(2), "上门"))).as("nor does it bar what was tried on that day of what was handed in anew").isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), tried(id, OPENED.plusDays(2), "又打一次"))).isEqualTo("TALK_TRIED_TWICE");
        township.write(life.member(1, 1), of(1), CampaignTownship.STAYS);
        township.submit(life.member(1, 1), of(1));
        assertThat(ImportedRoster.code(life.officer(1), tried(of(1), OPENED.plusDays(2), "打电话"))).as("who stays").isEqualTo("REGISTRATION_STAYS");
    }

    @Test
    @DisplayName("and asked for corrections has them decided before; a campaign is not closed over one that waits")
    void correctionsFirst() throws Exception {
        long id = of(2);
        int written = township.version(id);
        life.member(1, 2).perform(() -> act(() -> writing.save(id, written, CampaignTownship.LEAVES, Map.of(CorrectableField.EDUCATION, "本科"))));
        township.submit(life.member(1, 2), id);
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "王六（组长）"), true))).isEqualTo("REGISTRATION_CORRECTIONS");
        assertThat(cases(2)).isEmpty();
        long correction = life.number("select id from registration_correction where registration_id = " + id);
        int seen = township.version(id);
        life.officer(1).perform(() -> act(() -> correcting.approve(id, seen, correction)));
        assertThat(ImportedRoster.code(life.officer(1), talk(id, List.of("王五", "王六（组长）"), true))).isEqualTo("done");
        life.on(OPENED.plusDays(16));
        life.run("update registration_correction set state = 'ASKED', decided_at = null, decided_by = null where id = " + correction);
        RegistrationLists.Filter another = new RegistrationLists.Filter(campaign, null, null, false, false, true);
        for (Caller office : List.of(life.officer(1), life.township())) {
            assertThat(office.perform(() -> reading.page(another, 0, 50)).items()).extracting(RegistrationLists.Line::id).containsExactly(id);
            assertThat(office.perform(() -> tasks.tasks(Locale.SIMPLIFIED_CHINESE))).as("whoever it waits for is led to it").extracting(Task::link)
                    .anySatisfy(link -> assertThat(link).contains("campaign=" + campaign + "&").endsWith("another=true&mine=true"));
            assertThat(office.perform(reading::waiting)).filteredOn(one -> one.campaignId() == campaign).singleElement().returns(1L, RegistrationProgress.Waiting::toCorrect)
                    .returns(1L, RegistrationProgress.Waiting::forAnother);
        }
        int version = (int) life.number("select version from campaign where id = " + campaign);
        assertThat(ImportedRoster.code(township.county(), () -> act(() -> closing.close(campaign, version)))).as("as some were left before").isEqualTo("CAMPAIGN_UNDECIDED");
        int declined = township.version(id);
        life.officer(1).perform(() -> act(() -> correcting.reject(id, declined, correction, "与毕业证书不符")));
        assertThat(ImportedRoster.code(township.county(), () -> act(() -> closing.close(campaign, version)))).isEqualTo("done");
    }

    @Test
    @DisplayName("and takes it back has the form back at once for a new declaration, and is told; where none could be given back it shows the day; whoever declines again has another case")
    void takenBack() throws Exception {
        long id = of(1);
        Caller member = life.member(1, 1);
        township.write(member, id, CampaignTownship.LEAVES);
        township.submit(member, id);
        life.officer(1).perform(talk(id, List.of("王五", "王六（组长）"), true));
        assertThat(ImportedRoster.code(life.officer(1), giveBack(id))).as("while the application stands").isEqualTo("REGISTRATION_DECIDED");
        long first = life.number("select id from disposition_case where evidence = 'registration' and evidence_id = " + id);
        life.on(OPENED.plusDays(2));
        member.perform(() -> act(() -> takingBack.takeBack(first, 0, OPENED.plusDays(2), "")));
        assertThat(township.text("select state || ' ' || ends_on from registration where id = " + id)).as("nobody has to remember it").isEqualTo("RETURNED " + OPENED.plusDays(17));
        assertThat(township.text("select string_agg(kind, ' ' order by id desc) from notice where member_id = (select member_id from registration where id = " + id + ") and kind like 'registration-taken%'")).isEqualTo("registration-taken-back");
        assertThat(life.officer(1).perform(() -> reading.one(id)).form()).as("theirs alone again").isEqualTo(RegistrationForm.EMPTY);
        assertThat(member.perform(() -> reading.one(id)).form().will()).as("declared anew, not by a mere press of a button").isNull();
        // As it was left where the campaign had no day for it.
        life.run("update registration set state = 'DECLINED', will = 'LEAVE', decided_at = (select max(done_at) from registration_step where action = 'DECLINED' and registration_id = " + id + ") where id = " + id);
        assertThat(member.perform(() -> reading.one(id)).line().takenBackOn()).isEqualTo(OPENED.plusDays(2));
        assertThat(life.officer(1).perform(() -> reading.page(new RegistrationLists.Filter(campaign, RegistrationStanding.DECLINED, null, false, false, false), 0, 50)).items()).filteredOn(line -> line.id() == id)
                .singleElement().returns(OPENED.plusDays(2), RegistrationLists.Line::takenBackOn);
        assertThat(life.officer(1).perform(() -> reading.one(id)).opened().id()).isEqualTo(first);
        life.run("update disposition_case set evidence_id = evidence_id + 1000000 where id = " + first);
        life.run("update case_entry set entered_at = entered_at - interval '1 hour' where number = 1 and case_id = " + first);
        assertThat(member.perform(() -> reading.one(id)).line().takenBackOn()).as("also where it is the case of an earlier campaign's declaration, which ran when this one was made").isEqualTo(OPENED.plusDays(2));
        assertThat(life.officer(1).perform(() -> reading.one(id)).opened().id()).isEqualTo(first);
        life.run("update disposition_case set evidence_id = evidence_id - 1000000 where id = " + first);
        life.run("update case_entry set entered_at = entered_at + interval '1 hour' where number = 1 and case_id = " + first);
        assertThat(ImportedRoster.code(life.officer(1), giveBack(id))).isEqualTo("done");
        assertThat(township.text("select state || ' ' || ends_on from registration where id = " + id)).isEqualTo("RETURNED " + OPENED.plusDays(17));
        assertThat(life.officer(1).perform(() -> reading.one(id)).form()).as("theirs alone again").isEqualTo(RegistrationForm.EMPTY);
        assertThat(file(id, first)).as("the case's file still says what was declared").contains("2027年7月1日", CampaignTownship.LEAVES.statement());
        township.write(member, id, new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, "想法没有改变。"));
        township.submit(member, id);
        life.officer(1).perform(talk(id, List.of("王五", "王六（组长）"), true));
        assertThat(cases(1)).containsExactlyInAnyOrder("DECLINED_REGISTRATION registration " + id + " TAKEN_BACK", "DECLINED_REGISTRATION registration " + id + " OPEN");
        assertThat(member.perform(() -> reading.one(id)).line().takenBackOn()).as("it stands again").isNull();
        long second = life.number("select max(id) from disposition_case where evidence = 'registration' and evidence_id = " + id);
        assertThat(file(id, first)).as("each case's file has its own declaration and talk").contains("2027年7月1日", CampaignTownship.LEAVES.statement()).doesNotContain("想法没有改变").containsOnlyOnce("王五");
        assertThat(file(id, second)).contains("2027年7月3日", "想法没有改变。").doesNotContain(CampaignTownship.LEAVES.statement()).containsOnlyOnce("王五");
    }

    /** What the registration puts into the file of one of its cases. */
    private String file(long id, long of) throws Exception {
        Instant opened = Instant.EPOCH.plus(life.number("select (extract(epoch from entered_at) * 1000000)::bigint from case_entry where number = 1 and case_id = " + of), ChronoUnit.MICROS);
        return transaction.as(life.officer(1), () -> recorded.papers(id, opened.atOffset(ZoneOffset.UTC), Locale.SIMPLIFIED_CHINESE)).toString();
    }

    private Callable<?> giveBack(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> deciding.giveBack(id, version, "本人已撤回退党申请"));
    }

    private Callable<?> tried(long id, LocalDate on, String what) throws Exception {
        int version = township.version(id);
        return () -> act(() -> talking.tried(id, version, on, what));
    }

    private Callable<?> decline(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> talking.declineUnheard(id, version));
    }

    /** @param member behind it, or null */
    private void account(long organisation, String realm, String role, String name, String member) throws Exception {
        long id = 9716000 + life.number("select count(*) from account where id between 9716000 and 9716999");
        life.run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at) select " + id + ", county_id, '" + realm
                + "', 'talker-" + id + "', '" + name + "', 'x', now(), id, scope_path, " + member + ", now() from organisation where id = " + organisation);
        life.run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, '" + role + "', now(), 'x' from account where id = " + id);
    }

    private Callable<?> talk(long id, List<String> talkers, boolean confirmed) throws Exception {
        int version = township.version(id);
        LocalDate today = life.today();
        return () -> act(() -> talking.talk(id, version, today, talkers, "了解了本人的想法。", confirmed));
    }

    private static Object act(Runnable act) {
        act.run();
        return null;
    }

    private List<String> cases(int member) throws Exception {
        return life.texts("select ground || ' ' || evidence || ' ' || evidence_id || ' ' || state from disposition_case where evidence = 'registration' and member_id = " + life.id(member)
                + " and evidence_id in (select id from registration where campaign_id = " + campaign + ")");
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
