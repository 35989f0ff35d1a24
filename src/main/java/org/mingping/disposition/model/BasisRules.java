package org.mingping.disposition.model;

import static org.mingping.disposition.model.DefectCode.ACCEPTS_EDUCATION;
import static org.mingping.disposition.model.DefectCode.ANOTHER_CASE_RUNS;
import static org.mingping.disposition.model.DefectCode.APPLICATION_MISSING;
import static org.mingping.disposition.model.DefectCode.APPLICATION_NOT_ON_FILE;
import static org.mingping.disposition.model.DefectCode.APPLICATION_ON_FILE;
import static org.mingping.disposition.model.DefectCode.APPLICATION_NOT_WRITTEN;
import static org.mingping.disposition.model.DefectCode.APPLICATION_TAKEN_BACK;
import static org.mingping.disposition.model.DefectCode.ASKS_TO_STAY;
import static org.mingping.disposition.model.DefectCode.ATTITUDE_MISSING;
import static org.mingping.disposition.model.DefectCode.FACTS_ESTABLISHED;
import static org.mingping.disposition.model.DefectCode.FACTS_NOT_ESTABLISHED;
import static org.mingping.disposition.model.DefectCode.HARM_NOT_ESTABLISHED;
import static org.mingping.disposition.model.DefectCode.MEASURES_NOT_STATED;
import static org.mingping.disposition.model.DefectCode.NOT_PERSUADED;
import static org.mingping.disposition.model.DefectCode.NOT_REFORMED;
import static org.mingping.disposition.model.DefectCode.PERSUASION_AGREED;
import static org.mingping.disposition.model.DefectCode.PERSUASION_REFUSED;
import static org.mingping.disposition.model.DefectCode.PROBLEM_GRAVE;
import static org.mingping.disposition.model.DefectCode.PROBLEM_NOT_GRAVE;
import static org.mingping.disposition.model.DefectCode.RECTIFIABLE;
import static org.mingping.disposition.model.DefectCode.RECTIFICATION_CUT_SHORT;
import static org.mingping.disposition.model.DefectCode.RECTIFICATION_MONTHS;
import static org.mingping.disposition.model.DefectCode.RECTIFIED_ALREADY;
import static org.mingping.disposition.model.DefectCode.REFORMED;
import static org.mingping.disposition.model.DefectCode.RESOLVE_NOT_STATED;
import static org.mingping.disposition.model.DefectCode.STAY_NOT_ASKED;
import static org.mingping.disposition.model.DefectCode.VERIFICATION_BEFORE_APPEAL;
import static org.mingping.disposition.model.DefectCode.VERIFICATION_MISSING;
import static org.mingping.disposition.model.DefectCode.VERIFIER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.WISHES_TO_CORRECT;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseBasis.Verification;

/** The ground, its verification, and what each disposition asks of the facts and of the member's own will (domain §5 [S]). */
final class BasisRules {

    private final DispositionParameters rules;
    private final Deadlines deadlines;
    private final Beside beside;

