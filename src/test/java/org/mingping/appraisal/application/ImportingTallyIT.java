package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.Qingshan;
import org.mingping.organisation.Qingshan.Finding;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("Importing a workbook of tallies")
class ImportingTallyIT {

    private static final String[] HEADINGS = {"所在党支部代码", "姓名", "公民身份证号", "发出票数", "收回票数", "优秀", "合格", "基本合格", "不合格", "弃权"};

    @Inject
    private ImportingTally importing;

    @Inject
    private CheckingTally checking;

    @Inject
    private ImportingRoster roster;

    @Inject
    private OpeningCycle opening;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("of 青山县 takes every branch to its committee's review, and again changes nothing")
    void qingshan() throws Exception {
        Officer.ofCounty(county, () -> roster.store(Upload.of(Qingshan.workbook("roster.xlsx")), Progress.UNWATCHED));
        long cycle = cycle(2031, Half.H1);
        Upload upload = new Upload(Qingshan.workbook("tally.xlsx"), cycle);
        ImportReport checked = Officer.ofCounty(county, () -> checking.check(upload, Progress.UNWATCHED));
        ImportReport stored = Officer.ofCounty(county, () -> importing.store(upload, Progress.UNWATCHED));
        ImportReport again = Officer.ofCounty(county, () -> importing.store(upload, Progress.UNWATCHED));
        for (ImportReport report : List.of(checked, stored, again)) {
            assertThat(report.rejected()).isEmpty();
            assertThat(report.accepted()).isEqualTo(798);
        }
        assertThat(checked.changed()).isEqualTo(798);
        assertThat(stored.changed()).isEqualTo(798);
        assertThat(again.changed()).isZero();
        assertThat(texts("select distinct phase from branch_appraisal where branch_code ~ '^990[1-5]' and cycle_id = " + cycle))
                .containsExactly("COMMITTEE_REVIEW");
        assertThat(texts("select excellent || ' ' || qualified || ' ' || basically_qualified || ' ' || unqualified || ' ' || abstained"
                + " from member_appraisal r join member m on m.id = r.member_id where m.id_number = '993714194607074177' and r.cycle_id = " + cycle))
                .containsExactly("4 17 10 4 0");
    }

    @Test
    @DisplayName("holds a branch back as a whole while one of its rows is wrong or missing, and refuses one that has moved on")
    void rows() throws Exception {
        RosterFixture people = new RosterFixture("9931");
        people.member(1);
        people.member(2);
        people.member(3).put("所在党支部", people.branchName(2));
        people.member(4).put("所在党支部", people.branchName(2));
        people.branch(3);
        people.member(5).put("所在党支部", people.branchName(3));
        Officer.ofCounty(county, () -> roster.store(Upload.of(people.write()), Progress.UNWATCHED));
        long cycle = cycle(2031, Half.H2);
        ImportReport faulty = store(cycle, RosterFixture.sheet("民主测评计票表", HEADINGS,
                line(people, 1, 1, "10", "10", "10", "0"),
                line(people, 1, 2, "10", "10", "8", "0"),
                line(people, 2, 3, "10", "10", "9", "0"),
                line(people, 3, 5, "10", "4", "4", "0"),
                line(people, 1, 3, "10", "10", "10", "0"),
                line(people, 2, 8, "10", "10", "10", "0"),
                line(people, 2, 3, "10", "10", "10", "0"),
                line(people, 9, 3, "10", "10", "10", "0"),
                line(people, 2, 4, "10", "十", "10", "0")));
        assertThat(findings(faulty)).containsExactly(new Finding(2, "BRANCH_INCOMPLETE"), new Finding(3, "SUM_DIFFERS"),
                new Finding(4, "BRANCH_INCOMPLETE"), new Finding(5, "TURNOUT_TOO_LOW"), new Finding(6, "NOT_ON_ROLL"), new Finding(7, "UNKNOWN_MEMBER"),
                new Finding(8, "DUPLICATE_ID"), new Finding(9, "UNKNOWN_BRANCH"), new Finding(10, "COUNT_INVALID"));
        assertThat(faulty.accepted()).isZero();
        assertThat(texts("select distinct phase from branch_appraisal where branch_code like '9931%' and cycle_id = " + cycle)).containsExactly("SELF_ASSESSMENT");
        ImportReport mended = store(cycle, RosterFixture.sheet("民主测评计票表", HEADINGS,
                line(people, 1, 1, "10", "10", "10", "0"), line(people, 1, 2, "10", "10", "8", "1")));
        assertThat(mended.changed()).isEqualTo(2);
        ImportReport different = store(cycle, RosterFixture.sheet("民主测评计票表", HEADINGS,
                line(people, 1, 1, "10", "10", "9", "1"), line(people, 1, 2, "10", "10", "8", "1")));
        assertThat(findings(different)).containsExactly(new Finding(2, "BRANCH_MOVED_ON"));
        assertThat(different.accepted()).isEqualTo(1);
        assertThatThrownBy(() -> store(null, people.write())).isInstanceOf(Refusal.class).hasMessageContaining("CYCLE_MISSING");
        assertThatThrownBy(() -> store(-1L, people.write())).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
    }

    /** Excellent and unqualified marks; the rest are zero. */
    private static String[] line(RosterFixture people, int branch, int member, String issued, String returned, String excellent, String unqualified) {
        return new String[] {people.branchCode(branch), "王" + "一二三四五六七八九".charAt(member % 9), people.idNumber(member), issued, returned,
            excellent, "0", "0", unqualified, "0"};
    }

    private long cycle(int year, Half half) throws Exception {
        return Officer.ofCounty(county, () -> opening.open(new HalfYear(year, half), "county-trial-1")).cycle().id();
    }

    private ImportReport store(Long cycle, Path workbook) throws Exception {
        return Officer.ofCounty(county, () -> importing.store(new Upload(workbook, cycle), Progress.UNWATCHED));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<Finding> findings(ImportReport report) {
        return report.rejected().stream().map(one -> new Finding(one.row(), one.code())).toList();
    }
}
