package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.model.filing.CasePaper.APPEAL;
import static org.mingping.disposition.model.filing.CasePaper.APPLICATION;
import static org.mingping.disposition.model.filing.CasePaper.APPLICATION_TAKEN_BACK;
import static org.mingping.disposition.model.filing.CasePaper.APPRAISAL;
import static org.mingping.disposition.model.filing.CasePaper.APPROVAL;
import static org.mingping.disposition.model.filing.CasePaper.ATTEMPTS_AND_PUBLICATION;
import static org.mingping.disposition.model.filing.CasePaper.BALLOT_TOTALS;
import static org.mingping.disposition.model.filing.CasePaper.CONCLUSION;
import static org.mingping.disposition.model.filing.CasePaper.COVER;
import static org.mingping.disposition.model.filing.CasePaper.DECISION;
import static org.mingping.disposition.model.filing.CasePaper.EDUCATION;
import static org.mingping.disposition.model.filing.CasePaper.EVALUATION;
import static org.mingping.disposition.model.filing.CasePaper.FOLLOW_UP;
import static org.mingping.disposition.model.filing.CasePaper.GROUND_EVIDENCE;
import static org.mingping.disposition.model.filing.CasePaper.MEETING_MINUTES;
import static org.mingping.disposition.model.filing.CasePaper.NOTICE_BEFORE;
import static org.mingping.disposition.model.filing.CasePaper.NOTICE_OF_DECISION;
import static org.mingping.disposition.model.filing.CasePaper.RECTIFICATION_PLAN;
import static org.mingping.disposition.model.filing.CasePaper.REEVALUATION;
import static org.mingping.disposition.model.filing.CasePaper.STATEMENT_AND_ANSWER;
import static org.mingping.disposition.model.filing.CasePaper.TALK_MINUTES;
import static org.mingping.disposition.model.filing.CasePaper.VERIFICATION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.filing.FilingChecklist.Folder;
import org.mingping.disposition.model.filing.FilingChecklist.Item;

@DisplayName("What goes on file")
class FilingChecklistTest {

    private static final DispositionParameters RULES = DispositionParameters.countyTrial1();

    /** What the case file of each disposition lacks as long as nothing lies in it. */
    private static final Map<Disposition, Set<CasePaper>> REQUIRED = new EnumMap<>(Map.of(
            Disposition.CLOSED_AS_QUALIFIED, EnumSet.of(COVER, APPRAISAL, BALLOT_TOTALS, VERIFICATION, TALK_MINUTES, EDUCATION, EVALUATION, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES,
                    APPROVAL, DECISION, NOTICE_OF_DECISION),
            Disposition.CLOSED_AS_UNFOUNDED, EnumSet.of(COVER, APPRAISAL, BALLOT_TOTALS, VERIFICATION, TALK_MINUTES, CONCLUSION, APPROVAL, DECISION, NOTICE_OF_DECISION),
            Disposition.RECTIFICATION, EnumSet.of(COVER, APPRAISAL, BALLOT_TOTALS, VERIFICATION, TALK_MINUTES, EDUCATION, EVALUATION, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES,
                    APPROVAL, DECISION, NOTICE_OF_DECISION, RECTIFICATION_PLAN, REEVALUATION),
            Disposition.PERSUADED_WITHDRAWAL, EnumSet.of(COVER, APPRAISAL, BALLOT_TOTALS, VERIFICATION, TALK_MINUTES, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES, APPROVAL, DECISION,
                    NOTICE_OF_DECISION),
            Disposition.REMOVAL, EnumSet.of(COVER, APPRAISAL, BALLOT_TOTALS, VERIFICATION, TALK_MINUTES, EDUCATION, EVALUATION, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES, APPROVAL,
                    DECISION, NOTICE_OF_DECISION),
            Disposition.DIRECT_REMOVAL, EnumSet.of(COVER, GROUND_EVIDENCE, VERIFICATION, TALK_MINUTES, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES, APPROVAL, DECISION, NOTICE_OF_DECISION),
            Disposition.SELF_WITHDRAWAL_REMOVAL, EnumSet.of(COVER, GROUND_EVIDENCE, VERIFICATION, TALK_MINUTES, CONCLUSION, NOTICE_BEFORE, MEETING_MINUTES, APPROVAL, DECISION,
                    NOTICE_OF_DECISION),
            Disposition.VOLUNTARY_WITHDRAWAL, EnumSet.of(COVER, APPLICATION, TALK_MINUTES, MEETING_MINUTES, APPROVAL, DECISION, NOTICE_OF_DECISION)));

