package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.shared.Messages;

@DisplayName("What a member is told of their case (domain §5)")
class CaseNoticesTest {

    @Test
    @DisplayName("is what it came to: passed, announced without a vote, not decided, or not passed; each in words of its own")
    void meetings() {
        assertThat(told(false, CaseState.PASSED)).isEqualTo("-passed");
        assertThat(told(true, CaseState.PASSED)).as("nobody votes on a wish to leave").isEqualTo("-announced");
        assertThat(told(false, CaseState.PROPOSED)).as("too few came, or nothing was announced").isEqualTo("-undecided");
        assertThat(told(false, CaseState.EVALUATED)).isEqualTo("-not-passed");
        assertThat(List.of("-passed", "-announced", "-undecided", "-not-passed")).allMatch(outcome -> Messages.has(Messages.CHINESE, "disposition", "notice.case-own-HOLD_MEETING" + outcome));
    }

    @Test
    @DisplayName("returned from above, is told so without a vote that nobody held; whoever wishes to leave may take it back again")
    void returned() {
        CaseEntry back = new CaseEntry(6, new Returned(LocalDate.of(2026, 3, 3), "程序不全"), null, null, OffsetDateTime.of(2026, 3, 3, 9, 0, 0, 0, ZoneOffset.UTC), CaseState.OPEN);
        assertThat(CaseNotices.outcome(back, CaseGround.UNQUALIFIED)).isEmpty();
        assertThat(CaseNotices.outcome(back, CaseGround.OWN_APPLICATION)).isEqualTo("-own-wish");
        assertThat(Messages.text(Messages.CHINESE, "disposition", "notice.case-own-RETURN-own-wish")).contains("撤回");
    }

    private static String told(boolean announced, CaseState after) {
        LocalDate on = LocalDate.of(2026, 3, 2);
        return CaseNotices.outcome(new CaseEntry(5, new MeetingHeld(on, 10, List.of(), 8, 0, announced, "记录", List.of()), null, null, OffsetDateTime.of(on.atTime(9, 0), ZoneOffset.UTC), after), CaseGround.UNQUALIFIED);
    }
}
