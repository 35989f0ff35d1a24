package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.MemberCorrections;
import org.mingping.registration.model.CorrectedDaysPolicy;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/**
 * The branch approves or rejects what a member asks to have corrected of their own data (domain §6). Approved, it enters the ledger once, with who asked and who approved; rejected, not at
 * all, and the member is told why. Whoever wrote it down from paper does not decide it: another officer of the branch does, or the township.
 */
@Stateless
public class DecidingCorrection {

    private static final String CLAUSE = "domain §6";

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private MemberCorrections ledger;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Journal journal;

    @Inject
    private Database database;

    /** @throws Refusal NOT_FOUND, STALE_VERSION, OWN_CASE, CAMPAIGN_CLOSED; CORRECTION_DECIDED; CORRECTION_EARLY while the form is written or mended; CORRECTION_TYPED for whoever wrote it down from paper; CORRECTION_OTHER_FIRST, CORRECTION_ORDER */
    @UseCase(value = "registration.approve-correction", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void approve(long id, int seenVersion, long correction) {
        // A roster takes members before registrations, this the other way round; and what follows a member takes pools before rows.
        database.together(WorkbookImport.ALONE);
        ledger.begin(desk.member(id));
        Registration registration = desk.toDecide(id, seenVersion);
        RegistrationCorrections.Line line = asked(registration, correction);
        CorrectedDaysPolicy.requireAlone(ledger.standing(registration.getMemberId()), line.field(), corrections.asked(id));
        decide(registration, line, CorrectionState.APPROVED, null);
        desk.record(registration, RegistrationAction.CORRECTION_APPROVED, line.field().name());
        boolean changed = ledger.correct(registration.getMemberId(), line.field(), line.afterValue(), line.asked(registration.getMemberId()));
        journal.note("field", line.field());
        journal.note("changed", changed);
        notices.approved(registration, line.field());
    }

    /** @param reason why not @throws Refusal as {@link #approve}; CORRECTION_ANSWER (most characters) */
    @UseCase(value = "registration.reject-correction", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void reject(long id, int seenVersion, long correction, String reason) {
        Registration registration = desk.toDecide(id, seenVersion);
        RegistrationCorrections.Line line = asked(registration, correction);
        String answer = Written.required(reason, RegistrationForm.MOST, "CORRECTION_ANSWER", CLAUSE);
        decide(registration, line, CorrectionState.REJECTED, answer);
        desk.record(registration, RegistrationAction.CORRECTION_REJECTED, line.field().name());
        journal.note("field", line.field());
        notices.corrected(registration, line.field());
    }

    private RegistrationCorrections.Line asked(Registration registration, long correction) {
        if (registration.getState().isWritable() || registration.getState() == RegistrationState.VOID) {
            throw Refusal.conflict("CORRECTION_EARLY").under(CLAUSE);
        }
        RegistrationCorrections.Line line = corrections.one(registration.getId(), correction).orElseThrow(Refusal::notFound);
        if (line.state() != CorrectionState.ASKED) {
            throw Refusal.conflict("CORRECTION_DECIDED").under(CLAUSE);
        }
        if (line.isAskedBy(Caller.current().person())) {
            throw Refusal.forbidden("CORRECTION_TYPED").under(CLAUSE);
        }
        return line;
    }

    /** Of two at once the second finds it decided. */
    private void decide(Registration registration, RegistrationCorrections.Line line, CorrectionState state, String answer) {
        String before = ledger.standing(registration.getMemberId()).get(line.field());
        if (!corrections.decide(line.id(), state, before, answer, Caller.current().signature())) {
            throw Refusal.conflict("CORRECTION_DECIDED").under(CLAUSE);
        }
    }
}
