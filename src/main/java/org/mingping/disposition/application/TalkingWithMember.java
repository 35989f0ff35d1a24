package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.shared.Refusal;

/** 组织谈话 by two or more, with minutes and the member's own statement (domain §5). */
@Stateless
public class TalkingWithMember {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople named;

    /**
     * What was not done is recorded as not done: it is a defect before an approval, and no error.
     *
     * @param by       members who talked; {@code withMe} adds the caller
     * @param minutes  may be empty
     * @param ownWords the statement; may be empty where it was refused or missing
     * @param attitude where the member stands; empty where nothing was said of it
     */
    @UseCase(value = "disposition.talk", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void talk(long id, int seenVersion, LocalDate on, String place, List<Long> by, boolean withMe, String minutes, OwnStatement statement, String ownWords,
                     Optional<Attitude> attitude) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        if (statement == OwnStatement.ACKNOWLEDGED && (ownWords == null || ownWords.isBlank())) {
            throw Refusal.invalid("CASE_OWN_WORDS").under("domain §5");
        }
        desk.act(found, new Talked(on, CaseTexts.line(place), named.some(by, withMe), CaseTexts.optional(minutes), statement, CaseTexts.optional(ownWords), attitude));
    }
}
