package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.disposition.CaseVoting.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.findings.application.KeepingPapers;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.model.Waits;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.application.ReadingMemberFile;
import org.mingping.organisation.application.ShowingIdentityNumber;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.persistence.FormerMembers;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.orglife.application.ReadingTalks;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A former member")
class FormerMembersIT {

    private static final int CONCERNED = 11;
    private static final int MOVED_ON = 13;

    @Inject
    private CaseWalker walker;
    @Inject
    private ClosingCase closing;
    @Inject
    private ReadingMemberFile files;
    @Inject
    private ShowingIdentityNumber numbers;
    @Inject
    private BrowsingMembers browsing;
    @Inject
    private KeepingFormerMembers keeping;
    @Inject
    private ImportingRoster importing;
    @Inject
    private ReadingCases cases;
    @Inject
    private ExportingCases exporting;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private OpeningCase opening;
    @Inject
    private ReadingFinding findings;
    @Inject
    private ReadingFailures failures;
    @Inject
    private KeepingPapers papers;
    @Inject
    private ReadingRegistrations registrations;
    @Inject
    private PrintingRegistration printing;
    @Inject
    private ReadingMemberDues dues;
    @Inject
    private ReadingTalks talks;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9798", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("is in no list that was not asked for them, with their branch until the case is closed and with its superiors after; the record is kept ten years, then handed over, and what is left says who it was")
    void kept() throws Exception {
        long member = township.member(CONCERNED);
        long id = walker.to(township, CONCERNED, Disposition.DIRECT_REMOVAL);
        LocalDate ended = walker.today();
        assertThat(ids(township.branch(() -> page(null)))).doesNotContain(member);
        assertThat(ids(township.township(() -> page(null)))).doesNotContain(member);
        assertThat(ids(township.township(() -> page(MembershipStatus.FORMER)))).contains(member);
        assertThat(ids(township.branch(() -> page(MembershipStatus.FORMER)))).as("a branch lists none").isEmpty();
        assertThat(township.branch(() -> files.read(member)).person().status()).as("there is a decision to be served").isEqualTo(MembershipStatus.FORMER);

        walker.served(township, id);
        walker.sealed(township, id);
        refused("CASE_NO_FOLLOW_UP", () -> walker.act(township, id, version -> closing.close(id, version, "")));
        walker.followed(township, id);
        walker.act(township, id, version -> closing.close(id, version, ""));
        refused("NOT_FOUND", () -> township.branch(() -> files.read(member)));
        refused("NOT_FOUND", () -> township.branch(() -> numbers.show(member)));
        assertThat(township.township(() -> numbers.show(member)).idNumber()).isEqualTo(township.idNumber(CONCERNED));

        FormerMembers.Line line = township.township(() -> keeping.page(false, 0, 10)).items().stream().filter(one -> one.id() == member).findFirst().orElseThrow();
        assertThat(List.of(line.id(), line.endedOn(), line.keptUntil())).containsExactly(member, ended, ended.plusYears(10));
        refused("NOT_PERMITTED", () -> township.township(() -> handOver(member, "2036-17")));
        walker.until(ended.plusYears(10));
        refused("FORMER_KEPT", () -> Officer.ofCounty(county, () -> handOver(member, "2036-17")));
        walker.until(ended.plusYears(10).plusDays(1));
        assertThat(township.township(() -> keeping.page(true, 0, 10)).items()).extracting(FormerMembers.Line::id).contains(member);
        refused("ARCHIVE_NO", () -> Officer.ofCounty(county, () -> handOver(member, " ")));
        Officer.ofCounty(county, () -> handOver(member, "2036-17"));
        refused("FORMER_HANDED_OVER", () -> Officer.ofCounty(county, () -> handOver(member, "2036-18")));
        assertThat(township.texts("select coalesce(telephone, education, ethnicity, remark, dues_base::text, 'nothing') || ' ' || name || ' ' || archive_no from member where id = " + member))
                .singleElement().asString().startsWith("nothing ").endsWith(" 2036-17");
        assertThat(township.texts("select kind from member_event where member_id = " + member + " and kind in ('status', 'membership') order by id")).containsExactly("status", "membership");
    }

