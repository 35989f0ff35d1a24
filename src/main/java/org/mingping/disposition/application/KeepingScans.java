package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.disposition.persistence.CaseScans;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A scan is laid into a case's file until that is sealed: signed minutes, an application, a served notice (domain §5). Papers of an appeal that came after it lie beside the sealed file, and in the
 * next one.
 */
@Stateless
public class KeepingScans {

    /** How many scans one file may hold. */
    public static final int MOST = 200;

    /** How large they may be together, in bytes: the file is sealed as a whole. */
    static final long MOST_BYTES = 300L << 20;

    private static final String CLAUSE = "domain §5";
    private static final int REASON = 200;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseScans scans;

    @Inject
    private Journal journal;

    /**
     * @param paper what it is in the checklist
     * @return its id
     * @throws Refusal OWN_CASE, CASE_SEALED, SCANS_TOO_MANY (most), SCANS_TOO_LARGE (megabytes), and what {@link ScanPolicy#require} refuses
     */
    @UseCase(value = "disposition.add-scan", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public long add(long id, CasePaper paper, String name, byte[] content) {
        journal.subject("case", id, Long.toString(id));
        CaseDesk.Found found = desk.locked(id);
        OwnCase.refuse(found.row().getMemberId());
        if (!CaseFolder.takes(found, paper, desk.rests(found))) {
            throw Refusal.conflict("CASE_SEALED").under(CLAUSE);
        }
        List<CaseScans.Line> laid = scans.of(id).stream().filter(CaseScans.Line::counts).toList();
        if (laid.size() >= MOST) {
            throw Refusal.conflict("SCANS_TOO_MANY", MOST);
        }
        if (laid.stream().mapToLong(CaseScans.Line::bytes).sum() + content.length > MOST_BYTES) {
            throw Refusal.conflict("SCANS_TOO_LARGE", MOST_BYTES >> 20);
        }
        ScanPolicy.Scan scan = ScanPolicy.require(name, content);
        journal.note("paper", paper.name());
        return scans.add(id, paper, scan.name(), scan.kind().mediaType(), scan.content(), Caller.current().signature());
    }

    /**
     * One that was laid there by mistake: it is kept, with who withdrew it and why, stands for nothing that the checklist asks for, and goes into no sealed file.
     *
     * @throws Refusal NOT_FOUND, also where it was withdrawn before; OWN_CASE; PAPER_REASON (most characters); SCAN_SEALED where a sealed file holds it; SCAN_DECIDED where it is the application on which a membership was ended
     */
    @UseCase(value = "disposition.withdraw-scan", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void withdraw(long id, long scan, String reason) {
        journal.subject("case", id, Long.toString(id));
        CaseDesk.Found found = desk.locked(id);
        OwnCase.refuse(found.row().getMemberId());
        CaseScans.Line laid = scans.of(id).stream().filter(line -> line.id() == scan && line.counts()).findFirst().orElseThrow(Refusal::notFound);
        String why = Written.required(reason, REASON, "PAPER_REASON", CLAUSE);
        if (CaseFolder.isSealed(found, laid)) {
            throw Refusal.conflict("SCAN_SEALED").under(CLAUSE);
        }
        if (CaseFolder.isDecidedOn(found, laid)) {
            throw Refusal.conflict("SCAN_DECIDED").under(CLAUSE);
        }
        if (!scans.withdraw(id, scan, why, Caller.current().signature())) {
            throw Refusal.notFound();
        }
        journal.note("scan", scan);
        journal.note("paper", laid.paper().name());
        journal.note("reason", why);
    }
}
