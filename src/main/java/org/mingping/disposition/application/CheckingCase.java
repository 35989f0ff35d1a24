package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.Refusal;

/** Lists everything for which a disposition would be refused today, each with its clause and the way to mend it (domain §5). It changes nothing, and can be asked at any time. */
@Stateless
public class CheckingCase {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    /**
     * @param disposition to look at; null for the one that is proposed
     * @throws Refusal NOT_FOUND, OWN_CASE; CASE_NOTHING_PROPOSED where none is named and none proposed
     */
    @UseCase(value = "disposition.check", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Defect> check(long id, Disposition disposition) {
        CaseDesk.Found found = desk.get(id);
        OwnCase.refuse(found.row().getMemberId());
        CaseRecord record = found.standing().record();
        Disposition looked = disposition != null ? disposition : record.proposed().orElseThrow(() -> Refusal.conflict("CASE_NOTHING_PROPOSED").under("domain §5"));
        return rules.of(found.row()).lawfulness(found.lines(), desk.beside(found)).defects(record, looked, desk.today());
    }
}