    @Test
    @DisplayName("keeps the record to its last day below every use case too")
    void notBeforeItsTerm() throws Exception {
        long member = township.member(12);
        walker.to(township, 12, Disposition.DIRECT_REMOVAL);
        assertThatThrownBy(() -> township.texts("update member set handed_over_on = kept_until, archive_no = 'x' where id = " + member + " returning id")).hasMessageContaining("member_check");
        assertThatThrownBy(() -> township.texts("select forget_former(" + member + ", date '2099-01-01', 'x', 'x')")).hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("is seen by their branch in no room when the last case of theirs is closed; superiors and whoever it was go on seeing what is on record")
    void unseenInEveryRoom() throws Exception {
        long member = township.member(MOVED_ON);
        long id = walker.to(township, MOVED_ON, Disposition.DIRECT_REMOVAL);
        Recorded recorded = recorded(member);
        Map<String, Callable<Boolean>> office = shownTo(member, id, recorded);
        Map<String, Callable<Boolean>> own = Map.of("file", () -> files.read(member) != null, "case", () -> cases.get(id) != null, "book of the case", () -> !cases.lines(id).isEmpty(),
                "finding", () -> findings.get(recorded.finding()) != null, "registration", () -> registrations.one(recorded.registration()) != null,
                "dues", () -> !dues.of(member).name().isEmpty());
        assertThat(township.branch(() -> shown(office))).as("while the decision is to be served").isEqualTo(office.keySet());
        walker.served(township, id);
        walker.sealed(township, id);
        walker.followed(township, id);
        walker.act(township, id, version -> closing.close(id, version, ""));
        assertThat(township.branch(() -> shown(office))).isEmpty();
        assertThat(township.township(() -> shown(office))).isEqualTo(office.keySet());
        assertThat(township.member(MOVED_ON, () -> shown(own))).as("one's own").isEqualTo(own.keySet());
        assertThat(township.member(12, () -> shown(own))).as("another's").isEmpty();
    }

    /** What is on record of somebody beside their case. */
    private record Recorded(long finding, long registration, long talk) {
    }

    private Recorded recorded(long member) throws Exception {
        String of = " from member where id = " + member + " returning ";
        String finding = township.texts("insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at)"
                + " select county_id, scope_path, id, 'ASSIGNED_WORK', date '2019-01-01', date '2019-06-01', array[date '2019-01-01'], 'RAISED', now()" + of + "id").get(0);
        township.texts("insert into failure_run (county_id, scope_path, kind, period, member_id, run, level, months, found_at)"
                + " select county_id, scope_path, 'ASSIGNED_WORK', date '2019-06-01', id, 1, 'REMINDER', array[date '2019-01-01'], now()" + of + "member_id");
        String talk = township.texts("insert into talk (id, county_id, scope_path, organisation_id, kind, held_on, led_by, content, recorded_by, recorded_at)"
                + " select nextval('talk_seq'), county_id, scope_path, organisation_id, 'TALK', date '2026-01-05', '支部书记', '谈心', 'x', now()" + of + "id").get(0);
        township.texts("insert into talk_member (county_id, scope_path, talk_id, member_id) select county_id, scope_path, " + talk + ", id" + of + "talk_id");
        String campaign = township.texts("insert into campaign (id, county_id, scope_path, name, rule_set, state, mobilisation_by, census_by, consultation_by, plan_by, opens_on, closes_on,"
                + " planned_at, planned_by) select nextval('registration_seq'), county_id, scope_path, '2018', code, 'PLANNED', date '2018-01-01', date '2018-01-01', date '2018-01-01',"
                + " date '2018-01-01', date '2018-01-01', date '2018-03-01', now(), 'x' from rule_set where county_id = " + county.id() + " order by id limit 1 returning id").get(0);
        township.texts("insert into registration (id, county_id, scope_path, campaign_id, member_id, state, ends_on) select " + campaign + ", county_id, scope_path, " + campaign
                + ", id, 'OPEN', date '2018-01-16'" + of + "id");
        return new Recorded(Long.parseLong(finding), Long.parseLong(campaign), Long.parseLong(talk));
    }

    /** Every reader of an office that shows something about one member, room by room. */
    private Map<String, Callable<Boolean>> shownTo(long member, long id, Recorded recorded) throws Exception {
        String name = township.texts("select name from member where id = " + member).get(0);
        CaseLists.Filter all = new CaseLists.Filter(null, null, township.branchCode(), false);
        FailureLists.Filter june = new FailureLists.Filter(null, null, null, YearMonth.of(2019, 6));
        FailureLists.Filter waiting = new FailureLists.Filter(null, null, null, YearMonth.of(2019, 6), Waits.BRANCH);
        RegistrationLists.Filter campaign = new RegistrationLists.Filter(recorded.registration(), null, null, false, false, false);
        return Map.ofEntries(
                Map.entry("file", () -> files.read(member) != null),
                Map.entry("identity number", () -> numbers.show(member) != null),
                Map.entry("list of cases", () -> cases.page(all, 0, 100).items().stream().anyMatch(line -> line.id() == id)),
                Map.entry("list of cases as a workbook", () -> holds(out -> exporting.export(all, out, Locale.SIMPLIFIED_CHINESE), name)),
                Map.entry("cases of one member", () -> !cases.ofMember(member).isEmpty()),
                Map.entry("case", () -> cases.get(id) != null),
                Map.entry("book of a case", () -> !cases.lines(id).isEmpty()),
                Map.entry("clocks of a case", () -> cases.clocks(id) != null),
                Map.entry("file of a case", () -> !folder.contents(id, Locale.SIMPLIFIED_CHINESE).papers().isEmpty()),
                Map.entry("paper of a case", () -> folder.print(id, 0, false, Locale.SIMPLIFIED_CHINESE) != null),
                Map.entry("opening of a case", () -> opening.candidate(member) != null),
                Map.entry("finding", () -> findings.get(recorded.finding()) != null),
                Map.entry("findings of one member", () -> !findings.ofMember(member).isEmpty()),
                Map.entry("runs of one member", () -> !findings.runsOf(member).isEmpty()),
                Map.entry("papers of a finding", () -> papers.of(recorded.finding()) != null),
                Map.entry("list of runs", () -> failures.runs(june, 0, 100).items().stream().anyMatch(line -> line.memberId() == member)),
                Map.entry("list of findings that wait", () -> failures.runs(waiting, 0, 100).items().stream().anyMatch(line -> line.memberId() == member)),
                Map.entry("registration", () -> registrations.one(recorded.registration()) != null),
                Map.entry("registrations of one member", () -> !registrations.ofMember(member).isEmpty()),
                Map.entry("list of registrations", () -> registrations.page(campaign, 0, 100).total() > 0),
                Map.entry("registration on paper", () -> printing.print(recorded.registration(), Locale.SIMPLIFIED_CHINESE) != null),
                Map.entry("dues", () -> !dues.of(member).name().isEmpty()),
                Map.entry("year of dues", () -> dues.year(member, null) != null),
                Map.entry("talk", () -> talks.one(recorded.talk()).members() != null),
                Map.entry("list of talks", () -> talks.page(null, null, 0, 100).items().stream().anyMatch(line -> line.id() == recorded.talk())));
    }

    /** Those that show something; what is not there for the caller does not. */
    private static Set<String> shown(Map<String, Callable<Boolean>> readers) throws Exception {
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, Callable<Boolean>> reader : readers.entrySet()) {
            try {
                if (reader.getValue().call()) {
                    shown.add(reader.getKey());
                }
            } catch (Refusal hidden) {
                assertThat(hidden.code()).as(reader.getKey()).isEqualTo("NOT_FOUND");
            }
        }
        return shown;
    }

    private static boolean holds(Written written, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written.to(out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false).anyMatch(row -> name.equals(row.getCell(0).getStringCellValue()));
        }
    }

    private interface Written {
        void to(OutputStream out) throws Exception;
    }

    private MemberPage page(MembershipStatus status) {
        return browsing.page(new MemberFilter(null, township.branchCode(), status, null, null, null, false), 0, 100);
    }

    private static List<Long> ids(MemberPage page) {
        return page.lines().stream().map(MemberLine::id).toList();
    }

    private Object handOver(long member, String archiveNo) {
        keeping.handOver(member, archiveNo);
        return null;
    }
}
