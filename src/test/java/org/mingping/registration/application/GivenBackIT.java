package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.MembershipLedger;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.UnaskedMembers;

@ArquillianTest
@DisplayName("A registration that became void with its membership (domain §6)")
class GivenBackIT {

    private static final LocalDate OPENED = LocalDate.of(2027, 7, 5);
    private static final LocalDate LATER = OPENED.plusDays(20);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private MembershipLedger ledger;
    @Inject
    private InTransaction transaction;
    @Inject
    private ReadingUnaskedMembers unasked;
    @Inject
    private ReadingRegistrations reading;

    private long campaign;
    private long before;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9863", 3);
        township.begin("9863", life);
        life.on(OPENED);
        campaign = township.open();
        before = life.number("select coalesce(max(id), 0) from notice");
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is taken up again when the membership is given back: handed in, it waits as before; begun, or a wish to leave, it has all its days; the member is told, and the township has registering to do again")
    void takenUp() throws Exception {
        long handedIn = township.registration(campaign, 1);
        township.write(life.member(1, 1), handedIn, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), handedIn);
        long begun = township.registration(campaign, 2);
        township.write(life.member(1, 2), begun, CampaignTownship.STAYS);
        long leaving = township.registration(campaign, 3);
        township.write(life.member(1, 3), leaving, CampaignTownship.LEAVES);
        township.submit(life.member(1, 3), leaving);
        life.run("update registration set decided_at = '2000-01-01', decided_by = 'x', decision = '从前的意见' where id = " + leaving);
        end(1);
        end(2);
        end(3);
        assertThat(states()).contains("VOID", "VOID", "VOID");
        life.run("update campaign_task set done_on = '" + OPENED + "', done_by = 'x' where phase = 'REGISTRATION' and campaign_id = " + campaign);
        life.on(LATER);
        giveBack(1);
        giveBack(2);
        giveBack(3);
        assertThat(township.text("select state || ' ' || ends_on || ' ' || statement from registration where id = " + leaving)).as("whoever wanted to leave is asked anew")
                .isEqualTo("RETURNED " + LATER.plusDays(15) + " " + CampaignTownship.LEAVES.statement());
        assertThat(notices(3)).containsExactly("registration-resumed");
        assertThat(life.texts("select coalesce(decision, 'none') || ' ' || (decided_at > '2000-01-02') from registration where id = " + leaving)).as("what was signed before counts no more, nor what was said of it").containsExactly("none true");
        assertThat(life.texts("select action from registration_step where registration_id = " + leaving + " order by number")).containsExactly("SUBMITTED", "VOIDED", "RETURNED", "RESUMED");
        assertThat(life.texts("select state || ' ' || ends_on || ' ' || thought from registration where id in (" + handedIn + ", " + begun + ") order by id"))
                .containsExactlyInAnyOrder("SUBMITTED " + OPENED.plusDays(15) + " " + CampaignTownship.STAYS.thought(), "OPEN " + LATER.plusDays(15) + " " + CampaignTownship.STAYS.thought());
        assertThat(life.texts("select action from registration_step where registration_id = " + handedIn + " order by number")).containsExactly("SUBMITTED", "VOIDED", "RESUMED");
        assertThat(notices(1)).containsExactly("registration-resumed-waits");
        assertThat(notices(2)).containsExactly("registration-resumed");
        assertThat(life.number("select count(*) from campaign_task where phase = 'REGISTRATION' and done_on is null and campaign_id = " + campaign)).isOne();
        life.importRoster();
        assertThat(notices(1)).as("once").hasSize(1);
        township.submit(life.member(1, 2), begun);
        assertThat(township.text("select state from registration where id = " + begun)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("has no days beyond the campaign's last: given back before, those that are left; never handed in, all or none, which the branch sees; and nothing is taken up where no day is left")
    void untilTheEnd() throws Exception {
        LocalDate closing = CampaignTownship.dates(OPENED).closing();
        long returned = township.registration(campaign, 1);
        township.write(life.member(1, 1), returned, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), returned);
        life.run("update registration set state = 'RETURNED', version = version + 1, decided_at = now(), decided_by = 'x', decision = '补充' where id = " + returned);
        life.run("insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, done_at, done_by) select county_id, scope_path, id, member_id, 2, 'RETURNED', now(), 'x'"
                + " from registration where id = " + returned);
        long second = township.registration(campaign, 2);
        township.write(life.member(1, 1), returned, new RegistrationForm("正在修改", null, null, null, DeclaredWill.LEAVE, "再想一想"));
        end(1);
        assertThat(township.county().perform(() -> reading.one(returned)).form()).as("what was being rewritten stays the member's alone").isEqualTo(RegistrationForm.EMPTY);
        assertThat(township.county().perform(() -> reading.one(returned)).line().will()).isNull();
        end(2);
        end(3);
        life.on(closing.minusDays(3));
        giveBack(1);
        giveBack(2);
        assertThat(township.text("select state || ' ' || ends_on from registration where id = " + returned)).isEqualTo("RETURNED " + closing);
        assertThat(township.text("select state from registration where id = " + second)).as("a term cut short is none").isEqualTo("VOID");
        assertThat(notices(2)).isEmpty();
        assertThat(life.officer(1).perform(() -> unasked.unasked(campaign))).extracting(UnaskedMembers.Line::memberId).containsExactly(life.id(2));
        end(1);
        life.on(closing);
        giveBack(1);
        assertThat(township.text("select state from registration where id = " + returned)).as("nothing could be handed in any more").isEqualTo("VOID");
        assertThat(notices(1)).hasSize(1);
        township.begin("9863", life);
        giveBack(3);
        assertThat(township.text("select state from registration where id = " + township.registration(campaign, 3))).isEqualTo("VOID");
        assertThat(notices(3)).isEmpty();
    }

    @Test
    @DisplayName("keeps a term of its own that still runs")
    void ownTerm() throws Exception {
        LocalDate closing = CampaignTownship.dates(OPENED).closing();
        long begun = township.registration(campaign, 2);
        life.run("update registration set ends_on = '" + closing.minusDays(1) + "' where id = " + begun);
        end(2);
        life.on(closing.minusDays(3));
        giveBack(2);
        assertThat(township.text("select state || ' ' || ends_on from registration where id = " + begun)).isEqualTo("OPEN " + closing.minusDays(1));
        assertThat(notices(2)).containsExactly("registration-resumed");
    }

    private void end(int member) throws Exception {
        long id = life.id(member);
        transaction.as(township.county(), () -> {
            ledger.end(id, life.today(), life.today().plusYears(10), "除名");
            return null;
        });
    }

    private void giveBack(int member) throws Exception {
        long id = life.id(member);
        transaction.as(township.county(), () -> {
            ledger.giveBack(id, life.today(), "申诉成立");
            return null;
        });
    }

    private List<String> states() throws Exception {
        return life.texts("select state from registration where campaign_id = " + campaign);
    }

    private List<String> notices(int member) throws Exception {
        return life.texts("select kind from notice where kind like 'registration-resumed%' and id > " + before + " and member_id = " + life.id(member));
    }
}
