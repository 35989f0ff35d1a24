package org.mingping.disposition.application;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.Pause;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.shared.Refusal;

/** A deadline rests for a reason on record: the township's to say, whom it does not bind (domain §5). */
@Stateless
public class PausingCase {

    @Inject
    private CaseDesk desk;

    /** @throws Refusal PAUSE_DAYS, PAUSE_REASON, PAUSE_PAST (today), PAUSE_LONG (most months), PAUSE_SUM (most months, days left) */
    @UseCase(value = "disposition.pause", roles = TOWNSHIP_OFFICER)
    public void pause(long id, int seenVersion, LocalDate from, LocalDate until, String reason) {
        desk.act(id, seenVersion, new Paused(desk.today(), new Pause(from, until, reason)));
    }

    /** What rests runs again from today; what was to rest later does not. @throws Refusal CASE_TEXT without a reason, CASE_NOT_PAUSED */
    @UseCase(value = "disposition.resume", roles = TOWNSHIP_OFFICER)
    public void resume(long id, int seenVersion, String reason) {
        desk.act(id, seenVersion, new Resumed(desk.today(), CaseTexts.required(reason)));
    }
}
