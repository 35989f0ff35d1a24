package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.ImportedRoster;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.ClockProducer;

@ArquillianTest
@DisplayName("The term to register (domain §6)")
class RegistrationClockIT {

    private static final LocalDate OPENED = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 16);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private RemindingOfCampaign reminding;
    @Inject
    private ClockProducer clocks;
    @Inject
    private Clock clock;

    private long campaign;

    @BeforeEach
    void openedOnTheFirstOfMarch() throws Exception {
        life.settle("9799", 4, 2);
        township.begin("9799", life);
        life.on(OPENED);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("lasts fifteen days by the calendar, the day after the opening being day 1, to midnight of the last in Beijing")
    void midnight() throws Exception {
        Caller member = life.member(1, 1);
        long id = of(1);
        township.write(member, id, CampaignTownship.STAYS);
        at(LAST, LocalTime.of(23, 59, 58));
        assertThat(standing(id)).isEqualTo(RegistrationStanding.WAITING);
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("done");
        long other = of(2);
        township.write(life.member(1, 2), other, CampaignTownship.STAYS);
        at(LAST.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(standing(other)).isEqualTo(RegistrationStanding.MISSING);
        assertThat(ImportedRoster.code(life.member(1, 2), submit(other))).isEqualTo("REGISTRATION_OVER");
    }

    @Test
    @DisplayName("does not lengthen for a form begun before its end: handed in after it is refused, and what was written is kept and may be gone on with")
    void begunBefore() throws Exception {
        Caller member = life.member(1, 2);
        long id = of(2);
        township.write(member, id, new RegistrationForm("写了一半", null, null, null, null, null));
        life.on(LAST.plusDays(1));
        township.write(member, id, CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("REGISTRATION_OVER");
        assertThat(township.text("select state || ' ' || thought from registration where id = " + id)).isEqualTo("OPEN " + CampaignTownship.STAYS.thought());
    }

    @Test
    @DisplayName("is kept by a form handed in in time: given back after it, it has as many days again, and then counts as missing, which keeps no campaign open")
    void givenBackAfter() throws Exception {
        Caller member = life.member(1, 3);
        long id = of(3);
        township.write(member, id, CampaignTownship.STAYS);
        township.submit(member, id);
        life.on(LAST.plusDays(2));
        giveBack(id);
        LocalDate last = LAST.plusDays(17);
        at(last, LocalTime.of(23, 59));
        assertThat(standing(id)).isEqualTo(RegistrationStanding.RETURNED);
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("CAMPAIGN_UNDECIDED");
        at(last.plusDays(1), LocalTime.MIDNIGHT);
        assertThat(standing(id)).isEqualTo(RegistrationStanding.MISSING);
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("REGISTRATION_OVER");
        LocalDate until = last.plusDays(5);
        life.officer(1).perform(() -> act(() -> extending.propose(id, until, "住院治疗")));
        assertThat(ImportedRoster.code(township.county(), close())).as("more time is asked for").isEqualTo("CAMPAIGN_UNDECIDED");
        int version = township.version(id);
        life.township().perform(() -> act(() -> extending.grant(id, version, null)));
        assertThat(standing(id)).isEqualTo(RegistrationStanding.RETURNED);
        life.on(until.plusDays(1));
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("done");
    }

    @Test
    @DisplayName("lets nothing be given back so late that nobody could mend it; what is given back shortly before has the days that are left")
    void givenBackAtTheEnd() throws Exception {
        LocalDate closes = CampaignTownship.dates(OPENED).closing();
        long late = of(1);
        long last = of(2);
        for (int number = 1; number <= 2; number++) {
            township.write(life.member(1, number), of(number), CampaignTownship.STAYS);
            township.submit(life.member(1, number), of(number));
        }
        life.on(closes.minusDays(1));
        giveBack(last);
        assertThat(township.text("select ends_on from registration where id = " + last)).isEqualTo(closes.toString());
        life.on(closes);
        int version = township.version(late);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> deciding.giveBack(late, version, "缺少工作情况")))).isEqualTo("REGISTRATION_RETURN_LATE");
    }

    @Test
    @DisplayName("is longer for a good reason, which the branch proposes and the township grants, by as much as everybody had at most")
    void extended() throws Exception {
        Caller member = life.member(1, 4);
        long id = of(4);
        life.on(LAST.plusDays(1));
        LocalDate until = LAST.plusDays(10);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.propose(id, LAST.plusDays(17), "住院治疗")))).isEqualTo("EXTENSION_UNTIL");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.propose(id, until, " ")))).isEqualTo("EXTENSION_REASON");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.propose(id, until, "住院治疗")))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.propose(id, until, "住院治疗")))).isEqualTo("EXTENSION_PROPOSED");
        int version = township.version(id);
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.grant(id, version, null)))).isEqualTo("NOT_PERMITTED");
        township.write(member, id, CampaignTownship.STAYS);
        assertThat(ImportedRoster.code(member, submit(id))).as("only proposed").isEqualTo("REGISTRATION_OVER");
        life.run("update registration set told_before = '" + OPENED + "', told_late = '" + LAST.plusDays(1) + "' where id = " + id);
        int now = township.version(id);
        assertThat(ImportedRoster.code(life.township(), () -> act(() -> extending.grant(id, now, null)))).isEqualTo("done");
        assertThat(life.texts("select ends_on || ' ' || num_nonnulls(told_before, told_late) from registration where id = " + id)).as("and is reminded of anew").containsExactly(until + " 0");
        at(until, LocalTime.of(23, 59));
        assertThat(ImportedRoster.code(member, submit(id))).isEqualTo("done");
    }

    @Test
    @DisplayName("keeps the campaign open: it is closed when it is over and nobody waits for a decision")
    void closing() throws Exception {
        long id = of(1);
        township.write(life.member(1, 1), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), id);
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("CAMPAIGN_TERM_RUNS");
        life.on(LAST.plusDays(1));
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("CAMPAIGN_UNDECIDED");
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> deciding.verify(id, version, null)));
        assertThat(registered()).as("with the last decision, those that are missing waiting for nobody").containsExactly(LAST.plusDays(1).toString());
        LocalDate until = LAST.plusDays(6);
        life.officer(1).perform(() -> act(() -> extending.propose(of(3), until, "住院治疗")));
        assertThat(registered()).as("somebody waits again").isEmpty();
        LocalDate closes = CampaignTownship.dates(OPENED).closing();
        assertThat(ImportedRoster.code(township.county(), reschedule(LAST.plusDays(5)))).as("more time is asked for").isEqualTo("CAMPAIGN_CUTS_TERM");
        int asked = township.version(of(3));
        life.township().perform(() -> act(() -> extending.grant(of(3), asked, null)));
        assertThat(ImportedRoster.code(township.county(), reschedule(LAST.plusDays(5)))).as("more time was given").isEqualTo("CAMPAIGN_CUTS_TERM");
        assertThat(ImportedRoster.code(township.county(), reschedule(LAST.plusDays(6)))).isEqualTo("done");
        assertThat(ImportedRoster.code(township.county(), reschedule(closes))).isEqualTo("done");
        life.on(until.plusDays(1));
        township.county().perform(reminding::remind);
        assertThat(registered()).as("a last day has passed").hasSize(1);
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("done");
        assertThat(ImportedRoster.code(life.officer(1), () -> act(() -> extending.propose(of(2), LAST.plusDays(5), "住院治疗")))).isEqualTo("CAMPAIGN_CLOSED");
        assertThat(life.member(1, 2).perform(reading::own).get(0)).as("a closed campaign asks nobody").returns(false, RegistrationLists.Line::running)
                .returns(false, RegistrationLists.Line::isWritable);
        assertThat(life.officer(1).perform(() -> reading.waiting()).stream().filter(one -> one.campaignId() == campaign)).isEmpty();
    }

    private void giveBack(long id) throws Exception {
        int version = township.version(id);
        life.officer(1).perform(() -> act(() -> deciding.giveBack(id, version, "缺少工作情况")));
    }

    private List<String> registered() throws Exception {
        return life.texts("select done_on from campaign_task where phase = 'REGISTRATION' and done_on is not null and campaign_id = " + campaign);
    }

    private Callable<?> reschedule(LocalDate closing) throws Exception {
        int version = (int) life.number("select version from campaign where id = " + campaign);
        CampaignDates dates = new CampaignDates(OPENED, OPENED.plusDays(1), OPENED.plusDays(1), OPENED.plusDays(1), OPENED, closing);
        return () -> act(() -> rescheduling.reschedule(campaign, version, dates));
    }

    private Callable<?> close() throws Exception {
        int version = (int) life.number("select version from campaign where id = " + campaign);
        return () -> act(() -> closing.close(campaign, version));
    }

    private Callable<?> submit(long id) throws Exception {
        int version = township.version(id);
        return () -> act(() -> submitting.submit(id, version));
    }

    private RegistrationStanding standing(long id) throws Exception {
        RegistrationLists.Line line = life.officer(1).perform(() -> reading.one(id)).line();
        RegistrationLists.Filter filter = new RegistrationLists.Filter(campaign, line.standing(life.today()), null, false, false, false);
        assertThat(life.officer(1).perform(() -> reading.page(filter, 0, 50)).items()).as("the list says the same").extracting(RegistrationLists.Line::id).contains(id);
        return line.standing(life.today());
    }

    private void at(LocalDate day, LocalTime time) {
        clocks.shift(Duration.ZERO);
        clocks.shift(Duration.between(clock.instant(), day.atTime(time).atZone(ClockProducer.BEIJING).toInstant()));
    }

    /** It may throw as it reads what it needs. */
    private interface Act {

        void run() throws Exception;
    }

    private static Object act(Act act) throws Exception {
        act.run();
        return null;
    }

    private long of(int member) throws Exception {
        return township.registration(campaign, member);
    }
}
