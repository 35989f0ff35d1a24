package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.organisation.web.Corrected;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.MonthAttendance;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.MeetingLists;

@ArquillianTest
@DisplayName("The meetings of a branch, and of those above it")
class MeetingsOutIT {

    @Inject
    private LifeTownship township;
    @Inject
    private ExportingMeetings exporting;
    @Inject
    private ReadingMeetings reading;
    @Inject
    private WatchingAttendance watching;

    private YearMonth last;

    @BeforeEach
    void held() throws Exception {
        township.settle("9883", 2, 3);
        last = YearMonth.from(township.today()).minusMonths(1);
        if (township.number("select count(*) from meeting where scope_path like '%/9883/%'") == 0) {
            hold(1, last.minusMonths(1).atDay(5), Map.of());
            hold(1, last.atDay(5), Map.of(township.id(1), Presence.ABSENT));
            hold(2, last.atDay(6), Map.of(township.id(3), Presence.EXCUSED));
            township.plan(2, township.today().plusDays(3));
        }
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("leave the house as a workbook: what the list shows, row by row, and nothing of a neighbour; the journal keeps how many")
    void export() throws Exception {
        MeetingFilter held = new MeetingFilter(null, null, MeetingState.HELD, last);
        List<List<String>> rows = exported(township.township(), held);
        assertThat(rows.get(0)).startsWith("议题", "类别", "日期").endsWith("应到", "到会", "请假", "缺席");
        assertThat(rows.subList(1, rows.size())).hasSize(2);
        assertThat(rows.get(1)).contains(last.atDay(6).toString(), township.people.branchCode(2)).endsWith("3", "2", "1", "0");
        assertThat(rows.get(2)).contains(last.atDay(5).toString(), township.people.branchCode(1)).endsWith("2", "1", "0", "1");
        assertThat(exported(township.officer(1), MeetingFilter.ALL)).hasSize(3).allSatisfy(row -> assertThat(row).doesNotContain(township.people.branchCode(2)));
        List<List<String>> all = exported(township.township(), MeetingFilter.ALL);
        assertThat(all.subList(1, all.size())).extracting(row -> row.get(2)).containsExactlyElementsOf(
                township.township().perform(() -> reading.page(MeetingFilter.ALL, 0, 50)).items().stream().map(MeetingLists.Line::meetsOn).map(LocalDate::toString).toList());
        assertThat(all.get(1)).as("one that is to come: nobody has come yet").contains("已安排").doesNotContain("0");
        assertThat(township.texts("select distinct outcome from journal where use_case = 'orglife.export-meetings' and scope_path like '%/9883/%'")).containsExactly("DONE");
    }

    @Test
    @DisplayName("are counted month by month with who came, of the branch, of the township together, of one branch by its code, of one kind")
    void byMonth() throws Exception {
        MeetingFilter until = new MeetingFilter(null, null, null, last);
        List<MonthAttendance> year = township.township().perform(() -> watching.year(until));
        assertThat(year).hasSize(12).startsWith(new MonthAttendance(last.minusMonths(11), 0, 0, 0, 0)).endsWith(new MonthAttendance(last.minusMonths(1), 1, 2, 0, 0),
                new MonthAttendance(last, 2, 3, 1, 1));
        assertThat(of(township.officer(1), until)).isEqualTo(new MonthAttendance(last, 1, 1, 0, 1));
        MeetingFilter second = new MeetingFilter(township.people.branchCode(2), MeetingKind.THEME_DAY, null, last);
        assertThat(of(township.township(), second)).isEqualTo(new MonthAttendance(last, 1, 2, 1, 0));
        assertThat(of(township.officer(1), second)).as("a neighbour's").isEqualTo(new MonthAttendance(last, 0, 0, 0, 0));
        assertThat(of(township.township(), new MeetingFilter(null, MeetingKind.PARTY_LECTURE, null, last))).isEqualTo(new MonthAttendance(last, 0, 0, 0, 0));
        assertThat(of(township.township(), MeetingFilter.ALL).month()).as("the running month").isEqualTo(last.plusMonths(1));
    }

    private MonthAttendance of(Caller caller, MeetingFilter filter) throws Exception {
        List<MonthAttendance> year = caller.perform(() -> watching.year(filter));
        return year.get(year.size() - 1);
    }

    private List<List<String>> exported(Caller caller, MeetingFilter filter) throws Exception {
        Path file = Files.createTempFile("meetings", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            caller.perform(() -> write(filter, out));
        }
        List<List<String>> rows = Corrected.rows(file, 0);
        Files.delete(file);
        return rows;
    }

    private Void write(MeetingFilter filter, OutputStream out) throws IOException {
        exporting.export(filter, out, Locale.SIMPLIFIED_CHINESE);
        return null;
    }

    private void hold(int branch, LocalDate day, Map<Long, Presence> others) throws Exception {
        township.on(day);
        long meeting = township.plan(branch, day);
        township.on(day.plusDays(1));
        township.record(branch, meeting, others, null);
        township.now();
    }
}
