package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.application.paper.CaseBookPapers;
import org.mingping.disposition.application.paper.DrawnPaper;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.EducationFacts;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.form.Forms;
import org.mingping.disposition.persistence.CaseScans;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Messages;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 What lies in a case's file for the checklist")
class CaseFolderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OffsetDateTime WRITTEN = OffsetDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Named SECRETARY = new Named(PersonId.member(2), "李书记");

    private final List<CaseEntry> lines = new ArrayList<>();
    private final List<CaseScans.Line> scans = new ArrayList<>();
    private Set<Long> overturned = Set.of();

    CaseFolderTest() {
        line(new Opened(DAY, new Named(PersonId.member(1), "当事人"), CaseGround.GRAVE_PROBLEM, Optional.of(DAY), Optional.empty(), "群众反映", Optional.empty()), CaseState.OPEN);
        line(new Proposed(DAY.plusDays(1), Disposition.REMOVAL, 0, "提出"), CaseState.PROPOSED);
        line(new MeetingHeld(DAY.plusDays(9), 12, List.of(SECRETARY), 9, 0, false, "通过", List.of()), CaseState.PASSED);
    }

    @Test
    @DisplayName("is an appeal with its answer, and none without: neither one that waits, nor the scan of it, nor an earlier one that was answered")
    void appeals() {
        line(new Appealed(DAY.plusDays(13), "不服"), CaseState.SERVED);
        scans.add(new CaseScans.Line(1, CasePaper.APPEAL, "申诉书.pdf", "application/pdf", 9, WRITTEN, "经办人", null, null, null));
        assertThat(lying()).doesNotContain(CasePaper.APPEAL);
        line(new AnsweredAppeal(DAY.plusDays(20), Tier.COUNTY, false, "维持"), CaseState.SERVED);
        assertThat(lying()).contains(CasePaper.APPEAL);
        line(new Appealed(DAY.plusDays(23), "仍不服"), CaseState.SERVED);
        assertThat(lying()).doesNotContain(CasePaper.APPEAL);
    }

    @Test
    @DisplayName("is no paper that counts no more")
    void returned() {
        assertThat(lying()).contains(CasePaper.COVER, CasePaper.CONCLUSION, CasePaper.MEETING_MINUTES);
        line(new Returned(DAY.plusDays(12), "程序不全"), CaseState.OPEN);
        assertThat(lying()).contains(CasePaper.COVER, CasePaper.GROUND_EVIDENCE).doesNotContain(CasePaper.CONCLUSION, CasePaper.MEETING_MINUTES);
    }

    @Test
    @DisplayName("is no scan of a decision that was undone since")
    void overturned() {
        scans.add(new CaseScans.Line(7, CasePaper.DECISION, "除名决定.pdf", "application/pdf", 9, WRITTEN, "经办人", null, null, null));
        assertThat(lying()).contains(CasePaper.DECISION);
        overturned = Set.of(7L);
        assertThat(lying()).doesNotContain(CasePaper.DECISION);
    }

    @Test
    @DisplayName("is no form of approval before somebody above the branch has decided, nor the plan of an education of which no session was held")
    void waitsForItsAct() {
        line(new EducatorsAppointed(DAY.plusDays(1), List.of(new EducationFacts.Appointed(SECRETARY, true)), DAY.plusDays(2), List.of("学习党章")), CaseState.PASSED);
        line(new Reviewed(DAY.plusDays(10), "程序完备"), CaseState.REVIEWED);
        assertThat(lying()).doesNotContain(CasePaper.APPROVAL, CasePaper.EDUCATION);
        scans.add(scan(2, CasePaper.APPROVAL));
        assertThat(lying()).as("the scan of an empty form").doesNotContain(CasePaper.APPROVAL);
        line(new Approved(DAY.plusDays(12), Tier.COUNTY, "同意"), CaseState.DECIDED);
        assertThat(lying()).contains(CasePaper.APPROVAL);
    }

    @Test
    @DisplayName("lies there unsigned as long as no scan of a signed one is beside it")
    void unsigned() {
        assertThat(folder().unsigned()).contains(CasePaper.CONCLUSION, CasePaper.MEETING_MINUTES).doesNotContain(CasePaper.COVER, CasePaper.APPROVAL, CasePaper.DECISION);
        scans.add(scan(3, CasePaper.MEETING_MINUTES));
        assertThat(folder().unsigned()).contains(CasePaper.CONCLUSION).doesNotContain(CasePaper.MEETING_MINUTES);
    }

    private static CaseScans.Line scan(long id, CasePaper paper) {
        return new CaseScans.Line(id, paper, "扫描件.pdf", "application/pdf", 9, WRITTEN, "经办人", null, null, null);
    }

    private Iterable<CasePaper> lying() {
        return folder().lying();
    }

    private CaseFolder.Folder folder() {
        List<DrawnPaper> drawn = CaseBookPapers.of(Forms.head(Messages.CHINESE), new CaseBookPapers.OrganisationNames("支部", "乡党委", "县委", List.of()), lines, List.of(),
                DispositionParameters.countyTrial1(), new Deadlines(WorkingCalendar.stateCouncil(), List.of()));
        return new CaseFolder.Folder(Forms.head(Messages.CHINESE), null, checklist(), drawn, scans, List.of(), overturned);
    }

    private Optional<FilingChecklist> checklist() {
        CaseRecord record = CaseEntry.standing(lines).record();
        return record.proposed().map(disposition -> FilingChecklist.of(disposition, record, DispositionParameters.countyTrial1()));
    }

    private void line(CaseFact fact, CaseState after) {
        lines.add(new CaseEntry(lines.size() + 1, fact, SECRETARY, Role.BRANCH_OFFICER, WRITTEN.plusMinutes(lines.size()), after));
    }
}
