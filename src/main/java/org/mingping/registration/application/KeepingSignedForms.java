package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.organisation.SeenMembers;
import org.mingping.registration.model.Registration;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** The branch lays the signed form beside a registration as a scan; whoever may read the registration may read it, the member too. Taken by the rules for papers beside a finding. */
@Stateless
public class KeepingSignedForms {

    private static final String CLAUSE = "domain §6";
    private static final int REASON = 200;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationPapers papers;

    @Inject
    private SeenMembers seen;

    @Inject
    private Journal journal;

    /** @throws Refusal NOT_FOUND, OWN_CASE, CAMPAIGN_CLOSED, what {@link Registration#requireWritable} refuses, and what {@link PaperPolicy} refuses */
    @UseCase(value = "registration.add-paper", roles = BRANCH_OFFICER)
    public void add(long id, String name, byte[] content) {
        Registration registration = desk.toAddTo(id);
        registration.requireWritable();
        String type = PaperPolicy.requireSigned(content, (int) papers.of(id).stream().filter(RegistrationPapers.Line::counts).count());
        papers.add(id, PaperPolicy.name(name), type, content, Caller.current().signature());
        journal.note("bytes", content.length);
    }

    /**
     * One that was laid there by mistake: it is kept, with who withdrew it and why, and counts no more.
     *
     * @throws Refusal NOT_FOUND, also where it was withdrawn before; OWN_CASE, CAMPAIGN_CLOSED; PAPER_REASON (most characters); what {@link Registration#requireWritable} refuses once it is handed in
     */
    @UseCase(value = "registration.withdraw-paper", roles = BRANCH_OFFICER)
    public void withdraw(long id, long paper, String reason) {
        Registration registration = desk.toAddTo(id);
        registration.requireWritable();
        String why = Written.required(reason, REASON, "PAPER_REASON", CLAUSE);
        if (!papers.withdraw(id, paper, why, Caller.current().signature())) {
            throw Refusal.notFound();
        }
        journal.note("paper", paper);
        journal.note("reason", why);
    }

    /** @throws Refusal NOT_FOUND; also for the member of one that was withdrawn, which may be another's */
    @UseCase(value = "registration.open-paper", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public RegistrationPapers.Paper open(long id, long paper) {
        journal.subject("registration", id, Long.toString(id));
        long member = registrations.get(id).getMemberId();
        seen.require(member);
        if (OwnCase.is(member) && papers.of(id).stream().noneMatch(line -> line.id() == paper && line.counts())) {
            throw Refusal.notFound();
        }
        return papers.find(id, paper).orElseThrow(Refusal::notFound);
    }
}