    BasisRules(DispositionParameters rules, Deadlines deadlines, Beside beside) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.beside = beside;
    }

    void check(CaseRecord record, Disposition disposition, Defects defects) {
        CaseBasis basis = record.basis();
        GroundRules.check(record, disposition, defects);
        if (rules.need(disposition, CaseStep.VERIFICATION).isNeeded()) {
            defects.unless(basis.verification().filter(found -> !found.by().isEmpty()).isPresent(), VERIFICATION_MISSING);
            defects.unless(!record.isVerifiedBeforeAppeal(), VERIFICATION_BEFORE_APPEAL);
        }
        basis.verification().ifPresent(found -> {
            defects.unless(!found.by().contains(record.member()), VERIFIER_OWN_CASE);
            defects.unless(found.established() || !disposition.imposes() || disposition == Disposition.VOLUNTARY_WITHDRAWAL, FACTS_NOT_ESTABLISHED);
            defects.unless(!found.established() || disposition != Disposition.CLOSED_AS_UNFOUNDED, FACTS_ESTABLISHED);
        });
        // Leaving is the member's own right: an application that lies in the case is not made away with (Party Constitution Art. 9).
        defects.unless(disposition != Disposition.CLOSED_AS_UNFOUNDED || basis.ground() != CaseGround.OWN_APPLICATION || !beside.applicationOnFile(), APPLICATION_ON_FILE);
        rectified(record, disposition, defects);
        switch (disposition) {
            case RECTIFICATION -> rectification(record, defects);
            case PERSUADED_WITHDRAWAL -> persuadedWithdrawal(basis, defects);
            case REMOVAL -> removal(record, defects);
            case DIRECT_REMOVAL -> directRemoval(basis, defects);
            case VOLUNTARY_WITHDRAWAL -> voluntaryWithdrawal(basis, defects);
            case CLOSED_AS_QUALIFIED, CLOSED_AS_UNFOUNDED, SELF_WITHDRAWAL_REMOVAL -> {
                // What they ask beyond the steps is their ground, or what was verified of it.
            }
        }
    }

    /** After a rectification: not before its last day; something stronger if the member did not reform, and only then (§5: not reformed → a stronger disposition). */
    private void rectified(CaseRecord record, Disposition disposition, Defects defects) {
        record.decision().rectification().filter(period -> disposition.isStrongerThanRectification()).ifPresent(period -> {
            LocalDate last = period.lastDay(deadlines);
            boolean ripe = period.reevaluation().filter(day -> !day.isBefore(last)).isPresent();
            defects.unless(ripe, RECTIFICATION_CUT_SHORT, last);
            defects.unless(!period.reformed(), REFORMED);
        });
        record.failedRectification().filter(failed -> disposition == Disposition.CLOSED_AS_QUALIFIED).ifPresent(failed -> defects.add(NOT_REFORMED, failed));
    }

    private void rectification(CaseRecord record, Defects defects) {
        CaseBasis basis = record.basis();
        defects.unless(basis.verification().filter(Verification::grave).isEmpty(), PROBLEM_GRAVE);
        stated(basis, defects).ifPresent(attitude -> {
            defects.unless(attitude.asksToStay(), STAY_NOT_ASKED);
            defects.unless(attitude.statesResolve(), RESOLVE_NOT_STATED);
            defects.unless(attitude.statesMeasures(), MEASURES_NOT_STATED);
        });
        defects.unless(record.decision().rectification().filter(period -> isEarlier(period, record)).isEmpty(), RECTIFIED_ALREADY);
        int most = rules.rectificationMostMonths();
        record.decision().proposal().filter(proposal -> proposal.disposition() == Disposition.RECTIFICATION)
                .ifPresent(proposal -> defects.unless(proposal.months() >= 1 && proposal.months() <= most, RECTIFICATION_MONTHS, proposal.months(), most));
    }

    /** Of whoever agrees to leave. Whoever refuses stays until the general meeting decides on a removal, with the education and the evaluation that this needs (Party Constitution Art. 9). */
    private static void persuadedWithdrawal(CaseBasis basis, Defects defects) {
        stated(basis, defects).ifPresent(attitude -> {
            defects.unless(!attitude.asksToStay(), ASKS_TO_STAY);
            defects.unless(!attitude.statesResolve(), WISHES_TO_CORRECT);
            defects.unless(!attitude.acceptsEducation(), ACCEPTS_EDUCATION);
            defects.unless(attitude.persuaded() != Persuasion.NOT_TRIED, NOT_PERSUADED);
            defects.unless(attitude.persuaded() != Persuasion.REFUSED, PERSUASION_REFUSED);
        });
    }

    /** Whoever may be given time to correct themself is given it, and is not removed before that has failed (decision 160). */
    private static void removal(CaseRecord record, Defects defects) {
        CaseBasis basis = record.basis();
        stated(basis, defects).ifPresent(attitude -> {
            defects.unless(attitude.persuaded() != Persuasion.NOT_TRIED, NOT_PERSUADED);
            defects.unless(attitude.persuaded() != Persuasion.AGREED, PERSUASION_AGREED);
            boolean willing = attitude.asksToStay() && attitude.statesResolve() && attitude.statesMeasures();
            boolean grave = basis.verification().filter(Verification::grave).isPresent();
            // One that was evaluated is not repeated, whatever an appeal made of what followed it.
            boolean rectified = record.decision().rectification().flatMap(CaseDecision.Rectification::reevaluation).isPresent();
            defects.unless(!willing || grave || rectified, RECTIFIABLE);
        });
    }

    private static void directRemoval(CaseBasis basis, Defects defects) {
        defects.unless(basis.verification().filter(Verification::grave).isPresent(), PROBLEM_NOT_GRAVE);
        defects.unless(basis.verification().filter(Verification::harm).isPresent(), HARM_NOT_ESTABLISHED);
    }

    /** The member's own wish and nothing else: on paper that lies in the case, not against what they said themself, and no way out of another case (decision 160). */
    private void voluntaryWithdrawal(CaseBasis basis, Defects defects) {
        defects.unless(basis.application().isPresent(), APPLICATION_MISSING);
        basis.application().ifPresent(application -> {
            // One that was spoken first is in writing once its signed scan lies in the case.
            defects.unless(application.written() || beside.applicationOnFile(), APPLICATION_NOT_WRITTEN);
            application.takenBackOn().ifPresent(day -> defects.add(APPLICATION_TAKEN_BACK, day));
        });
        defects.unless(basis.ground() != CaseGround.OWN_APPLICATION || beside.applicationOnFile(), APPLICATION_NOT_ON_FILE);
        defects.unless(basis.attitude().filter(Attitude::asksToStay).isEmpty(), ASKS_TO_STAY);
        defects.unless(!beside.anotherRuns(), ANOTHER_CASE_RUNS);
    }

    private static Optional<Attitude> stated(CaseBasis basis, Defects defects) {
        defects.unless(basis.attitude().isPresent(), ATTITUDE_MISSING);
        return basis.attitude();
    }

    /** Whether a rectification came to its end before what is decided now, and is not the one that was decided. */
    private static boolean isEarlier(CaseDecision.Rectification period, CaseRecord record) {
        return period.reevaluation().filter(day -> record.decision().approval().filter(given -> !day.isAfter(given.on())).isPresent() || record.decision().approval().isEmpty()).isPresent();
    }
}
