package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.MemberCorrections;
import org.mingping.registration.model.CorrectedDaysPolicy;
import org.mingping.registration.model.Registration;
import org.mingping.registration.persistence.Extensions;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.shared.Refusal;

/** Hands in what is written: by the member, or by the branch's officer from paper, with the signed form as a scan. */
@Stateless
public class SubmittingRegistration {

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationSteps steps;

    @Inject
    private RegistrationPapers papers;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private Extensions extensions;

    @Inject
    private MemberCorrections ledger;

    @Inject
    private RegistrationNotices notices;

    @Inject
    private Journal journal;

    /**
     * @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, NOT_PERMITTED; where an officer hands it in, what {@link Registration#requireSignedPaper} refuses; what
     *                 {@link Registration#submit} and {@link CorrectedDaysPolicy} refuse
     */
    @UseCase(value = "registration.submit", roles = {MEMBER, BRANCH_OFFICER})
    public void submit(long id, int seenVersion) {
        Registration registration = desk.toWrite(id, seenVersion);
        if (!OwnCase.is(registration.getMemberId())) {
            registration.requireSignedPaper(papers.newest(id).orElse(null), corrections.waiting(id) > 0);
        }
        registration.submit(desk.today());
        CorrectedDaysPolicy.require(ledger.standing(registration.getMemberId()), corrections.asked(id));
        extensions.settle(registration);
        if (registration.isFromPaper()) {
            notices.entered(registration);
        }
        steps.submitted(registration, Caller.current().signature());
        journal.note("will", registration.form().will());
    }
}
