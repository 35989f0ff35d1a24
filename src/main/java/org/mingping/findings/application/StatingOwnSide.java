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
import org.mingping.findings.persistence.Findings;
import org.mingping.findings.persistence.Statements;
import org.mingping.shared.Refusal;

/**
 * The member's own side of a finding about them (Party Constitution Art. 43: whoever a decision concerns is heard). As often as they want until the township has decided, each
 * statement with its time; what was written stays.
 */
@Stateless
public class StatingOwnSide {

    /** How often a member states their side by themself of one finding; what they say beyond it the branch writes down. Each time whoever is to act has to read it first. */
    public static final int MOST = 20;

    private static final String CLAUSE = "中国共产党章程 第四十三条";

    @Inject
    private Findings findings;

    @Inject
    private Statements statements;

    @Inject
    private FindingTidings tidings;

    @Inject
    private Journal journal;

    /**
     * The member writes it themself, whatever office they hold besides.
     *
     * @throws Refusal NOT_FOUND, STATEMENT_OF_OTHERS, FINDING_DECIDED, STATEMENTS_TOO_MANY (most), STATEMENT_TEXT, STATEMENT_TEXT_TOO_LONG
     */
    @UseCase(value = "findings.state-own-side", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void state(long findingId, String text) {
        journal.subject("finding", Long.toString(findingId), Long.toString(findingId));
        if (!OwnCase.is(findings.get(findingId).getMemberId())) {
            throw Refusal.forbidden("STATEMENT_OF_OTHERS").under(CLAUSE);
        }
        add(findingId, text, false);
    }

    /**
     * A branch officer writes down what the member said.
     *
     * @throws Refusal NOT_FOUND, OWN_CASE, FINDING_DECIDED, STATEMENT_TEXT, STATEMENT_TEXT_TOO_LONG
     */
    @UseCase(value = "findings.record-own-side", roles = BRANCH_OFFICER)
    public void hear(long findingId, String text) {
        journal.subject("finding", Long.toString(findingId), Long.toString(findingId));
        OwnCase.refuse(findings.get(findingId).getMemberId());
        add(findingId, text, true);
    }

    /** In the order in which they were made; none where the caller does not see the finding. */
    @UseCase(value = "findings.read-own-side", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Statements.Line> of(long findingId) {
        return statements.of(findingId);
    }

    private void add(long id, String text, boolean oral) {
        Finding finding = findings.addingTo(id);
        if (!oral && statements.of(id).stream().filter(one -> !one.oral()).count() >= MOST) {
            throw Refusal.conflict("STATEMENTS_TOO_MANY", MOST).under(CLAUSE);
        }
        statements.add(finding, finding.statement(text), oral, Caller.current().signature());
        journal.note("characters", text.strip().length());
        if (!oral) {
            tidings.stated(finding);
        }
    }
}
