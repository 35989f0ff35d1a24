package org.mingping.findings.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.model.Finding;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.findings.persistence.Findings;
import org.mingping.findings.persistence.Papers;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/** The branch lays papers beside its verification, the member beside what they state: a certificate, a letter. Whoever may read the finding may read them, the member too. */
@Stateless
public class KeepingPapers {

    @Inject
    private Findings findings;

    @Inject
    private Papers papers;

    @Inject
    private SeenMembers seen;

    @Inject
    private FindingTidings tidings;

    @Inject
    private Journal journal;

    /** By the branch, or by the member it is about. @throws Refusal NOT_FOUND, FINDING_DECIDED, or what {@link PaperPolicy} refuses */
    @UseCase(value = "findings.add-paper", roles = {BRANCH_OFFICER, MEMBER})
    public void add(long findingId, String name, byte[] content) {
        journal.subject("finding", Long.toString(findingId), Long.toString(findingId));
        // What the member lays beside it, whoever acts on it has to have seen; what the branch lays there is its own.
        boolean own = OwnCase.is(findings.get(findingId).getMemberId());
        Finding finding = own ? findings.addingTo(findingId) : findings.held(findingId);
        if (finding.getState().isDecided()) {
            throw Refusal.conflict("FINDING_DECIDED");
        }
        String by = Caller.current().signature();
        String type = own ? PaperPolicy.requireOwn(content, papers.countBy(findingId, by)) : PaperPolicy.require(content, papers.countByOffices(findingId));
        papers.add(finding, PaperPolicy.name(name), type, content, by);
        journal.note("bytes", content.length);
        if (own) {
            tidings.laid(finding);
        }
    }

    @UseCase(value = "findings.read-papers", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Papers.Line> of(long findingId) {
        seen.require(findings.get(findingId).getMemberId());
        return papers.of(findingId);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "findings.open-paper", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Papers.Paper open(long id) {
        journal.subject("finding-paper", Long.toString(id), Long.toString(id));
        return shown(papers.find(id).orElseThrow(Refusal::notFound));
    }

    /** As {@link #open(long)}, where it lies beside this finding. @throws Refusal NOT_FOUND */
    @UseCase(value = "findings.open-paper", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Papers.Paper open(long findingId, long id) {
        journal.subject("finding-paper", Long.toString(id), Long.toString(id));
        return shown(papers.find(id).filter(paper -> paper.findingId() == findingId).orElseThrow(Refusal::notFound));
    }

    private Papers.Paper shown(Papers.Paper paper) {
        seen.require(findings.get(paper.findingId()).getMemberId());
        return paper;
    }
}
