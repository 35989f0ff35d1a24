package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.web.RegistrationTasks;
import org.mingping.shared.web.Task;

@ArquillianTest
@DisplayName("A campaign whose term is over (domain §6)")
class WaitingAtTheEndIT {

    private static final LocalDate OPENED = LocalDate.of(2027, 9, 1);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private PrintingRegistration printing;
    @Inject
    private RegistrationTasks tasks;

    private long campaign;

    @BeforeEach
    void openCampaign() throws Exception {
        life.settle("9857", 3);
        township.begin("9857", life);
        life.on(OPENED);
        campaign = township.open();
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("leads the county, and the township, to the registrations that still wait; with none of these it is a task to close it")
    void ledToWhoWaits() throws Exception {
        long id = township.registration(campaign, 1);
        township.write(life.member(1, 1), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), id);
        assertThat(tasks(township.county())).as("while the term runs the county closes nothing").noneMatch(task -> task.verb().contains("结束") || task.link().contains("waits"));
        life.on(OPENED.plusDays(16));
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("CAMPAIGN_UNDECIDED");
        String waiting = "/registration/registrations.xhtml?campaign=" + campaign + "&waits=true";
        assertThat(tasks(township.county())).filteredOn(task -> task.verb().equals("查看等待办理的登记")).extracting(Task::link).containsExactly(waiting);
        assertThat(tasks(life.township())).filteredOn(task -> task.verb().equals("办完党员登记")).as("where something is to be done").extracting(Task::link).containsExactly(waiting);
        assertThat(waits(township.county())).containsExactly(id);
        int version = township.version(id);
        life.officer(1).perform(() -> {
            deciding.verify(id, version, null);
            return null;
        });
        assertThat(waits(township.county())).isEmpty();
        assertThat(tasks(township.county())).filteredOn(task -> task.verb().equals("结束活动")).extracting(Task::link).containsExactly("/registration/campaign.xhtml?id=" + campaign);
        assertThat(ImportedRoster.code(township.county(), close())).isEqualTo("done");
        assertThat(tasks(township.county())).isEmpty();
    }

    @Test
    @DisplayName("led the township before it opened to when it opens, for there is nothing to do yet")
    void beforeTheOpening() throws Exception {
        township.begin("9857", life);
        long opened = campaign;
        campaign = township.plan(CampaignTownship.dates(OPENED.plusDays(20)));
        assertThat(tasks(life.township())).filteredOn(task -> task.verb().equals("等待党员登记开始")).extracting(Task::link).containsExactly("/registration/campaign.xhtml?id=" + campaign);
        assertThat(tasks(life.township())).noneMatch(task -> task.verb().equals("办完党员登记"));
        assertThat(ImportedRoster.code(life.officer(1), () -> printing.empty(campaign, Locale.SIMPLIFIED_CHINESE))).isEqualTo("CAMPAIGN_PLANNED");
        assertThat(ImportedRoster.code(life.officer(1), () -> printing.empty(opened, Locale.SIMPLIFIED_CHINESE))).isEqualTo("CAMPAIGN_CLOSED");
    }

    @Test
    @DisplayName("tells an officer on the first page, and in the list it leads to, of what they may decide: not of what they wrote down from paper themselves")
    void numberAndListAgree() throws Exception {
        long declining = township.registration(campaign, 1);
        township.write(life.member(1, 1), declining, CampaignTownship.LEAVES);
        township.submit(life.member(1, 1), declining);
        life.on(OPENED.plusDays(3));
        long stays = township.registration(campaign, 2);
        township.write(life.member(1, 2), stays, CampaignTownship.STAYS);
        township.submit(life.member(1, 2), stays);
        long typed = township.registration(campaign, 3);
        township.write(life.member(1, 3), typed, CampaignTownship.STAYS);
        township.submit(life.member(1, 3), typed);
        Caller officer = life.officer(1);
        life.run("update registration set from_paper = true, typed_account = " + officer.accountId() + " where id = " + typed);
        assertThat(tasks(officer)).filteredOn(task -> task.verb().equals("审核登记表")).singleElement().satisfies(task -> {
            assertThat(task.date()).as("of those, not of the declining one").isEqualTo(OPENED.plusDays(3));
            assertThat(task.link()).endsWith("&standing=SUBMITTED&mine=true");
        });
        RegistrationLists.Filter mine = new RegistrationLists.Filter(campaign, RegistrationStanding.SUBMITTED, null, false, false, false, false, officer.person());
        assertThat(officer.perform(() -> reading.page(mine, 0, 50)).items()).extracting(RegistrationLists.Line::id).containsExactly(stays);
    }

