package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.ImportedRoster;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.persistence.UnaskedMembers;

@ArquillianTest
@DisplayName("Each full member has fifteen days to register (domain §6): one who is no full member of the county yet when the campaign opens")
class NewcomersIT {

    private static final LocalDate OPENED = LocalDate.of(2027, 5, 10);
    private static final LocalDate LATER = OPENED.plusDays(20);
    private static final int PROBATIONARY = 4;
    private static final int FROM_ELSEWHERE = 5;

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;

    @Inject
    private ReadingUnaskedMembers unasked;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private InTransaction transaction;

    @Inject
    private LifeTownship neighbour;
    @Inject
    private CampaignTownship elsewhere;

    private long campaign;

    @BeforeEach
    void openedOnTheTenthOfMay() throws Exception {
        life.settle("9751", 2, 1);
        status(life.people.member(PROBATIONARY), "预备党员", null);
        life.importRoster();
        township.begin("9751", life);
        life.on(OPENED);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("is asked on becoming one, and then has all the days, also where everybody else's are over")
    void becomesFull() throws Exception {
        assertThat(asked(PROBATIONARY)).as("a probationary member registers nothing").isZero();
        life.on(LATER);
        status(life.people.cells(PROBATIONARY), "正式党员", LATER);
        life.importRoster();
        assertThat(lastDay(PROBATIONARY)).isEqualTo(LATER.plusDays(15));
        assertThat(life.texts("select arguments from notice where kind = 'registration-asked' and member_id = " + life.id(PROBATIONARY) + " order by id desc limit 1"))
                .singleElement().asString().contains(LATER.plusDays(15).toString());
        assertThat(lastDay(1)).as("whoever was asked before keeps the days they had").isEqualTo(OPENED.plusDays(15));
        long id = township.registration(campaign, PROBATIONARY);
        township.write(life.member(1, PROBATIONARY), id, CampaignTownship.STAYS);
        township.submit(life.member(1, PROBATIONARY), id);
        life.importRoster();
        assertThat(asked(PROBATIONARY)).as("the same roster again asks nobody again").isOne();
    }

    @Test
    @DisplayName("is asked on coming in from another county, on the day the roster brings them")
    void comesIn() throws Exception {
        life.on(LATER);
        life.people.member(FROM_ELSEWHERE);
        life.importRoster();
        assertThat(lastDay(FROM_ELSEWHERE)).isEqualTo(LATER.plusDays(15));
    }

    @Test
    @DisplayName("while one who is transferred within the county keeps the one registration they have, and its days")
    void transferred() throws Exception {
        life.on(LATER);
        life.move(2, 2);
        assertThat(asked(2)).isOne();
        assertThat(lastDay(2)).isEqualTo(OPENED.plusDays(15));
    }

    @Test
    @DisplayName("also where the new branch takes part in another campaign, which does not ask them a second time")
    void transferredIntoAnotherCampaign() throws Exception {
        neighbour.settle("9752", 1);
        elsewhere.begin("9752", neighbour).open();
        life.on(LATER);
        life.move(1, neighbour, 1);
        assertThat(life.texts("select r.campaign_id || ' ' || r.scope_path || ' ' || r.ends_on from registration r join campaign c on c.id = r.campaign_id and c.state = 'OPEN' where r.member_id = " + life.id(1)))
                .containsExactly(campaign + " " + neighbour.branchPath(1) + " " + OPENED.plusDays(15));
        life.move(1, 1);
    }

    @Test
    @DisplayName("is not asked any more where the days would outlast the campaign: a term cut short is none")
    void tooLate() throws Exception {
        LocalDate closing = CampaignTownship.dates(OPENED).closing();
        life.on(closing.minusDays(14));
        life.people.member(6);
        life.importRoster();
        assertThat(asked(6)).isZero();
        assertThat(life.officer(1).perform(() -> unasked.unasked(campaign))).as("and the branch sees who it is").extracting(UnaskedMembers.Line::memberId).containsExactly(life.id(6));
        assertThat(life.officer(2).perform(() -> unasked.unasked(campaign))).isEmpty();
        life.people.member(7);
        assertThat(ImportedRoster.code(township.county(), () -> reschedule(closing))).isEqualTo("done");
        assertThat(asked(6)).as("no whole term fits yet").isZero();
        assertThat(ImportedRoster.code(township.county(), () -> reschedule(closing.plusDays(1)))).isEqualTo("done");
        assertThat(lastDay(6)).as("the county moves the end so that it fits: they are asked in that act").isEqualTo(closing.plusDays(1));
        assertThat(life.number("select count(*) from notice where kind = 'registration-asked' and member_id = " + life.id(6) + " and arguments like '%" + closing.plusDays(1) + "%'")).isOne();
        assertThat(life.officer(1).perform(() -> unasked.unasked(campaign))).isEmpty();
        life.importRoster();
        assertThat(lastDay(7)).as("and who comes in that day").isEqualTo(closing.plusDays(1));
    }

    @Test
    @DisplayName("is asked once where they were transferred to a township whose campaign was planned then, and opens later")
    void transferredIntoPlannedCampaign() throws Exception {
        neighbour.settle("9752", 1);
        long planned = elsewhere.begin("9752", neighbour).plan(CampaignTownship.dates(LATER));
        life.on(LATER);
        life.move(1, neighbour, 1);
        elsewhere.open(planned);
        assertThat(life.texts("select r.campaign_id from registration r join campaign c on c.id = r.campaign_id and c.state = 'OPEN' where r.member_id = " + life.id(1)))
                .containsExactly(Long.toString(campaign));
        assertThat(life.number("select count(*) from registration where campaign_id = " + planned)).as("those who were there are asked").isOne();
        life.move(1, 1);
    }

    @Test
    @DisplayName("is asked by a campaign beside one in which their form is void, whether it opens then or runs; and moving the end of one campaign asks nobody in another")
    void voidElsewhere() throws Exception {
        neighbour.settle("9752", 1, 1);
        life.run("update member set status = 'PROBATIONARY' where id = " + neighbour.id(2));
        long planned = elsewhere.begin("9752", neighbour).plan(CampaignTownship.dates(LATER));
        life.on(LATER);
        for (int member = 1; member <= 3; member++) {
            life.run("update registration set state = 'VOID' where id = " + township.registration(campaign, member));
        }
        life.move(1, neighbour, 1);
        elsewhere.open(planned);
        assertThat(life.number("select count(*) from registration where campaign_id = " + planned + " and member_id = " + life.id(1))).isOne();
        life.move(2, neighbour, 1);
        assertThat(life.number("select count(*) from registration where campaign_id = " + planned + " and member_id = " + life.id(2))).isOne();
        life.run("update member set status = 'FULL' where id = " + neighbour.id(2));
        assertThat(ImportedRoster.code(township.county(), () -> reschedule(CampaignTownship.dates(OPENED).closing().plusDays(1)))).isEqualTo("done");
        assertThat(life.number("select count(*) from registration where member_id = " + neighbour.id(2) + " and campaign_id = " + planned)).as("that campaign is not held").isZero();
        life.on(CampaignTownship.dates(LATER).closing().minusDays(3));
        life.move(3, neighbour, 1);
        assertThat(neighbour.officer(1).perform(() -> unasked.unasked(planned))).as("void elsewhere is not asked").extracting(UnaskedMembers.Line::memberId).containsExactly(life.id(3));
        life.move(1, 1);
        life.move(2, 1);
        life.move(3, 2);
    }

    @Test
    @DisplayName("and who comes unfinished to a township that was done with registering gives it registering to do again")
    void receivesUnfinished() throws Exception {
        neighbour.settle("9752", 1);
        township.begin("9751", life);
        elsewhere.begin("9752", neighbour);
        campaign = township.county().perform(() -> planning.plan("两地登记", null, CampaignTownship.dates(OPENED), List.of("9751", "9752")));
        township.open(campaign);
        String task = " from campaign_task t join organisation o on o.id = t.organisation_id where t.phase = 'REGISTRATION' and o.code = '9752' and t.campaign_id = " + campaign;
        life.run("update registration set state = 'VOID' where campaign_id = " + campaign + " and scope_path like '%/9752/%'");
        life.run("update campaign_task set done_on = '" + OPENED + "', done_by = 'x' where phase = 'REGISTRATION' and campaign_id = " + campaign + " and scope_path like '%/9752/'");
        life.move(2, 2);
        assertThat(life.texts("select done_on" + task)).as("a move elsewhere changes nothing here").containsExactly(OPENED.toString());
        life.move(1, neighbour, 1);
        assertThat(life.texts("select coalesce(done_on::text, 'to do')" + task)).containsExactly("to do");
        life.move(1, 1);
    }

    @Test
    @DisplayName("is asked also where an import brings them in at the moment in which the campaign is opened")
    void comesInAtTheOpening() throws Exception {
        neighbour.settle("9752", 1);
        long planned = elsewhere.begin("9752", neighbour).plan(CampaignTownship.dates(OPENED));
        int version = (int) life.number("select version from campaign where id = " + planned);
        neighbour.people.member(2);
        CountDownLatch opened = new CountDownLatch(1);
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            Future<?> open = hand.submit(() -> transaction.as(elsewhere.county(), () -> {
                opening.open(planned, version);
                opened.countDown();
                TimeUnit.SECONDS.sleep(1);
                return null;
            }));
            assertThat(opened.await(30, TimeUnit.SECONDS)).isTrue();
            neighbour.importRoster();
            open.get();
        } finally {
            hand.shutdown();
        }
        assertThat(life.number("select count(*) from registration where campaign_id = " + planned + " and member_id = " + neighbour.id(2))).isOne();
    }

    private Object reschedule(LocalDate closing) throws Exception {
        rescheduling.reschedule(campaign, (int) life.number("select version from campaign where id = " + campaign),
                new CampaignDates(OPENED, OPENED.plusDays(10), OPENED.plusDays(20), OPENED.plusDays(30), OPENED, closing));
        return null;
    }

    private static void status(Map<String, String> cells, String status, LocalDate fullSince) {
        cells.put("党员类别", status);
        cells.put("入党日期", "2026-05-01");
        cells.put("转正日期", fullSince == null ? "" : fullSince.toString());
    }

    private long asked(int member) throws Exception {
        return life.number("select count(*) from registration where campaign_id = " + campaign + " and member_id = " + life.id(member));
    }

    private LocalDate lastDay(int member) throws Exception {
        return LocalDate.parse(township.text("select ends_on from registration where campaign_id = " + campaign + " and member_id = " + life.id(member)));
    }
}
