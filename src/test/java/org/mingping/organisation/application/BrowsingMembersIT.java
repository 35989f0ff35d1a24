package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MemberFilter.Order;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.persistence.MemberFile;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.organisation.persistence.OrganisationLine;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetLimits;
import org.mingping.shared.sheet.SheetRow;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("The member list")
class BrowsingMembersIT {

    private static final RosterFixture ROSTER = new RosterFixture("9921");
    private static final int MANY = 2_300;

    @Inject
    private BrowsingMembers browsing;

    @Inject
    private BrowsingOrganisations organisations;

    @Inject
    private ExportingMembers exporting;

    @Inject
    private ReadingMemberFile reading;

    @Inject
    private ShowingIdentityNumber showing;

    @Inject
    private ImportingRoster importing;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @BeforeEach
    void members() throws Exception {
        RosterFixture roster = new RosterFixture("9921");
        roster.member(1).putAll(Map.of("姓名", "覃小军", "联系电话", "13812345678"));
        roster.member(2).putAll(Map.of("姓名", "覃小君", "党员类别", "预备党员", "转正日期", ""));
        roster.member(3).putAll(Map.of("姓名", "单 小军", "是否流动党员", "是", "所在党支部", roster.branchName(2)));
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
    }

    @Test
    @DisplayName("finds a member by name, pinyin, initials and the end of the identity number")
    void search() throws Exception {
        assertThat(names(search("覃小"))).containsExactly("覃小军", "覃小君");
        assertThat(names(search("qinxiaoj"))).containsExactly("覃小军", "覃小君");
        assertThat(names(search("QXJ"))).containsExactly("覃小军", "覃小君");
        assertThat(names(search("shan xiao"))).containsExactly("单小军");
        assertThat(names(search(ROSTER.idNumber(3).substring(10)))).containsExactly("单小军");
        assertThat(names(search("小军"))).as("a name is found by its beginning").isEmpty();
        assertThat(names(search("%"))).isEmpty();
        assertThat(search("qxj").total()).isEqualTo(2);
    }

    @Test
    @DisplayName("filters by organisation, status and floating, and masks numbers")
    void filters() throws Exception {
        assertThat(names(page(new MemberFilter(null, "9921", null, null, null, Order.NAME, false), 0, 10))).containsExactly("覃小军", "覃小君", "单小军");
        assertThat(names(page(new MemberFilter(null, "9921", null, null, null, Order.BRANCH, true), 0, 10))).startsWith("单小军");
        assertThat(names(page(new MemberFilter(null, "9921002", null, null, null, Order.NAME, false), 0, 10))).containsExactly("单小军");
        assertThat(names(page(new MemberFilter(null, "9921", MembershipStatus.PROBATIONARY, null, null, Order.NAME, false), 0, 10)))
                .containsExactly("覃小君");
        assertThat(names(page(new MemberFilter("xj", "9921", null, null, true, Order.NAME, false), 0, 10))).isEmpty();
        assertThat(names(page(new MemberFilter("sxj", "9921", null, null, true, Order.NAME, false), 0, 10))).containsExactly("单小军");
        MemberLine line = search("覃小军").lines().get(0);
        assertThat(line.idNumber()).isEqualTo("992***********" + ROSTER.idNumber(1).substring(14));
        assertThat(line.telephone()).isEqualTo("138****5678");
        assertThat(line.superior()).isEqualTo(ROSTER.township());
    }

