package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.model.Disposition.CLOSED_AS_QUALIFIED;
import static org.mingping.disposition.model.Disposition.PERSUADED_WITHDRAWAL;
import static org.mingping.disposition.model.Disposition.REMOVAL;
import static org.mingping.disposition.model.Disposition.SELF_WITHDRAWAL_REMOVAL;
import static org.mingping.disposition.model.Disposition.VOLUNTARY_WITHDRAWAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingping.disposition.model.CaseEducation.Educator;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.shared.Messages;

@DisplayName("§5 A disposition")
class LawfulnessTest {

    @ParameterizedTest
    @EnumSource(Disposition.class)
    @DisplayName("for which every step was taken has no defect")
    void lawful(Disposition disposition) {
        assertThat(Cases.lawfulness().defects(Cases.lawful(disposition), disposition, Cases.APPROVED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    @DisplayName("is refused where")
    void refused(Spoilt spoilt) {
        List<Defect> defects = Cases.lawfulness(spoilt.beside()).defects(spoilt.record(), spoilt.disposition(), Cases.APPROVED);
        assertThat(defects.stream().map(Defect::code).distinct()).containsExactlyInAnyOrderElementsOf(spoilt.codes());
    }

    @Test
    @DisplayName("on an application that was spoken first is lawful once its signed scan lies in the case")
    void writtenSince() {
        CaseRecord spoken = Cases.lawful(Disposition.VOLUNTARY_WITHDRAWAL);
        spoken = spoken.with(spoken.basis().with(new CaseBasis.Application(Cases.VERIFIED, false, Optional.empty())));
        assertThat(Cases.lawfulness(Beside.CLEAR).defects(spoken, Disposition.VOLUNTARY_WITHDRAWAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("can have every defect that is written down, each seen here")
    void everyCode() {
        Set<DefectCode> seen = EnumSet.noneOf(DefectCode.class);
        spoilt().forEach(spoilt -> seen.addAll(spoilt.codes()));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).isEmpty();
    }

    @Test
    @DisplayName("says of each defect, in both languages, what is wrong and how to mend it, with its values")
    void sentences() {
        List<Defect> defects = new ArrayList<>();
        spoilt().forEach(spoilt -> defects.addAll(Cases.lawfulness(spoilt.beside()).defects(spoilt.record(), spoilt.disposition(), Cases.APPROVED)));
        for (Locale locale : List.of(Messages.CHINESE, Locale.ENGLISH)) {
            assertThat(defects).allSatisfy(defect -> assertThat(List.of(defect.sentence(locale), defect.mend(locale))).allSatisfy(text ->
                    assertThat(text).isNotBlank().doesNotContain("⟦", "{", "null").doesNotContainPattern("[A-Z]_[A-Z]")));
        }
        assertThat(defects).allSatisfy(defect -> assertThat(defect.clause()).startsWith("§"));
    }

    @Test
    @DisplayName("names for each defect the step of the procedure and what it rests on, in both languages")
    void clauses() {
        for (DefectCode code : DefectCode.values()) {
            Defect defect = Defect.of(code);
            assertThat(defect.spokenClause(Messages.CHINESE)).as(code.name()).doesNotContain("⟦", "§");
            assertThat(defect.spokenClause(Locale.ENGLISH)).as(code.name()).doesNotContain("⟦", "§");
            assertThat(code == DefectCode.MEETING_COUNTS || defect.spokenClause(Messages.CHINESE).startsWith("处置程序·")).as(code.name()).isTrue();
        }
        assertThat(Defect.of(DefectCode.STATEMENT_MISSING).spokenClause(Messages.CHINESE)).isEqualTo("处置程序·组织谈话；党章第四十三条");
        assertThat(Defect.of(DefectCode.MEETING_QUORUM).spokenClause(Messages.CHINESE)).isEqualTo("处置程序·党员大会；党员大会表决规则；支部工作条例第十一条");
    }

    @Test
    @DisplayName("in which nothing is proposed still needs, whatever it ends in, what every disposition of its grounds needs, and nothing that only some need")
    void neededBeforeProposal() {
        CaseRecord record = Cases.opened(REMOVAL);
        assertThat(Cases.lawfulness().neededBeforeProposal(record, Cases.APPROVED)).extracting(Defect::code).contains(DefectCode.VERIFICATION_MISSING, DefectCode.TALK_MISSING)
                .doesNotContain(DefectCode.EDUCATION_MISSING, DefectCode.PROPOSAL_MISSING, DefectCode.MEETING_MISSING);
        CaseRecord verified = record.with(record.basis().with(Cases.verification(REMOVAL)));
        assertThat(Cases.lawfulness().neededBeforeProposal(verified, Cases.APPROVED)).extracting(Defect::code).contains(DefectCode.TALK_MISSING).doesNotContain(DefectCode.VERIFICATION_MISSING);
    }

    @Test
    @DisplayName("names the week that was missed with its days")
    void week() {
        CaseRecord record = Spoilt.withoutSession(Cases.lawful(REMOVAL), 3);
        assertThat(Cases.lawfulness().defects(record, REMOVAL, Cases.APPROVED)).singleElement()
                .satisfies(defect -> assertThat(defect.sentence(Messages.CHINESE)).isEqualTo("第 3 周（2026年3月16日至2026年3月22日）没有进行教育转化，也没有补做。"));
    }

    @Test
    @DisplayName("says before the meeting that the member was told of none, or too late for the day they were told, so that none is held in vain")
    void noticeBefore() {
        CaseRecord met = Cases.met(REMOVAL);
        CaseDecision proposed = met.decision().with(Cases.proposal(REMOVAL));
        assertThat(codes(met.with(proposed))).containsExactly(DefectCode.MEETING_MISSING, DefectCode.NOTICE_MISSING, DefectCode.REVIEW_MISSING);
        assertThat(codes(met.with(proposed.told(Cases.TOLD, Cases.TOLD.plusDays(1), 0)))).containsExactly(DefectCode.MEETING_MISSING, DefectCode.NOTICE_CUT_SHORT, DefectCode.REVIEW_MISSING);
        assertThat(codes(met.with(proposed.told(Cases.TOLD, Cases.MET, 0)))).containsExactly(DefectCode.MEETING_MISSING, DefectCode.REVIEW_MISSING);
        CaseDecision few = proposed.told(Cases.TOLD, Cases.MET, 0).with(new CaseDecision.Meeting(Cases.MET, 10, 3, 3, 0, Set.of(Cases.OFFICER), false));
        assertThat(codes(met.with(few))).contains(DefectCode.MEETING_QUORUM).doesNotContain(DefectCode.NOTICE_CUT_SHORT);
        assertThat(codes(met.with(few.told(Cases.MET, Cases.MET.plusDays(10), 0)))).as("told anew in time: only the meeting is to come").containsExactly(DefectCode.MEETING_MISSING, DefectCode.REVIEW_MISSING);
        assertThat(codes(met.with(few.told(Cases.MET, Cases.MET.plusDays(1), 0)))).containsExactly(DefectCode.MEETING_MISSING, DefectCode.NOTICE_CUT_SHORT, DefectCode.REVIEW_MISSING);
    }

    private static List<DefectCode> codes(CaseRecord record) {
        return Cases.lawfulness().defects(record, REMOVAL, Cases.APPROVED).stream().map(Defect::code).toList();
    }

    @Test
    @DisplayName("lists all defects at once, not the first alone")
    void all() {
        assertThat(Cases.lawfulness().defects(Cases.opened(REMOVAL), REMOVAL, Cases.APPROVED).stream().map(Defect::code)).containsExactly(
                DefectCode.VERIFICATION_MISSING, DefectCode.ATTITUDE_MISSING, DefectCode.TALK_MISSING, DefectCode.EDUCATORS_NUMBER, DefectCode.EDUCATION_MISSING,
                DefectCode.EVALUATION_MISSING, DefectCode.PROPOSAL_MISSING, DefectCode.MEETING_MISSING, DefectCode.REVIEW_MISSING);
    }

    @Test
    @DisplayName("of a member who cannot be reached rests on three attempts by two ways on different days, and publication")
    void unreachable() {
        CaseRecord record = Spoilt.unreached(Cases.lawful(SELF_WITHDRAWAL_REMOVAL));
        assertThat(Cases.lawfulness().defects(record, SELF_WITHDRAWAL_REMOVAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("mends a missed week by an added session")
    void mended() {
        CaseRecord record = Spoilt.addedSession(Spoilt.withoutSession(Cases.lawful(CLOSED_AS_QUALIFIED), 3), 8);
        assertThat(Cases.lawfulness().defects(record, CLOSED_AS_QUALIFIED, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("mends a session that somebody else held by one of an educator’s, and judges no session by who is appointed today")
    void othersMended() {
        CaseRecord missed = Spoilt.withoutSession(Cases.lawful(REMOVAL), 1);
        CaseRecord byOther = Spoilt.session(missed, new Session(Cases.PLAN, PersonId.member(8)));
        assertThat(Cases.lawfulness().defects(Spoilt.addedSession(byOther, 8), REMOVAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("mends a wrong appointment by a right one, whose plan and evaluation begin again")
    void appointedAnew() {
        CaseRecord lawful = Cases.lawful(REMOVAL);
        CaseRecord wrong = lawful.with(CaseEducation.NONE.appointed(List.of(new Educator(Cases.OFFICER, true), new Educator(PersonId.member(6), false)), LocalDate.of(2025, 11, 3))
                .with(new Session(LocalDate.of(2025, 11, 5), Cases.OFFICER)));
        CaseRecord anew = Cases.educated(wrong, false);
        assertThat(Cases.lawfulness().defects(anew, REMOVAL, Cases.APPROVED)).isEmpty();
        CaseRecord afterwards = lawful.with(lawful.education().appointed(Cases.educators(), Cases.EVALUATED));
        assertThat(Cases.lawfulness().defects(afterwards, REMOVAL, Cases.APPROVED).stream().map(Defect::code)).as("an appointment alone mends nothing")
                .contains(DefectCode.EVALUATION_MISSING, DefectCode.EDUCATION_CUT_SHORT, DefectCode.WEEK_MISSED);
    }

    @Test
    @DisplayName("which offers education is not refused where it was declined, nor where it was begun and broken off")
    void offered() {
        CaseRecord record = Cases.lawful(PERSUADED_WITHDRAWAL);
        CaseRecord begun = record.with(record.education().appointed(Cases.educators(), Cases.PLAN));
        assertThat(Cases.lawfulness().defects(begun, PERSUADED_WITHDRAWAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("that is the member’s own wish needs a valid meeting that announces it, and no majority")
    void ownWish() {
        CaseRecord record = Cases.lawful(VOLUNTARY_WITHDRAWAL);
        CaseRecord noVotes = record.with(record.decision().with(new CaseDecision.Meeting(Cases.MET, 10, 5, 0, 0, Set.of(), true)));
        assertThat(Cases.lawfulness().defects(noVotes, VOLUNTARY_WITHDRAWAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("after a rectification that failed may follow when its period is over")
    void stronger() {
        CaseRecord record = Spoilt.rectified(Cases.lawful(REMOVAL), Cases.EVALUATED, false);
        assertThat(Cases.lawfulness().defects(record, REMOVAL, Cases.APPROVED)).isEmpty();
    }

    @Test
    @DisplayName("for self-withdrawal rests on a confirmed finding, also on one that came while a case on another ground ran, once it was verified and told")
    void addedGround() {
        CaseRecord lawful = Cases.lawful(SELF_WITHDRAWAL_REMOVAL);
        CaseBasis basis = lawful.basis();
        CaseRecord onGrade = lawful.with(new CaseBasis(Cases.MEMBER, CaseGround.UNQUALIFIED, basis.confirmedOn(), basis.verification(), basis.attitude(), basis.application()));
        assertThat(Cases.lawfulness().defects(onGrade, SELF_WITHDRAWAL_REMOVAL, Cases.APPROVED).stream().map(Defect::code)).containsExactly(DefectCode.GROUND_DOES_NOT_BEAR);
        CaseRecord added = onGrade.with(onGrade.basis().with(new CaseBasis.AddedGround(CaseGround.THREE_FAILURES, Cases.VERIFIED))
                .with(new CaseBasis.Verification(Cases.VERIFIED, Set.of(Cases.SECRETARY, Cases.OFFICER), false, false, true, 1))).with(onGrade.decision().told(Cases.TOLD, Cases.MET, 1));
        assertThat(Cases.lawfulness().defects(added, SELF_WITHDRAWAL_REMOVAL, Cases.APPROVED)).isEmpty();
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(SpoiltBasis.all(), SpoiltSteps.all()).flatMap(List::stream);
    }
}
