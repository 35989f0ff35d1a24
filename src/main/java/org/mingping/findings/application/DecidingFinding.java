package org.mingping.findings.application;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.FindingConfirmed;
import org.mingping.findings.FindingExcused;
import org.mingping.findings.model.Finding;
import org.mingping.findings.model.FindingState;
import org.mingping.findings.persistence.Findings;
import org.mingping.findings.persistence.Statements;
import org.mingping.findings.persistence.Verifications;

/** The township confirms a finding or closes it as excused, or sends it back to the branch (domain §2). Nothing of it changes a membership. */
@Stateless
public class DecidingFinding {

    @Inject
    private Findings findings;

    @Inject
    private Event<FindingConfirmed> confirmed;

    @Inject
    private Event<FindingExcused> excused;

    @Inject
    private Statements statements;

    @Inject
    private Verifications verifications;

    @Inject
    private FindingTidings tidings;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param goodReason whether there was one, as the township holds
     * @param text       why; needed where it holds otherwise than the branch
     */
    @UseCase(value = "findings.decide", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void decide(long id, int seenVersion, boolean goodReason, String text) {
        Finding finding = begin(id, seenVersion);
        finding.decide(goodReason, text, statements.count(id), Caller.current().signature(), clock.instant());
        journal.note("state", finding.getState().name());
        tidings.decided(finding);
        if (finding.getState() == FindingState.EXCUSED) {
            excused.fire(new FindingExcused(id, finding.getMemberId(), finding.getKind(), finding.getMonths(), finding.reason()));
        } else {
            confirmed.fire(new FindingConfirmed(id, finding.getMemberId(), finding.getKind()));
        }
    }

    @UseCase(value = "findings.send-back", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void sendBack(long id, int seenVersion, String reason) {
        Finding finding = begin(id, seenVersion);
        finding.sendBack(reason, Caller.current().signature(), clock.instant());
        verifications.addReturned(finding, Caller.current().signature());
        tidings.returned(finding);
    }

    private Finding begin(long id, int seenVersion) {
        journal.subject("finding", Long.toString(id), Long.toString(id));
        Finding finding = findings.forAct(id, seenVersion);
        OwnCase.refuse(finding.getMemberId());
        return finding;
    }
}
