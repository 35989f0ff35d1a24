package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.Qingshan;
import org.mingping.organisation.Qingshan.Finding;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("Importing a roster")
class ImportingRosterIT {

    @Inject
    private ImportingRoster importing;

    @Inject
    private CheckingRoster checking;

    @Inject
    private ImportingSanctions sanctions;

    @Inject
    private ImportingPreviousGrades grades;

    @Inject
    private County county;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("of 青山县 gives exactly what is expected, and again the same and changes nothing")
    void qingshan() throws Exception {
        JsonObject expected = Qingshan.expected().getJsonObject("import");
        ImportReport first = store(Qingshan.workbook("roster.xlsx"));
        ImportReport again = store(Qingshan.workbook("roster.xlsx"));
        for (ImportReport report : List.of(first, again)) {
            assertThat(report.accepted()).isEqualTo(expected.getInt("accepted"));
            assertThat(findings(report.rejected())).isEqualTo(Qingshan.findings(expected.getJsonArray("rejected")));
            assertThat(findings(report.warnings())).isEqualTo(Qingshan.findings(expected.getJsonArray("warnings")));
        }
        assertThat(again.changed()).isZero();
        assertThat(texts("select count(*) from member m join organisation o on o.id = m.organisation_id where o.code ~ '^990[1-5]'")).containsExactly("798");
        assertThat(texts("select count(*) from organisation where code ~ '^99(0[1-5][0-9]*)?$'")).containsExactly("48");
        assertThat(texts("select scope_path from organisation where code = '9905008'")).containsExactly("/99/9905/9905008/");
        assertThat(texts("select kind from organisation where code in ('9901', '9903', '9904', '9905') order by code"))
                .containsExactly("TOWNSHIP", "DEVELOPMENT_ZONE", "NEW_DISTRICT", "COUNTY_DEPARTMENT");
    }

    @Test
    @DisplayName("of 青山县, then its sanctions and last year's grades, takes in all of them, once")
    void qingshanSanctionsAndGrades() throws Exception {
        store(Qingshan.workbook("roster.xlsx"));
        ImportReport sanctioned = Officer.ofCounty(county, () -> sanctions.store(Upload.of(Qingshan.workbook("sanctions.xlsx")), Progress.UNWATCHED));
        assertThat(sanctioned.rejected()).isEmpty();
        assertThat(sanctioned.accepted()).isEqualTo(16);
        ImportReport graded = Officer.ofCounty(county, () -> grades.store(Upload.of(Qingshan.workbook("previous-grades.xlsx")), Progress.UNWATCHED));
        assertThat(graded.rejected()).isEmpty();
        assertThat(graded.accepted()).isEqualTo(673);
        assertThat(Officer.ofCounty(county, () -> sanctions.store(Upload.of(Qingshan.workbook("sanctions.xlsx")), Progress.UNWATCHED)).changed()).isZero();
        assertThat(Officer.ofCounty(county, () -> grades.store(Upload.of(Qingshan.workbook("previous-grades.xlsx")), Progress.UNWATCHED)).changed()).isZero();
    }

    @Test
    @DisplayName("that is only checked stores nothing and tells what it would change")
    void dryRun() throws Exception {
        RosterFixture roster = new RosterFixture("9911");
        roster.member(1);
        ImportReport report = Officer.ofCounty(county, () -> checking.check(roster.write(), Progress.UNWATCHED));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(texts("select code from organisation where code like '9911%'")).isEmpty();
        assertThat(texts("select id_number from member where id_number = '" + roster.idNumber(1) + "'")).isEmpty();
    }

    @Test
    @DisplayName("from a disk that fails on the way stores nothing, not even the organisations that were read before")
    void failingDisk() throws Exception {
        RosterFixture roster = new RosterFixture("9720");
        roster.member(1);
        Path workbook = roster.write();
        assertThatThrownBy(() -> Officer.ofCounty(county, () -> importing.store(Upload.of(workbook), (done, total) -> failDisk())))
                .hasMessageContaining("Input/output error");
        assertThat(texts("select code from organisation where code like '9720%'")).isEmpty();
    }

