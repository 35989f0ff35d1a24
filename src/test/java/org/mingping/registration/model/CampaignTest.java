package org.mingping.registration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.DayCount;
import org.mingping.appraisal.model.RegistrationTerm;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Refusal;

@DisplayName("A campaign (domain §6)")
class CampaignTest {

    private static final RegistrationTerm FIFTEEN_DAYS = RuleSetParameters.countyTrial1().registration();

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final CampaignDates DATES = new CampaignDates(FIRST, FIRST.plusDays(10), FIRST.plusDays(20), FIRST.plusDays(30), FIRST.plusDays(15), FIRST.plusDays(60));

    @Test
    @DisplayName("has its dates in the order of the source, the closing last")
    void order() {
        refused("CAMPAIGN_DATES_ORDER", () -> new CampaignDates(FIRST, FIRST.minusDays(1), FIRST, FIRST, FIRST, FIRST.plusDays(60)));
        refused("CAMPAIGN_DATES_ORDER", () -> new CampaignDates(FIRST, FIRST, FIRST.plusDays(5), FIRST.plusDays(4), FIRST, FIRST.plusDays(60)));
        refused("CAMPAIGN_DATES_ORDER", () -> new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST.minusDays(1), FIRST.plusDays(60)));
        refused("CAMPAIGN_DATES_ORDER", () -> new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST));
        refused("CAMPAIGN_DATES_MISSING", () -> new CampaignDates(FIRST, FIRST, FIRST, FIRST, null, FIRST.plusDays(60)));
        refused("CAMPAIGN_DATES_LONG", () -> new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST.plusYears(2).plusDays(1)));
    }

    @Test
    @DisplayName("says which day is missing, and which comes too early before which, in the reader's language")
    void namesTheDay() {
        assertThat(sentence(() -> new CampaignDates(FIRST, FIRST, FIRST, FIRST, null, FIRST.plusDays(60)))).contains("开始登记");
        assertThat(sentence(() -> new CampaignDates(FIRST, FIRST, FIRST.plusDays(5), FIRST.plusDays(4), FIRST, FIRST.plusDays(60)))).contains("“制定方案截止”不能早于“征求意见截止”");
    }

    @Test
    @DisplayName("has room for its term when it is planned, and whenever its dates are moved: otherwise both days are said at once")
    void roomForTheTerm() {
        CampaignDates tight = new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST.plusDays(14));
        Campaign campaign = new Campaign(1, "/99/", "登记", "county-trial-1", tight, FIRST, "county/x", Instant.EPOCH);
        assertThat(sentence(() -> campaign.requireRoom(FIFTEEN_DAYS))).contains("3月16日", "3月15日");
        planned().requireRoom(FIFTEEN_DAYS);
    }

    @Test
    @DisplayName("takes in what was done up to six months before it was planned, and nothing older")
    void notLongBefore() {
        Campaign campaign = new Campaign(1, "/99/", "登记", "county-trial-1", DATES, FIRST, "county/x", Instant.parse("2026-03-01T02:00:00Z"));
        campaign.requireNotBefore(LocalDate.of(2025, 9, 1), ClockProducer.BEIJING);
        refused("CAMPAIGN_DAY_EARLY", () -> campaign.requireNotBefore(LocalDate.of(2025, 8, 31), ClockProducer.BEIJING));
    }

    @Test
    @DisplayName("opens on its day or later, once, and not so late that its term would outlast it")
    void opens() {
        Campaign campaign = planned();
        refused("CAMPAIGN_EARLY", () -> campaign.open(FIRST.plusDays(14), FIFTEEN_DAYS, "x"));
        refused("CAMPAIGN_CLOSES_EARLY", () -> campaign.open(FIRST.plusDays(46), FIFTEEN_DAYS, "x"));
        campaign.open(FIRST.plusDays(15), FIFTEEN_DAYS, "x");
        assertThat(campaign.getRegistrationEndsOn()).contains(FIRST.plusDays(30));
        refused("CAMPAIGN_OPEN", () -> campaign.open(FIRST.plusDays(16), FIFTEEN_DAYS, "x"));
    }

    @Test
    @DisplayName("counts its term as its rule set does: working days, over holidays and make-up weekends")
    void countsWorkingDays() {
        Campaign campaign = planned();
        // From 30 March on ten working days: 31 March to 3 April, then 4 to 6 April are a holiday, 7 to 10 and 13, 14 April.
        campaign.open(LocalDate.of(2026, 3, 30), new RegistrationTerm(10, DayCount.WORKING), "x");
        assertThat(campaign.getRegistrationEndsOn()).contains(LocalDate.of(2026, 4, 14));
    }

    @Test
    @DisplayName("once open keeps its opening day and its term, and may move what is to come")
    void reschedules() {
        Campaign campaign = planned();
        campaign.open(FIRST.plusDays(15), FIFTEEN_DAYS, "x");
        refused("CAMPAIGN_OPEN", () -> campaign.reschedule(new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST.plusDays(16), FIRST.plusDays(60)), null, FIRST.plusDays(16)));
        refused("CAMPAIGN_CLOSES_EARLY", () -> campaign.reschedule(new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST.plusDays(15), FIRST.plusDays(29)), null, FIRST.plusDays(16)));
        refused("CAMPAIGN_CUTS_TERM", () -> campaign.reschedule(new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST.plusDays(15), FIRST.plusDays(39)), FIRST.plusDays(40), FIRST.plusDays(16)));
        campaign.reschedule(new CampaignDates(FIRST, FIRST, FIRST, FIRST, FIRST.plusDays(15), FIRST.plusDays(40)), FIRST.plusDays(40), FIRST.plusDays(16));
        assertThat(campaign.dates().closing()).isEqualTo(FIRST.plusDays(40));
    }

    @Test
    @DisplayName("closes after the term, when nobody waits for a decision, once")
    void closes() {
        Campaign campaign = planned();
        refused("CAMPAIGN_PLANNED", () -> campaign.close(FIRST.plusDays(70), 0, "x"));
        campaign.open(FIRST.plusDays(15), FIFTEEN_DAYS, "x");
        refused("CAMPAIGN_TERM_RUNS", () -> campaign.close(FIRST.plusDays(30), 0, "x"));
        refused("CAMPAIGN_UNDECIDED", () -> campaign.close(FIRST.plusDays(31), 1, "x"));
        campaign.close(FIRST.plusDays(31), 0, "x");
        refused("CAMPAIGN_CLOSED", () -> campaign.close(FIRST.plusDays(31), 0, "x"));
        refused("CAMPAIGN_CLOSED", campaign::requireRunning);
    }

    @Test
    @DisplayName("is dropped with a reason while it is planned and nothing is on record in it; then nothing is done in it any more")
    void drops() {
        Campaign campaign = planned();
        refused("CAMPAIGN_ON_RECORD", () -> campaign.drop("日期安排有误", true, FIRST, "x"));
        refused("CAMPAIGN_DROP_REASON", () -> campaign.drop(" ", false, FIRST, "x"));
        campaign.drop("日期安排有误", false, FIRST, "x");
        assertThat(campaign.getState()).isEqualTo(CampaignState.DROPPED);
        refused("CAMPAIGN_DROPPED", () -> campaign.open(FIRST.plusDays(15), FIFTEEN_DAYS, "x"));
        refused("CAMPAIGN_DROPPED", () -> campaign.reschedule(DATES, null, FIRST));
        refused("CAMPAIGN_DROPPED", () -> campaign.drop("再取消", false, FIRST, "x"));
        refused("CAMPAIGN_DROPPED", campaign::requireRunning);
        Campaign open = planned();
        open.open(FIRST.plusDays(15), FIFTEEN_DAYS, "x");
        refused("CAMPAIGN_DROP_OPEN", () -> open.drop("日期安排有误", false, FIRST, "x"));
    }

    private static Campaign planned() {
        return new Campaign(1, "/99/", "登记", "county-trial-1", DATES, FIRST, "county/x", Instant.EPOCH);
    }

    private static String sentence(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).sentence(Locale.SIMPLIFIED_CHINESE);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
