package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.Qingshan;
import org.mingping.organisation.Qingshan.Finding;
import org.mingping.organisation.model.BranchDirectory;
import org.mingping.organisation.model.RosterRow;
import org.mingping.organisation.model.RosterRowPolicy;
import org.mingping.organisation.model.SheetOrganisation;
import org.mingping.organisation.model.TreePolicy;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.RejectedRowsWorkbook;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetLimits;

@DisplayName("The roster of 青山县")
class QingshanRosterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("has exactly the accepted rows, rejections and warnings that are expected of it")
    void exactlyAsExpected() throws IOException {
        ImportReport report = read(Qingshan.workbook("roster.xlsx"));
        JsonObject expected = Qingshan.expected().getJsonObject("import");
        assertThat(report.accepted()).isEqualTo(expected.getInt("accepted"));
        assertThat(findings(report.rejected())).isEqualTo(Qingshan.findings(expected.getJsonArray("rejected")));
        assertThat(findings(report.warnings())).isEqualTo(Qingshan.findings(expected.getJsonArray("warnings")));
    }

    @Test
    @DisplayName("gives back its rejected rows as a workbook that is read again, each row with the same fault")
    void rejectedRowsCanBeUploadedAgain() throws IOException {
        Path original = Qingshan.workbook("roster.xlsx");
        ImportReport report = read(original);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetFile source = open(original)) {
            new RejectedRowsWorkbook(source, Locale.SIMPLIFIED_CHINESE).write(bytes, List.of(OrganisationSheet.LAYOUT), RosterRow.LAYOUT,
                    report.rejected(), RosterSheet.completion());
        }
        ImportReport again = read(Files.write(Files.createTempFile("rejected", ".xlsx"), bytes.toByteArray()));
        assertThat(again.rejected()).extracting(RowFinding::code).isEqualTo(report.rejected().stream().map(RowFinding::code).toList());
        assertThat(again.accepted()).as("the three rows that three others repeat come along, so that these stay repetitions").isEqualTo(3);
    }

    @Test
    @DisplayName("names the branches of every committee")
    void organisations() throws IOException {
        try (SheetFile file = open(Qingshan.workbook("roster.xlsx"))) {
            assertThat(OrganisationSheet.read(file)).hasSize(Qingshan.expected().getInt("organisations"));
        }
    }

    @Test
    @DisplayName("tells every finding in a sentence of Chinese and of English that shows the cell")
    void sentences() throws IOException {
        ImportReport report = read(Qingshan.workbook("roster.xlsx"));
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(report.rejected()).extracting(finding -> finding.sentence(locale)).noneMatch(sentence -> sentence.contains("⟦"));
        }
        RowFinding date = report.rejected().stream().filter(finding -> finding.row() == 207).findFirst().orElseThrow();
        assertThat(date.sentence(Locale.SIMPLIFIED_CHINESE)).contains("入党日期").contains("1998.13.01");
    }

    private static ImportReport read(Path workbook) throws IOException {
        try (SheetFile file = open(workbook)) {
            List<SheetOrganisation> organisations = new TreePolicy("99", Map.of()).ordered(OrganisationSheet.read(file));
            BranchDirectory branches = RosterImport.branches(Map.of(), organisations);
            RosterRowPolicy policy = new RosterRowPolicy(branches, TODAY);
            ReportInTheMaking report = new ReportInTheMaking();
            RosterSheet.read(file, row -> report.add(policy.decide(row)));
            return report.finish(0);
        }
    }

    private static SheetFile open(Path workbook) throws IOException {
        return SheetFile.open(workbook, SheetLimits.ofMaxBytes(20 << 20), Progress.UNWATCHED);
    }

    private static List<Finding> findings(List<RowFinding> found) {
        return new ArrayList<>(found).stream().map(one -> new Finding(one.row(), one.code())).toList();
    }
}
