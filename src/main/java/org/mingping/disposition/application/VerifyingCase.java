package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.BasisFacts.Verified;

/** 调查核实: named people establish the facts (domain §5). */
@Stateless
public class VerifyingCase {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople named;

    /**
     * @param by    the members who verified; {@code withMe} adds the caller
     * @param facts what they established
     * @param grave 问题严重 @param harm 留在党内会产生不良影响
     */
    @UseCase(value = "disposition.verify", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void verify(long id, int seenVersion, LocalDate on, List<Long> by, boolean withMe, String facts, boolean grave, boolean harm) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        desk.act(found, new Verified(on, named.of(by, withMe), CaseTexts.required(facts), grave, harm));
    }
}
