package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.Way;

/** A lawful case with one thing wrong. */
record Spoilt(String sentence, Disposition disposition, CaseRecord record, Beside beside, List<DefectCode> codes) {

    static Spoilt where(String sentence, Disposition disposition, UnaryOperator<CaseRecord> spoiling, DefectCode... codes) {
        return new Spoilt(sentence, disposition, spoiling.apply(Cases.lawful(disposition)), Beside.CLEAR, List.of(codes));
    }

    static Spoilt beside(String sentence, Disposition disposition, Beside beside, DefectCode... codes) {
        return new Spoilt(sentence, disposition, Cases.lawful(disposition), beside, List.of(codes));
    }

    Spoilt beside(Beside other) {
        return new Spoilt(sentence, disposition, record, other, codes);
    }

    static Spoilt basis(String sentence, Disposition disposition, UnaryOperator<CaseBasis> spoiling, DefectCode... codes) {
        return where(sentence, disposition, record -> record.with(spoiling.apply(record.basis())), codes);
    }

    static Spoilt hearing(String sentence, Disposition disposition, UnaryOperator<CaseHearing> spoiling, DefectCode... codes) {
        return where(sentence, disposition, record -> record.with(spoiling.apply(record.hearing())), codes);
    }

    static Spoilt education(String sentence, Disposition disposition, UnaryOperator<CaseEducation> spoiling, DefectCode... codes) {
        return where(sentence, disposition, record -> record.with(spoiling.apply(record.education())), codes);
    }

    static Spoilt decision(String sentence, Disposition disposition, UnaryOperator<CaseDecision> spoiling, DefectCode... codes) {
        return where(sentence, disposition, record -> record.with(spoiling.apply(record.decision())), codes);
    }

    static CaseRecord withoutSession(CaseRecord record, int week) {
        CaseEducation held = record.education();
        List<Session> left = held.sessions().stream().filter(session -> !session.on().equals(Cases.PLAN.plusWeeks(week - 1L).plusDays(2))).toList();
        return record.with(new CaseEducation(held.educators(), held.earlier(), held.firstDay(), left, held.evaluation(), false));
    }

    static CaseRecord addedSession(CaseRecord record, int week) {
        return session(record, new Session(Cases.PLAN.plusWeeks(week - 1L).plusDays(4), Cases.EDUCATOR));
    }

    /** One that was on record when it was evaluated. */
    static CaseRecord session(CaseRecord record, Session session) {
        CaseEducation held = record.education();
        return record.with(new CaseEducation(held.educators(), held.earlier(), held.firstDay(), CaseHearing.added(held.sessions(), session), held.evaluation(), held.reopened()));
    }

    /** An evaluation by four: one sees who marked what, and it cannot stand. */
    static Evaluation tooFew() {
        return new Evaluation(Cases.EVALUATED, Votes.of(0, 1, 2, 1), Set.of(Cases.SECRETARY, Cases.OFFICER, Cases.EDUCATOR), 1);
    }

    static CaseHearing attempts(LocalDate published, Attempt... attempts) {
        return new CaseHearing(List.of(), List.of(attempts), Optional.ofNullable(published).map(day -> new CaseHearing.Publication(day, day)), List.of());
    }

    static Attempt attempt(int day, Way way) {
        return new Attempt(LocalDate.of(2026, 3, day), way, Cases.OFFICER);
    }

    static CaseRecord unreached(CaseRecord record) {
        return record.with(attempts(LocalDate.of(2026, 4, 7), attempt(3, Way.VISIT), attempt(10, Way.TELEPHONE), attempt(17, Way.VISIT)));
    }

    static CaseRecord rectified(CaseRecord record, LocalDate reevaluated, boolean reformed) {
        return record.with(record.decision().with(new Rectification(LocalDate.of(2025, 11, 20), LocalDate.of(2025, 11, 20), 6, Optional.ofNullable(reevaluated), reformed)));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