    @Test
    @DisplayName("shows nobody out of the caller's scope, whatever is searched for")
    void scope() throws Exception {
        assertThat(Officer.caller(county, Role.BRANCH_OFFICER, "/99/9921/9921002/")
                .perform(() -> names(browsing.page(MemberFilter.EVERYBODY, 0, 200)))).containsExactly("单小军");
        assertThat(Officer.caller(county, Role.BRANCH_OFFICER, "/99/9921/9921002/")
                .perform(() -> browsing.page(new MemberFilter("覃小", null, null, null, null, Order.NAME, false), 0, 200).total())).isZero();
        long foreign = search("覃小军").lines().get(0).id();
        assertThatThrownBy(() -> Officer.caller(county, Role.BRANCH_OFFICER, "/99/9921/9921002/").perform(() -> reading.read(foreign)))
                .isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> Officer.caller(county, Role.SYSTEM_ADMINISTRATOR, "/99/").perform(() -> browsing.page(MemberFilter.EVERYBODY, 0, 10)))
                .isInstanceOf(Refusal.class).hasMessageContaining("NOT_PERMITTED");
    }

    @Test
    @DisplayName("pages through a long list without losing or repeating anybody, forwards and backwards, from any place")
    void deepPages() throws Exception {
        RosterFixture roster = new RosterFixture("9922");
        for (int number = 0; number < MANY; number++) {
            roster.member(number);
        }
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        for (Order order : Order.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                MemberFilter filter = new MemberFilter(null, "9922", null, null, null, order, descending);
                List<Long> ids = new ArrayList<>();
                for (long first = 0; first < MANY; first += 170) {
                    MemberPage page = page(filter, first, 170);
                    assertThat(page.total()).isEqualTo(MANY);
                    ids.addAll(page.lines().stream().map(MemberLine::id).toList());
                }
                assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
                assertThat(page(filter, 2_150, 170).lines()).extracting(MemberLine::id).isEqualTo(ids.subList(2_150, MANY));
            }
        }
        MemberPage everyone = page(new MemberFilter("wang", "9922", null, null, null, Order.NAME, false), 990, 50);
        assertThat(everyone.more()).isTrue();
        assertThat(everyone.total()).isEqualTo(1_000);
        assertThat(everyone.lines()).hasSize(10);
    }

    @Test
    @DisplayName("offers for its filter what stands directly under the caller's organisation and the one chosen, within the scope, counting nobody")
    void choice() throws Exception {
        List<OrganisationLine> all = Officer.ofCounty(county, () -> organisations.choice(null));
        assertThat(all).extracting(OrganisationLine::code).contains("9921").doesNotContain("99", "9921001").isSorted();
        assertThat(all).extracting(OrganisationLine::members).containsOnly(0L);
        assertThat(Officer.ofCounty(county, () -> organisations.choice("9921002"))).extracting(OrganisationLine::code).contains("9921", "9921002");
        assertThat(Officer.caller(county, Role.BRANCH_OFFICER, "/99/9921/9921002/").perform(() -> organisations.choice("9921001"))).isEmpty();
    }

    @Test
    @DisplayName("shows at most a third of a landline's digits, in the list, in the file and in its history")
    void landlines() throws Exception {
        RosterFixture roster = new RosterFixture("9921");
        roster.member(1).putAll(Map.of("姓名", "覃小军", "联系电话", "8123456"));
        roster.member(2).putAll(Map.of("姓名", "覃小君", "党员类别", "预备党员", "转正日期", "", "联系电话", "0791-81234567"));
        roster.member(3).putAll(Map.of("姓名", "单 小军", "是否流动党员", "是", "所在党支部", roster.branchName(2), "联系电话", "未提供"));
        Officer.ofCounty(county, () -> importing.store(Upload.of(roster.write()), Progress.UNWATCHED));
        List<MemberLine> lines = page(new MemberFilter(null, "9921", null, null, null, Order.NAME, false), 0, 10).lines();
        assertThat(lines).extracting(MemberLine::telephone).containsExactly("****56", "****4567", "****");
        MemberFile file = Officer.ofCounty(county, () -> reading.read(lines.get(0).id()));
        assertThat(file.person().telephone()).isEqualTo("****56");
        assertThat(file.history()).filteredOn(event -> event.kind().equals("telephone"))
                .anySatisfy(event -> assertThat(List.of(event.beforeValue(), event.afterValue())).containsExactly("138****5678", "****56"));
    }

    @Test
    @DisplayName("is exported as it is shown: same rows, same order, same masks")
    void export() throws Exception {
        MemberFilter filter = new MemberFilter(null, "9921", null, null, null, Order.NAME, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Officer.ofCounty(county, () -> {
            exporting.export(filter, bytes, Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        Path file = Files.write(Files.createTempFile("export", ".xlsx"), bytes.toByteArray());
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, SheetLimits.ofMaxBytes(1 << 20), Progress.UNWATCHED)) {
            sheet.read(SheetLayout.of("党员名单", "姓名", "公民身份证号", "联系电话", "党员类别"), rows::add);
        }
        assertThat(rows).extracting(row -> row.cell("姓名").text()).containsExactly("覃小军", "覃小君", "单小军");
        assertThat(rows).extracting(row -> row.cell("公民身份证号").text()).allMatch(number -> number.contains("***********"));
        assertThat(rows.get(0).cell("联系电话").text()).isEqualTo("138****5678");
        assertThat(rows.get(1).cell("党员类别").text()).isEqualTo("预备党员");
    }

    @Test
    @DisplayName("leads to a member's file with history; the full number is shown only with an entry in the journal")
    void fileAndFullNumber() throws Exception {
        long id = search("覃小军").lines().get(0).id();
        MemberFile file = Officer.ofCounty(county, () -> reading.read(id));
        assertThat(file.person().idNumber()).contains("***********");
        assertThat(file.history()).extracting(MemberFile.Event::kind).contains("imported");
        long before = journaled(id);
        assertThat(Officer.ofCounty(county, () -> showing.show(id)).idNumber()).isEqualTo(ROSTER.idNumber(1));
        assertThat(journaled(id)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("has a member imported late at night imported on the day it is here, whatever day it is where the server thinks it stands")
    void night() throws Exception {
        long id = search("覃小军").lines().get(0).id();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update member set recorded_at = '2026-03-01 17:30:00+00' where id = " + id);
        }
        assertThat(Officer.ofCounty(county, () -> reading.read(id)).history()).filteredOn(event -> event.kind().equals("imported"))
                .singleElement().satisfies(event -> assertThat(event.happenedOn()).isEqualTo(LocalDate.of(2026, 3, 2)));
    }

    private long journaled(long memberId) throws Exception {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from journal where use_case = 'organisation.show-identity-number'"
                        + " and subject_id = '" + memberId + "' and after_values not like '%" + ROSTER.idNumber(1) + "%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private MemberPage search(String text) throws Exception {
        return page(new MemberFilter(text, "9921", null, null, null, Order.NAME, false), 0, 200);
    }

    private MemberPage page(MemberFilter filter, long first, int size) throws Exception {
        return Officer.ofCounty(county, () -> browsing.page(filter, first, size));
    }

    private static List<String> names(MemberPage page) {
        return page.lines().stream().map(MemberLine::name).toList();
    }
}