    /** As the reader throws it from the middle of a sheet: checked, whatever the interface on the way declares. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void failDisk() throws E {
        throw (E) new IOException("Input/output error");
    }

    @Test
    @DisplayName("twice at the same moment takes it in once: the second waits and finds nothing to change, and so do sanctions and grades")
    void twiceAtOnce() throws Exception {
        RosterFixture roster = new RosterFixture("9923");
        for (int number = 1; number <= 400; number++) {
            roster.member(number);
        }
        Path workbook = roster.write();
        assertThat(atOnce(() -> importing.store(Upload.of(workbook), Progress.UNWATCHED))).containsExactlyInAnyOrder(400, 0);
        assertThat(texts("select count(*) from organisation where code like '9923%'")).containsExactly("3");

        Path sanctioned = RosterFixture.sheet("处分情况", new String[] {"姓名", "公民身份证号", "处分种类", "处分决定日期"},
                new String[] {"王二", roster.idNumber(1), "警告", "2025-03-03"});
        assertThat(atOnce(() -> sanctions.store(Upload.of(sanctioned), Progress.UNWATCHED))).containsExactlyInAnyOrder(1, 0);
        Path graded = RosterFixture.sheet("上年度评议等次", new String[] {"姓名", "公民身份证号", "年度", "等次"},
                new String[] {"王二", roster.idNumber(1), "2025", "合格"});
        assertThat(atOnce(() -> grades.store(Upload.of(graded), Progress.UNWATCHED))).containsExactlyInAnyOrder(1, 0);
    }

    /** What each of two changes who begin together. */
    private List<Integer> atOnce(Callable<ImportReport> storing) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> one = () -> {
            start.await(20, TimeUnit.SECONDS);
            return Officer.ofCounty(county, storing).changed();
        };
        List<Integer> changed = new ArrayList<>();
        for (Future<Integer> running : List.of(executor.submit(one), executor.submit(one))) {
            changed.add(running.get(60, TimeUnit.SECONDS));
        }
        return changed;
    }

    @Test
    @DisplayName("corrected changes what was corrected, and each change stands in the member's history")
    void corrected() throws Exception {
        RosterFixture before = new RosterFixture("9912");
        before.member(1);
        before.member(2).putAll(Map.of("党员类别", "预备党员", "转正日期", "", "入党日期", "2026-01-05"));
        before.member(3);
        store(before.write());
        RosterFixture after = new RosterFixture("9912");
        after.member(1).putAll(Map.of("姓名", "覃一", "联系电话", "13800000000", "月缴费基数(元)", "3000.5"));
        after.member(2).putAll(Map.of("入党日期", "2026-01-05", "转正日期", "2026-11-05"));
        after.member(3).put("所在党支部", after.branchName(2));
        ImportReport report = store(after.write());
        assertThat(report.changed()).isEqualTo(3);
        assertThat(history(before.idNumber(1))).containsExactlyInAnyOrder("name|王二|覃一", "telephone|null|13800000000",
                "dues_base|null|3000.50");
        assertThat(history(before.idNumber(2))).containsExactlyInAnyOrder("status|PROBATIONARY|FULL", "full_since|null|2026-11-05");
        assertThat(history(before.idNumber(3))).containsExactly(
                "transferred|" + after.branchName(1) + "|" + after.branchName(2));
        assertThat(texts("select happened_on::text from member_event e join member m on m.id = e.member_id where e.kind = 'status' and m.id_number = '"
                + before.idNumber(2) + "'")).containsExactly("2026-11-05");
        assertThat(texts("select pinyin || ' ' || initials from member where id_number = '" + before.idNumber(1) + "'")).containsExactly("qinyi qy");
        assertThat(texts("select distinct scope_path from member_event e join member m on m.id = e.member_id where m.id_number = '"
                .replace("scope_path", "e.scope_path") + before.idNumber(3) + "'")).containsExactly("/99/9912/9912002/");
        assertThat(store(after.write()).changed()).isZero();
    }

    @Test
    @DisplayName("takes a transferred member's account along to the new branch; the office held in the old one is laid down")
    void transferredAccount() throws Exception {
        RosterFixture roster = new RosterFixture("9917");
        roster.branch(2);
        roster.member(1);
        store(roster.write());
        update("""
                insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)
                select 9400001, county_id, 'branch', 'transferred', '支部书记', 'none', now(), organisation_id, scope_path, id, now()
                  from member where id_number = '%s'""".formatted(roster.idNumber(1)));
        update("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, role, now(), 'test'"
                + " from account, (values ('MEMBER'), ('BRANCH_OFFICER')) as held (role) where id = 9400001");
        roster.cells(1).put("所在党支部", roster.branchName(2));
        store(roster.write());
        assertThat(texts("select o.code || ' ' || a.scope_path from account a join organisation o on o.id = a.organisation_id where a.id = 9400001"))
                .containsExactly(roster.branchCode(2) + " /99/9917/" + roster.branchCode(2) + "/");
        assertThat(texts("select role || ' ' || scope_path from account_role where account_id = 9400001"))
                .containsExactly("MEMBER /99/9917/" + roster.branchCode(2) + "/");
    }

    @Test
    @DisplayName("leaves in the journal which workbook it was, by its name and its digest, also where it is refused")
    void journal() throws Exception {
        RosterFixture roster = new RosterFixture("9924");
        roster.member(1);
        Upload good = new Upload(roster.write(), "名册 2026.xlsx", null);
        Officer.ofCounty(county, () -> importing.store(good, Progress.UNWATCHED));
        Upload bad = new Upload(Files.writeString(Files.createTempFile("bad", ".xlsx"), "a text of this test alone"), "不是工作簿.xlsx", null);
        assertThatThrownBy(() -> Officer.ofCounty(county, () -> importing.store(bad, Progress.UNWATCHED))).isInstanceOf(Refusal.class);
        for (Upload upload : List.of(good, bad)) {
            assertThat(texts("select subject_kind || '|' || subject_name || '|' || outcome || '|' || coalesce(code, '') || '|' || after_values from journal"
                    + " where use_case = 'organisation.import-roster' and subject_id = '" + upload.sha256() + "'")).singleElement().asString()
                    .startsWith("workbook|" + upload.fileName() + (upload == good ? "|DONE||" : "|REFUSED|NOT_XLSX|"))
                    .contains("\"file\":\"" + upload.fileName() + "\"", "\"sha256\":\"" + upload.sha256() + "\"");
        }
    }

    @Test
    @DisplayName("moves a branch under another superior with its members, and its past stays under the old one")
    void movedBranch() throws Exception {
        RosterFixture before = new RosterFixture("9913");
        before.organisation("9914", "试验9914镇党委", "乡镇党委", "99");
        before.member(1);
        store(before.write());
        RosterFixture after = new RosterFixture("9913");
        after.organisation("9914", "试验9914镇党委", "乡镇党委", "99");
        after.organisation(after.branchCode(1), "改名支部", "党支部", "9914");
        after.member(1).putAll(Map.of("所属党委", "试验9914镇党委", "所在党支部", "改名支部"));
        assertThat(store(after.write()).changed()).as("the member stays in the same branch").isZero();
        assertThat(texts("select scope_path from organisation where code = '9913001'")).containsExactly("/99/9914/9913001/");
        assertThat(texts("select scope_path from member where id_number = '" + before.idNumber(1) + "'")).containsExactly("/99/9914/9913001/");
        assertThat(texts("select h.name || ' ' || h.scope_path || ' ' || (h.valid_to is null) from organisation_history h"
                + " join organisation o on o.id = h.organisation_id where o.code = '9913001' order by h.id"))
                .containsExactly(before.branchName(1) + " /99/9913/9913001/ false", "改名支部 /99/9914/9913001/ true");
    }

    @Test
    @DisplayName("never brings back who has left, and leaves alone who is not in the workbook")
    void formerAndAbsent() throws Exception {
        RosterFixture both = new RosterFixture("9915");
        both.member(1);
        both.member(2);
        store(both.write());
        update("update member set status = 'FORMER' where id_number = '" + both.idNumber(1) + "'");
        RosterFixture one = new RosterFixture("9915");
        one.branch(2);
        one.member(1).put("所在党支部", one.branchName(2));
        ImportReport report = store(one.write());
        assertThat(report.changed()).isZero();
        assertThat(report.warnings()).extracting(RowFinding::code).containsExactly("FORMER_KEPT");
        assertThat(texts("select m.status from member m join organisation o on o.id = m.organisation_id where o.code = '9915001' order by m.id_number")).as("nor is anybody moved who is gone").containsExactly("FORMER", "FULL");
    }

    @Test
    @DisplayName("whose tree cannot stand is refused as a whole and stores nothing")
    void refusedTree() throws Exception {
        RosterFixture roster = new RosterFixture("9916");
        roster.organisation("9916003", "孤支部", "党支部", "9999");
        roster.member(1);
        Path workbook = roster.write();
        assertThatThrownBy(() -> store(workbook)).isInstanceOf(Refusal.class).hasMessageContaining("ORGANISATION_SUPERIOR_UNKNOWN");
        RosterFixture foreign = new RosterFixture("9916");
        foreign.organisation("98", "别县", "县委组织部", "");
        assertThatThrownBy(() -> store(foreign.write())).isInstanceOf(Refusal.class).hasMessageContaining("ROOT_DIFFERS");
        assertThatThrownBy(() -> store(RosterFixture.sheet("党员名册", new String[] {"姓名"})))
                .isInstanceOf(Refusal.class).hasMessageContaining("SHEET_MISSING");
        assertThatThrownBy(() -> store(Files.writeString(Files.createTempFile("no", ".xlsx"), "no workbook")))
                .isInstanceOf(Refusal.class).hasMessageContaining("NOT_XLSX");
        assertThat(texts("select code from organisation where code like '9916%'")).isEmpty();
    }

    @Test
    @DisplayName("is for officers of the county only")
    void permission() throws Exception {
        Path workbook = new RosterFixture("9917").write();
        assertThatThrownBy(() -> Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9901/").perform(() -> importing.store(Upload.of(workbook), Progress.UNWATCHED)))
                .isInstanceOf(Refusal.class).hasMessageContaining("NOT_PERMITTED");
    }

    @Test
    @DisplayName("of sanctions refuses rows that speak of nobody, of somebody else, or of nothing known")
    void sanctionRows() throws Exception {
        RosterFixture roster = new RosterFixture("9918");
        roster.member(1);
        roster.member(2);
        store(roster.write());
        Path workbook = RosterFixture.sheet("处分情况", new String[] {"姓名", "公民身份证号", "处分种类", "处分决定日期", "文号"},
                new String[] {"王二", roster.idNumber(1), "警告", "2026-03-01", "1号"},
                new String[] {"王二", roster.idNumber(1), "警告", "2026/3/1", "2号"},
                new String[] {"王二", roster.idNumber(2), "警告", "2026-03-01", "3号"},
                new String[] {"王九", roster.idNumber(8), "警告", "2026-03-01", "4号"},
                new String[] {"王二", roster.idNumber(1), "批评", "2026-03-01", "5号"},
                new String[] {"王二", roster.idNumber(1), "严重警告", "2026-02-30", "6号"},
                new String[] {"王二", roster.idNumber(1), "严重警告", "2099-01-01", "7号"},
                new String[] {"王二", "无", "严重警告", "2026-01-01", "8号"});
        ImportReport report = Officer.ofCounty(county, () -> sanctions.store(Upload.of(workbook), Progress.UNWATCHED));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(findings(report.rejected())).containsExactly(new Finding(3, "DUPLICATE"), new Finding(4, "NAME_DIFFERS"),
                new Finding(5, "UNKNOWN_MEMBER"), new Finding(6, "KIND_UNKNOWN"), new Finding(7, "DATE_INVALID"), new Finding(8, "DATE_IN_FUTURE"),
                new Finding(9, "ID_FORMAT"));
        assertThat(history(roster.idNumber(1))).contains("sanctioned|null|WARNING");
    }

    @Test
    @DisplayName("of earlier grades refuses unknown years and grades and never changes what was confirmed here")
    void gradeRows() throws Exception {
        RosterFixture roster = new RosterFixture("9919");
        roster.member(1);
        roster.member(2);
        store(roster.write());
        update("insert into annual_grade (county_id, scope_path, member_id, year, grade, source, recorded_at)"
                + " select county_id, scope_path, id, 2024, 'QUALIFIED', 'CYCLE', now() from member where id_number = '" + roster.idNumber(2) + "'");
        Path workbook = RosterFixture.sheet("上年度评议等次", new String[] {"姓名", "公民身份证号", "年度", "等次"},
                new String[] {"王二", roster.idNumber(1), "2025年", "优秀"},
                new String[] {"王二", roster.idNumber(1), "2025", "合格"},
                new String[] {"王二", roster.idNumber(1), "2099", "合格"},
                new String[] {"王二", roster.idNumber(1), "2024", "良好"},
                new String[] {"王三", roster.idNumber(2), "2024", "优秀"},
                new String[] {"王三", roster.idNumber(2), "2023", "不合格"});
        ImportReport report = Officer.ofCounty(county, () -> grades.store(Upload.of(workbook), Progress.UNWATCHED));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.changed()).isEqualTo(2);
        assertThat(findings(report.rejected())).containsExactly(new Finding(3, "DUPLICATE"), new Finding(4, "YEAR_INVALID"),
                new Finding(5, "GRADE_UNKNOWN"), new Finding(6, "GRADE_FROM_CYCLE"));
    }

    private ImportReport store(Path workbook) throws Exception {
        return Officer.ofCounty(county, () -> importing.store(Upload.of(workbook), Progress.UNWATCHED));
    }

    private List<String> history(String idNumber) throws SQLException {
        return texts("select e.kind || '|' || coalesce(e.before_value, 'null') || '|' || coalesce(e.after_value, 'null')"
                + " from member_event e join member m on m.id = e.member_id where m.id_number = '" + idNumber + "'");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void update(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }

    private static List<Finding> findings(List<RowFinding> found) {
        return found.stream().map(one -> new Finding(one.row(), one.code())).toList();
    }
}
