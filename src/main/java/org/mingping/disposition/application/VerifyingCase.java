package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.shared.Refusal;

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
     * @param established 事实成立; where they are not, the case can be closed as unfounded
     * @throws Refusal CASE_UNFOUNDED_GRAVE where nothing is established and yet something would be grave or do harm
     */
    @UseCase(value = "disposition.verify", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void verify(long id, int seenVersion, LocalDate on, List<Long> by, boolean withMe, String facts, boolean grave, boolean harm, boolean established) {
        if (!established && (grave || harm)) {
            throw Refusal.invalid("CASE_UNFOUNDED_GRAVE").under("domain §5");
        }
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        desk.act(found, new Verified(on, named.some(by, withMe), CaseTexts.required(facts), grave, harm, Optional.of(established)));
    }
}
