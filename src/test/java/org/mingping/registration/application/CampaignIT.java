package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.ImportedRoster;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.application.RecordingAway;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.application.preparation.Mobilising;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationLists;

@ArquillianTest
@DisplayName("A campaign of the county (domain §6)")
class CampaignIT {

    private static final LocalDate FIRST = LocalDate.of(2027, 5, 3);

    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship township;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private DroppingCampaign dropping;
    @Inject
    private ReportingTask reporting;
    @Inject
    private ReadingCampaigns reading;
    @Inject
    private ReadingRegistrations registrations;
    @Inject
    private RemindingOfCampaign reminding;
    @Inject
    private ExportingRegistrations exporting;
    @Inject
    private PrintingRegistration printing;
    @Inject
    private RecordingAway away;
    @Inject
    private Mobilising mobilising;

    private long campaign;

    @BeforeEach
    void plan() throws Exception {
        life.settle("9753", 3, 1);
        township.begin("9753", life);
        life.on(FIRST);
        campaign = township.plan(CampaignTownship.dates(FIRST.plusDays(5)));
    }

    @AfterEach
    void backToNow() {
        life.now();
    }

    @Test
    @DisplayName("gives each organisation its five tasks with their days, and none a second campaign while it runs")
    void tasks() throws Exception {
        List<CampaignTask> tasks = life.township().perform(() -> reading.one(campaign)).tasks();
        assertThat(tasks).extracting(CampaignTask::phase).containsExactly(CampaignPhase.values());
        assertThat(tasks.get(1).dueOn()).isEqualTo(FIRST.plusDays(15));
        CampaignDates dates = CampaignTownship.dates(FIRST.plusDays(6));
        assertThat(ImportedRoster.code(township.county(), () -> planning.plan("又一次", null, dates, List.of("9753")))).isEqualTo("CAMPAIGN_RUNS");
        assertThat(ImportedRoster.code(township.county(), () -> planning.plan("别处", null, dates, List.of("97531")))).isEqualTo("CAMPAIGN_ORGANISATIONS");
        assertThat(ImportedRoster.code(township.county(), () -> planning.plan("别处", "no-such", dates, List.of("9753")))).isEqualTo("CAMPAIGN_RULE_SET");
        assertThat(ImportedRoster.code(life.township(), () -> planning.plan("乡镇的", null, dates, List.of("9753")))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    @DisplayName("that was planned by mistake is dropped by the county with a reason, stays listed, and hinders nothing that is planned next; not once something is on record")
    void drops() throws Exception {
        assertThat(ImportedRoster.code(life.township(), () -> drop("安排有误"))).isEqualTo("NOT_PERMITTED");
        assertThat(ImportedRoster.code(township.county(), () -> drop(" "))).isEqualTo("CAMPAIGN_DROP_REASON");
        assertThat(ImportedRoster.code(township.county(), () -> drop("日期安排有误"))).isEqualTo("done");
        assertThat(township.county().perform(() -> reading.one(campaign)).campaign()).returns(CampaignState.DROPPED, Campaigns.Line::state).returns("日期安排有误", Campaigns.Line::droppedReason);
        assertThat(notices("campaign-dropped")).containsExactly("日期安排有误");
        assertThat(life.township().perform(() -> reading.toDo())).extracting(CampaignTask::campaignId).doesNotContain(campaign);
        assertThat(ImportedRoster.code(life.township(), this::mobilise)).isEqualTo("CAMPAIGN_DROPPED");
        remind();
        assertThat(notices("campaign-due")).isEmpty();
        campaign = township.plan(CampaignTownship.dates(FIRST.plusDays(5)));
        mobilise();
        life.run("update mobilisation set withdrawn_reason = '误记', withdrawn_by = 'x', withdrawn_at = now() where campaign_id = " + campaign);
        assertThat(ImportedRoster.code(township.county(), () -> drop("还是安排错了"))).as("what was withdrawn hinders nothing").isEqualTo("done");
        campaign = township.plan(CampaignTownship.dates(FIRST.plusDays(5)));
        mobilise();
        assertThat(ImportedRoster.code(township.county(), () -> drop("又安排错了"))).isEqualTo("CAMPAIGN_ON_RECORD");
    }

    private Object drop(String reason) throws Exception {
        dropping.drop(campaign, (int) life.number("select version from campaign where id = " + campaign), reason);
        return null;
    }

    @Test
    @DisplayName("hears of mobilisation once, in words, and where something is on record; a branch reports none, and nobody what is done by record")
    void reports() throws Exception {
        assertThat(ImportedRoster.code(life.township(), () -> report(CampaignPhase.MOBILISATION, "已开动员会"))).isEqualTo("MOBILISATION_NONE");
        assertThat(ImportedRoster.code(life.township(), () -> report(CampaignPhase.REGISTRATION, "已登记"))).isEqualTo("CAMPAIGN_TASK_BY_RECORD");
        mobilise();
        assertThat(ImportedRoster.code(life.officer(1), () -> report(CampaignPhase.MOBILISATION, "已开动员会"))).isEqualTo("NOT_PERMITTED");
        assertThat(ImportedRoster.code(life.township(), () -> report(CampaignPhase.MOBILISATION, " "))).isEqualTo("TASK_NOTE");
        assertThat(ImportedRoster.code(life.township(), () -> report(CampaignPhase.MOBILISATION, "已开动员会，到会 45 人"))).isEqualTo("done");
        assertThat(ImportedRoster.code(life.township(), () -> report(CampaignPhase.MOBILISATION, "已开动员会"))).isEqualTo("CAMPAIGN_TASK_DONE");
    }

    @Test
    @DisplayName("moves what is not done to its new dates, and reminds of each once before its day and once after it")
    void reminds() throws Exception {
        mobilise();
        life.township().perform(() -> report(CampaignPhase.MOBILISATION, "已开动员会"));
        CampaignDates later = new CampaignDates(FIRST, FIRST.plusDays(3), FIRST.plusDays(40), FIRST.plusDays(50), FIRST.plusDays(5), FIRST.plusDays(60));
        township.county().perform(() -> {
            rescheduling.reschedule(campaign, 0, later);
            return null;
        });
        assertThat(township.text("select due_on from campaign_task where phase = 'MOBILISATION' and campaign_id = " + campaign)).as("done").isEqualTo(FIRST.plusDays(5).toString());
        remind();
        remind();
        assertThat(notices("campaign-due")).containsExactly("CENSUS");
        life.on(FIRST.plusDays(4));
        remind();
        remind();
        assertThat(notices("campaign-late")).containsExactly("CENSUS");
    }

    @Test
    @DisplayName("reminds members of their last day, of those who are away the branch with whom to call, and tells branch and township who is missing after it")
    void remindsMembers() throws Exception {
        Caller officer = life.officer(1);
        long absent = life.id(2);
        life.run("update floating_stay set ended_on = greatest(since, current_date) where ended_on is null and member_id = " + absent);
        officer.perform(() -> {
            away.record(absent, new Whereabouts("外省", FIRST.minusDays(20), "王联系人", "13800001111", null, null));
            return null;
        });
        life.on(FIRST.plusDays(5));
        township.open(campaign);
        long id = township.registration(campaign, 1);
        township.write(life.member(1, 1), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 1), id);
        RegistrationLists.Filter floating = new RegistrationLists.Filter(campaign, null, null, false, true, false);
        assertThat(life.officer(1).perform(() -> registrations.page(floating, 0, 50)).items()).as("who is away on record, though the roster does not say so")
                .extracting(RegistrationLists.Line::memberId, RegistrationLists.Line::floating).containsExactly(tuple(absent, true));
        life.on(FIRST.plusDays(17));
        remind();
        remind();
        assertThat(life.number("select count(*) from notice where kind = 'registration-due' and member_id in (" + life.id(1) + ", " + life.id(2) + ") and created_at > timestamptz '2027-05-01'"))
                .as("who has handed in is not reminded").isEqualTo(1);
        assertThat(life.texts("select arguments::jsonb ->> 2 from notice where kind = 'registration-away' and scope_path = '" + life.branchPath(1) + "'")).containsOnly("王联系人 13800001111");
        life.on(FIRST.plusDays(21));
        remind();
        remind();
        assertThat(life.texts("select arguments::jsonb ->> 1 from notice where kind = 'registration-missing' and link like '%campaign=" + campaign + "&%' order by scope_path"))
                .as("township, and each branch").containsExactly("3", "2", "1");
    }

    @Test
    @DisplayName("counts the days to register by the rule set it was planned under: another number of days, and working days where that says so")
    void countsByItsRuleSet() throws Exception {
        // Adopted before every other, so that nothing else begins under it.
        life.run("insert into rule_set (id, county_id, scope_path, code, name, parameters, state, created_at, created_by, authors, adopted_at, adopted_by)"
                + " select nextval('rule_set_seq'), county_id, scope_path, 'ten-working-days', 'x', (parameters::jsonb || '{\"registration.days\": \"10\", \"registration.counted\": \"WORKING\"}')::text,"
                + " 'ADOPTED', now(), 'x', array['x'], timestamptz '2020-06-01', 'y' from rule_set where code = 'county-trial-1' on conflict do nothing");
        life.run("update campaign set rule_set = 'ten-working-days' where id = " + campaign);
        life.on(FIRST.plusDays(5));
        township.open(campaign);
        assertThat(life.texts("select distinct ends_on from registration where campaign_id = " + campaign)).as("from Saturday the 8th on ten working days: two weeks from Monday")
                .containsExactly("2027-05-21");
        assertThat(township.county().perform(() -> reading.one(campaign)).provisionalYear()).as("the holidays of which nobody knows yet: said on the page").isEqualTo("2027");
        long id = township.registration(campaign, 1);
        assertThat(life.member(1, 1).perform(() -> registrations.one(id)).provisionalYear()).isEqualTo("2027");
    }

    @Test
    @DisplayName("is exported as the list shows it, and its form prints with what stands in it")
    void goesOut() throws Exception {
        life.on(FIRST.plusDays(5));
        township.open(campaign);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        life.township().perform(() -> {
            exporting.export(new RegistrationLists.Filter(campaign, null, null, false, false, false), out, Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0)).as("a heading and each member").hasSize(5);
            Set<String> names = new TreeSet<>(life.texts("select m.name from registration r join member m on m.id = r.member_id where r.campaign_id = " + campaign));
            assertThat(StreamSupport.stream(book.getSheetAt(0).spliterator(), false).skip(1).map(row -> row.getCell(0).getStringCellValue() + " " + row.getCell(2).getStringCellValue()).toList())
                    .hasSize(4).allSatisfy(line -> assertThat(line).endsWith(" 待登记")).extracting(line -> line.split(" ")[0]).containsOnlyElementsOf(names);
        }
        long id = township.registration(campaign, 3);
        township.write(life.member(1, 3), id, CampaignTownship.STAYS);
        township.submit(life.member(1, 3), id);
        try (PdfReader reader = new PdfReader(life.officer(1).perform(() -> printing.print(id, Locale.SIMPLIFIED_CHINESE)).content())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "")).contains("党员登记申请表", CampaignTownship.STAYS.thought(), CampaignTownship.STAYS.life(),
                    township.text("select name from member where id = " + life.id(3)));
        }
    }

    private void remind() throws Exception {
        township.county().perform(reminding::remind);
    }

    private List<String> notices(String kind) throws Exception {
        return life.texts("select arguments::jsonb ->> 1 from notice where kind = '" + kind + "' and link = '/registration/campaign.xhtml?id=" + campaign + "'");
    }

    private Object mobilise() throws Exception {
        LocalDate today = life.today();
        return life.township().perform(() -> mobilising.record(campaign, null, MobilisationKind.MEETING, today, "动员大会", "部署试点工作", 45));
    }

    private Object report(CampaignPhase phase, String note) throws Exception {
        int version = (int) life.number("select version from campaign_task where campaign_id = " + campaign + " and phase = '" + phase + "'");
        reporting.report(campaign, null, phase, version, note);
        return null;
    }
}