    @Test
    @DisplayName("in the case file is, for each disposition, what it rests on: appraisal and totals, investigation, conclusions, minutes, approvals (§5)")
    void caseFile() {
        for (Disposition disposition : Disposition.values()) {
            assertThat(missing(disposition, Cases.lawful(disposition), Folder.CASE)).as(disposition.name()).isEqualTo(REQUIRED.get(disposition));
        }
    }

    @Test
    @DisplayName("of educators who were replaced before the new ones held a session nothing is asked: no session of the new plan can be made up once it is decided")
    void replacedEducators() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        LocalDate first = Cases.PLAN;
        CaseEducation taught = decided.education().appointed(Cases.educators(), first).with(new CaseEducation.Session(first, Cases.educators().get(0).person()));
        assertThat(missing(Disposition.DIRECT_REMOVAL, decided.with(taught), Folder.CASE)).as("what was held is on file").contains(EDUCATION);
        CaseEducation replaced = taught.appointed(List.of(new CaseEducation.Educator(PersonId.member(91), true), new CaseEducation.Educator(PersonId.member(92), true)), first.plusDays(7));
        assertThat(missing(Disposition.DIRECT_REMOVAL, decided.with(replaced), Folder.CASE)).doesNotContain(EDUCATION);
    }

    @Test
    @DisplayName("in the personal file is the decision alone, and nothing where nothing was imposed: of who was found qualified again, or against whom nothing was found (§5)")
    void personalFile() {
        for (Disposition disposition : Disposition.values()) {
            Set<CasePaper> papers = FilingChecklist.of(disposition, Cases.lawful(disposition), RULES).in(Folder.PERSONAL);
            assertThat(papers).as(disposition.name()).isEqualTo(disposition.name().startsWith("CLOSED_AS_") ? Set.of() : Set.of(DECISION));
        }
    }

    @Test
    @DisplayName("is numbered from 1 in each folder, in the order of the file, each line with its clause")
    void numbered() {
        for (Disposition disposition : Disposition.values()) {
            FilingChecklist checklist = FilingChecklist.of(disposition, Cases.lawful(disposition), RULES);
            for (Folder folder : Folder.values()) {
                List<Item> items = checklist.items().stream().filter(item -> item.folder() == folder).toList();
                assertThat(items.stream().map(Item::number).toList()).isEqualTo(IntStream.rangeClosed(1, items.size()).boxed().toList());
                assertThat(items.stream().map(Item::paper).toList()).isSorted().doesNotHaveDuplicates();
                assertThat(items).allSatisfy(item -> assertThat(item.clause()).startsWith("§5"));
            }
        }
    }

    @Test
    @DisplayName("lacks exactly what does not lie there yet")
    void missing() {
        FilingChecklist checklist = FilingChecklist.of(Disposition.REMOVAL, Cases.lawful(Disposition.REMOVAL), RULES);
        Set<CasePaper> all = EnumSet.allOf(CasePaper.class);
        assertThat(FilingChecklist.missing(checklist, all)).isEmpty();
        Arrays.stream(CasePaper.values()).forEach(paper -> {
            Set<CasePaper> others = EnumSet.complementOf(EnumSet.of(paper));
            assertThat(FilingChecklist.missing(checklist, others).stream().map(Item::paper).distinct().toList())
                    .isEqualTo(REQUIRED.get(Disposition.REMOVAL).contains(paper) ? List.of(paper) : List.of());
        });
        assertThat(FilingChecklist.missing(checklist, EnumSet.complementOf(EnumSet.of(DECISION))).stream().map(Item::folder).toList()).as("original and copy")
                .containsExactly(Folder.PERSONAL, Folder.CASE);
    }

    @Test
    @DisplayName("follows what happened: statement, appeal, attempts instead of the talk, an education that was only offered, an earlier rectification")
    void whatHappened() {
        CaseRecord removal = Cases.lawful(Disposition.REMOVAL);
        CaseRecord stated = removal.with(removal.hearing().with(new CaseHearing.Statement(Cases.TALKED, Optional.of(Cases.TOLD))));
        assertThat(missing(Disposition.REMOVAL, stated, Folder.CASE)).contains(STATEMENT_AND_ANSWER);
        CaseRecord appealed = removal.with(removal.aftermath().appealed(Cases.APPROVED.plusDays(3)));
        assertThat(missing(Disposition.REMOVAL, appealed, Folder.CASE)).contains(APPEAL);
        CaseRecord unreached = removal.with(CaseHearing.NONE.published(Cases.TALKED));
        assertThat(missing(Disposition.REMOVAL, unreached, Folder.CASE)).contains(ATTEMPTS_AND_PUBLICATION).doesNotContain(TALK_MINUTES);
        CaseRecord both = removal.with(removal.hearing().published(Cases.TALKED));
        assertThat(missing(Disposition.REMOVAL, both, Folder.CASE)).contains(ATTEMPTS_AND_PUBLICATION, TALK_MINUTES);
        CaseRecord offered = Cases.educated(Cases.lawful(Disposition.PERSUADED_WITHDRAWAL), false);
        assertThat(missing(Disposition.PERSUADED_WITHDRAWAL, offered, Folder.CASE)).contains(EDUCATION, EVALUATION);
        LocalDate begun = LocalDate.of(2025, 1, 6);
        CaseRecord rectified = removal.with(removal.decision().with(new CaseDecision.Rectification(begun, begun, 6, Optional.of(begun.plusMonths(6)), false)));
        assertThat(missing(Disposition.REMOVAL, rectified, Folder.CASE)).contains(RECTIFICATION_PLAN, REEVALUATION);
    }

    @Test
    @DisplayName("offers the follow-up plan, which begins after the file is sealed")
    void followUp() {
        FilingChecklist checklist = FilingChecklist.of(Disposition.REMOVAL, Cases.lawful(Disposition.REMOVAL), RULES);
        assertThat(checklist.in(Folder.CASE)).contains(FOLLOW_UP);
        assertThat(FilingChecklist.missing(checklist, Set.of()).stream().map(Item::paper)).doesNotContain(FOLLOW_UP);
    }

    @Test
    @DisplayName("of an application that was taken back is application, withdrawal and talk, and nothing for the personal file")
    void takenBack() {
        CaseRecord record = Cases.lawful(Disposition.VOLUNTARY_WITHDRAWAL);
        FilingChecklist checklist = FilingChecklist.ofTakenBack(record, RULES);
        assertThat(FilingChecklist.missing(checklist, Set.of()).stream().map(Item::paper)).containsExactly(COVER, APPLICATION, APPLICATION_TAKEN_BACK, TALK_MINUTES);
        assertThat(checklist.in(Folder.PERSONAL)).isEmpty();
        assertThat(FilingChecklist.missing(FilingChecklist.ofTakenBack(record.with(CaseHearing.NONE), RULES), Set.of()).stream().map(Item::paper)).doesNotContain(TALK_MINUTES);
    }

    @Test
    @DisplayName("asks for the evidence of each ground, also of one that was added while the case ran")
    void addedGrounds() {
        CaseRecord reported = Cases.lawful(Disposition.DIRECT_REMOVAL);
        CaseRecord graded = reported.with(reported.basis().with(new CaseBasis.AddedGround(CaseGround.UNQUALIFIED, Cases.TALKED)));
        assertThat(missing(Disposition.DIRECT_REMOVAL, graded, Folder.CASE)).contains(GROUND_EVIDENCE, APPRAISAL, BALLOT_TOTALS);
        CaseRecord found = Cases.lawful(Disposition.REMOVAL).with(Cases.lawful(Disposition.REMOVAL).basis().with(new CaseBasis.AddedGround(CaseGround.THREE_FAILURES, Cases.TALKED)));
        assertThat(missing(Disposition.REMOVAL, found, Folder.CASE)).contains(GROUND_EVIDENCE, APPRAISAL, BALLOT_TOTALS);
        List<Item> items = FilingChecklist.of(Disposition.REMOVAL, found, RULES).items().stream().filter(item -> item.folder() == Folder.CASE).toList();
        assertThat(items.stream().map(Item::paper)).as("a line a kind").doesNotHaveDuplicates();
    }

    private static Set<CasePaper> missing(Disposition disposition, CaseRecord record, Folder folder) {
        Set<CasePaper> missing = EnumSet.noneOf(CasePaper.class);
        FilingChecklist.missing(FilingChecklist.of(disposition, record, RULES), Set.of()).stream().filter(item -> item.folder() == folder).forEach(item -> missing.add(item.paper()));
        return missing;
    }
}