    @Test
    @DisplayName("shows on no line of the offices a day to come: of what was handed in since when it waits, of who is missing when their days were over")
    void daysThatAreMeant() throws Exception {
        long id = township.registration(campaign, 2);
        township.write(life.member(1, 2), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 2), id);
        life.on(OPENED.plusDays(3));
        assertThat(tasks(life.officer(1))).filteredOn(task -> task.verb().equals("审核登记表")).extracting(Task::date, Task::dated).containsExactly(tuple(OPENED, "最早于 2027年9月1日 提交"));
        life.on(OPENED.plusDays(20));
        assertThat(tasks(life.officer(1))).filteredOn(task -> task.verb().equals("查看逾期未登记")).extracting(Task::date).containsExactly(OPENED.plusDays(15));
    }

    @Test
    @DisplayName("is planned, and moved, with room for its term alone")
    void roomForTheTerm() throws Exception {
        township.begin("9857", life);
        LocalDate day = OPENED.plusDays(20);
        CampaignDates tight = new CampaignDates(day, day, day, day, day, day.plusDays(14));
        assertThat(ImportedRoster.code(township.county(), () -> planning.plan("太短", null, tight, List.of("9857")))).isEqualTo("CAMPAIGN_CLOSES_EARLY");
        CampaignDates fits = new CampaignDates(day, day, day, day, day, day.plusDays(15));
        long planned = township.plan(fits);
        assertThat(ImportedRoster.code(township.county(), () -> {
            rescheduling.reschedule(planned, 0, tight);
            return null;
        })).isEqualTo("CAMPAIGN_CLOSES_EARLY");
    }

    @Test
    @DisplayName("or not: a branch prints the empty forms of whoever has not handed in theirs as one document, whatever is drafted in them")
    void emptyForms() throws Exception {
        long drafted = township.registration(campaign, 1);
        township.write(life.member(1, 1), drafted, CampaignTownship.STAYS);
        long handedIn = township.registration(campaign, 3);
        township.write(life.member(1, 3), handedIn, CampaignTownship.STAYS);
        township.submit(life.member(1, 3), handedIn);
        life.run("update registration set state = 'RETURNED', from_paper = true, submitted_on = '" + OPENED + "', decided_at = now(), decided_by = 'x' where id = " + handedIn);
        assertThat(pages(life.officer(1).perform(() -> printing.empty(campaign, Locale.SIMPLIFIED_CHINESE)).content())).as("what is to be signed anew too").isEqualTo(6);
        life.run("update registration set from_paper = false where id = " + handedIn);
        byte[] forms = life.officer(1).perform(() -> printing.empty(campaign, Locale.SIMPLIFIED_CHINESE)).content();
        try (PdfReader reader = new PdfReader(forms)) {
            assertThat(reader.getNumberOfPages()).as("two members, a sheet each").isEqualTo(4);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= 4; page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            assertThat(text.toString().replaceAll("\\s", "")).contains(name(1), name(2)).doesNotContain(name(3), CampaignTownship.STAYS.thought());
        }
        assertThat(ImportedRoster.code(life.township(), () -> printing.empty(campaign, Locale.SIMPLIFIED_CHINESE))).isEqualTo("NOT_PERMITTED");
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        }
    }

    private String name(int member) throws Exception {
        return township.text("select name from member where id = " + life.id(member));
    }

    private Callable<?> close() throws Exception {
        int version = (int) life.number("select version from campaign where id = " + campaign);
        return () -> {
            closing.close(campaign, version);
            return null;
        };
    }

    private List<Task> tasks(Caller caller) throws Exception {
        return caller.perform(() -> tasks.tasks(Locale.SIMPLIFIED_CHINESE)).stream().filter(task -> task.link().matches(".*[?&](campaign|id)=" + campaign + "(&.*)?")).toList();
    }

    private List<Long> waits(Caller caller) throws Exception {
        RegistrationLists.Filter waits = new RegistrationLists.Filter(campaign, null, null, false, false, false, true);
        return caller.perform(() -> reading.page(waits, 0, 50)).items().stream().map(RegistrationLists.Line::id).toList();
    }
}
