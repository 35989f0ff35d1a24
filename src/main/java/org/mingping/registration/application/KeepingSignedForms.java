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
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.registration.model.Registration;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;

/** The branch lays the signed form beside a registration as a scan; whoever may read the registration may read it, the member too. Taken by the rules for papers beside a finding. */
@Stateless
public class KeepingSignedForms {

    @Inject
    private RegistrationDesk desk;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationPapers papers;

    @Inject
    private Journal journal;

    /** @throws Refusal NOT_FOUND, OWN_CASE, CAMPAIGN_CLOSED, what {@link Registration#requireWritable} refuses, and what {@link PaperPolicy} refuses */
    @UseCase(value = "registration.add-paper", roles = BRANCH_OFFICER)
    public void add(long id, String name, byte[] content) {
        Registration registration = desk.toAddTo(id);
        registration.requireWritable();
        String type = PaperPolicy.require(content, papers.of(id).size());
        papers.add(id, PaperPolicy.name(name), type, content, Caller.current().signature());
        journal.note("bytes", content.length);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "registration.open-paper", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public RegistrationPapers.Paper open(long id, long paper) {
        journal.subject("registration", id, Long.toString(id));
        registrations.get(id);
        return papers.find(id, paper).orElseThrow(Refusal::notFound);
    }
}
