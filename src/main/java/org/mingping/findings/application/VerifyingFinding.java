package org.mingping.findings.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.model.Finding;
import org.mingping.findings.persistence.Findings;
import org.mingping.findings.persistence.Verifications;

/** The branch verifies whether there was a good reason for six failed months (domain §2). */
@Stateless
public class VerifyingFinding {

    @Inject
    private Findings findings;

    @Inject
    private Verifications verifications;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param goodReason what the branch holds
     * @param text       what it asked, whom it heard, and why it holds so
     */
    @UseCase(value = "findings.verify", roles = BRANCH_OFFICER)
    public void verify(long id, int seenVersion, boolean goodReason, String text) {
        journal.subject("finding", Long.toString(id), Long.toString(id));
        Finding finding = findings.forAct(id, seenVersion);
        OwnCase.refuse(finding.getMemberId());
        finding.verify(goodReason, text, Caller.current().signature(), clock.instant());
        verifications.addVerified(finding, goodReason, Caller.current().signature());
        journal.note("goodReason", goodReason);
    }
}
