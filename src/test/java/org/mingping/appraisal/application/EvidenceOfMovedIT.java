package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.disposition.application.ReadingCaseFolder;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.organisation.County;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("§5 The appraisal on which a case rests")
class EvidenceOfMovedIT {

    private static final String ELSEWHERE = "9758X";

    @Inject
    private Township township;
    @Inject
    private Examining examining;
    @Inject
    private ReadingCases cases;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private County county;
    @Inject
    private ClockProducer clock;

    @AfterEach
    void back() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("lies in its file also when the member has moved to another township since, read by the branch where they are now and by the one they left no more")
    void moved() throws Exception {
        township.settle("9758", township.thisYear(), 6);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        township.act(township.township(Role.TOWNSHIP_OFFICER), 1, seen -> {
            examining.examine(seen.id(), seen.version(), township.appraised(1), ExaminationResult.CONFIRMED, "长期不参加组织生活，查实");
            return null;
        });
        township.act(township.countyApprover(), 1, seen -> {
            examining.confirmUnqualified(seen.id(), seen.version(), township.appraised(1), "同意");
            return null;
        });
        township.tell(1);
        township.post(1);
        clock.shift(Duration.ofDays(15));
        township.confirm(1);
        long id = township.number("select id from disposition_case where evidence = 'appraisal' and evidence_id = " + township.appraised(1));
        List<ReadingCaseFolder.Line> before = evidence(township.officer(1), id);
        assertThat(before).extracting(ReadingCaseFolder.Line::paper).containsExactly(CasePaper.APPRAISAL, CasePaper.BALLOT_TOTALS);

        township.people.organisation(ELSEWHERE, "试验9758别镇党委", "乡镇党委", "99").organisation(ELSEWHERE + "01", "试验9758别镇第1党支部", "党支部", ELSEWHERE);
        township.people.cells(1).putAll(Map.of("所属党委", "试验9758别镇党委", "所在党支部", "试验9758别镇第1党支部"));
        township.importRoster();

        Caller now = caller(county.path() + ELSEWHERE + "/" + ELSEWHERE + "01/");
        assertThat(now.perform(() -> cases.get(id)).ground()).isEqualTo(CaseGround.UNQUALIFIED);
        assertThat(evidence(now, id)).isEqualTo(before);
        assertThat(word(now, id, before.get(0))).as("of the branch that appraised").contains("试验9758第1党支部", "不合格", "长期不参加组织生活，查实");
        assertThatThrownBy(() -> evidence(township.officer(1), id)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
    }

    private List<ReadingCaseFolder.Line> evidence(Caller caller, long id) throws Exception {
        return caller.perform(() -> folder.contents(id, Messages.CHINESE)).papers().stream()
                .filter(line -> line.paper() == CasePaper.APPRAISAL || line.paper() == CasePaper.BALLOT_TOTALS).toList();
    }

    /** What the paper says, read from its Word file. */
    private String word(Caller caller, long id, ReadingCaseFolder.Line line) throws Exception {
        byte[] content = caller.perform(() -> folder.print(id, line.place(), true, Messages.CHINESE)).content();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new AssertionError("no text in it");
    }

    private Caller caller(String path) {
        return new Caller(2_001, "account-2001", "账户2001", Role.BRANCH_OFFICER.realm(), Set.of(Role.BRANCH_OFFICER), county.id(), county.id(), county.name(), path, null,
                Caller.Via.PAGE, "zh-CN");
    }
}
