package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.CaseVoting.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 The papers of a case that are addressed to the member")
class OwnPapersIT {

    private static final int CONCERNED = 11;
    private static final int ANOTHER = 12;
    private static final int EDUCATOR = 4;

    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingOwnPapers papers;
    @Inject
    private ReadingCases cases;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9701", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("are theirs alone, also when they are a member no more: the notice before the meeting, the decision, its notice, and an appeal with its answer, without minutes and voters")
    void own() throws Exception {
        long id = walker.reported(township, CONCERNED);
        walker.prepared(township, id, Disposition.REMOVAL);
        assertThat(mine(id)).as("verification and talk are the office's").isEmpty();
        walker.educated(township, id, false);
        walker.passed(township, id, Disposition.REMOVAL);
        assertThat(mine(id)).containsExactly(CasePaper.NOTICE_BEFORE);
        walker.approvedByCounty(township, id);
        walker.served(township, id);
        assertThat(township.texts("select status from member where id = " + township.member(CONCERNED))).containsExactly("FORMER");
        assertThat(mine(id)).containsExactly(CasePaper.NOTICE_BEFORE, CasePaper.DECISION, CasePaper.NOTICE_OF_DECISION);
        township.member(CONCERNED, () -> {
            appealing.appeal(id, cases.get(id).version(), walker.today(), "不服，请复查");
            return null;
        });
        assertThat(mine(id)).as("it has no answer yet").doesNotContain(CasePaper.APPEAL);
        township.countyApprover(9_870_005, () -> {
            appealing.answer(id, cases.get(id).version(), false, "维持原决定");
            return null;
        });
        assertThat(mine(id)).containsExactly(CasePaper.NOTICE_BEFORE, CasePaper.DECISION, CasePaper.NOTICE_OF_DECISION, CasePaper.APPEAL);
        StringBuilder said = new StringBuilder();
        for (int place = 0; place < 4; place++) {
            int at = place;
            ReadingCaseFolder.Document pdf = township.member(CONCERNED, () -> papers.print(id, at, false, Messages.CHINESE));
            assertThat(new String(pdf.content(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            said.append(text(township.member(CONCERNED, () -> papers.print(id, at, true, Messages.CHINESE)).content()));
        }
        assertThat(said).contains("查明的事实", "维持原决定", "第1党支部", "县委组织部").doesNotContain("会议记录", "谈话内容", "学习与谈心");
        for (String name : township.texts("select distinct name from member where scope_path = '" + township.branchPath() + "' and name <> (select name from member where id = "
                + township.member(CONCERNED) + ")")) {
            assertThat(said).as("who voted and who educated").doesNotContain(name);
        }
        refused("NOT_FOUND", () -> township.member(CONCERNED, () -> papers.print(id, 4, false, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.member(CONCERNED, () -> papers.print(id, -1, false, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.member(ANOTHER, () -> papers.of(id, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.member(ANOTHER, () -> papers.print(id, 0, false, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.member(EDUCATOR, () -> papers.of(id, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.member(EDUCATOR, () -> papers.print(id, 0, false, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.branch(() -> papers.of(id, Messages.CHINESE)));
        refused("NOT_FOUND", () -> township.branch(() -> papers.print(id, 0, false, Messages.CHINESE)));
        refused("NOT_PERMITTED", () -> township.township(() -> papers.print(id, 0, false, Messages.CHINESE)));
    }

    @Test
    @DisplayName("stay those of the branch that the member was in on their day, whoever has the case by now")
    void transferred() throws Exception {
        int number = 12;
        long id = walker.reported(township, number);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(text(township.member(number, () -> papers.print(id, 0, true, Messages.CHINESE)).content())).contains("第1党支部");
        township.texts("insert into member_event (county_id, scope_path, member_id, kind, before_value, after_value, happened_on, recorded_at, recorded_by, left_organisation) select county_id, scope_path, id, 'transferred',"
                + " '从前的支部', '现在的支部', date '" + walker.today().plusDays(1) + "', now(), 'x', organisation_id from member where id = " + township.member(number) + " returning id");
        assertThat(text(township.member(number, () -> papers.print(id, 0, true, Messages.CHINESE)).content())).contains("从前的支部").doesNotContain("第1党支部");
        String committee = township.texts("select t.name from member m join organisation b on b.id = m.organisation_id join organisation t on t.id = b.superior_id where m.id = " + township.member(number)).get(0);
        walker.approvedByCounty(township, id);
        int approval = township.branch(() -> folder.contents(id, Messages.CHINESE)).papers().stream().filter(paper -> paper.paper() == CasePaper.APPROVAL).findFirst().orElseThrow().place();
        assertThat(text(township.branch(() -> folder.print(id, approval, true, Messages.CHINESE)).content())).as("who proposed and decided, and the committee above that branch, which reviewed")
                .contains("从前的支部", committee).doesNotContain("第1党支部");
    }

    private List<CasePaper> mine(long id) throws Exception {
        return township.member(CONCERNED, () -> papers.of(id, Messages.CHINESE)).stream().map(ReadingOwnPapers.Line::paper).toList();
    }

    /** What a Word document says. */
    private static String text(byte[] word) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IOException("no document");
    }
}
