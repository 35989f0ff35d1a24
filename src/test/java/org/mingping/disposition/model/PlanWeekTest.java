package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.Named;

@DisplayName("§5 The weekly plan as an educator reads it")
class PlanWeekTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Named EDUCATOR = new Named(PersonId.member(4), "甲");
    private static final Named MEMBER = new Named(PersonId.member(1), "乙");

    @Test
    @DisplayName("says of each week whether it was held, missed, mended and when, runs, or comes, with its topic where one was planned")
    void weeks() {
        List<CaseEntry> lines = book(new EducatorsAppointed(FIRST, List.of(new Appointed(EDUCATOR, true)), FIRST, List.of("学习党章")), session(FIRST.plusDays(1)),
                session(FIRST.plusDays(22)), session(FIRST.plusDays(23)));
        List<PlanWeek> weeks = PlanWeek.of(lines, 6, FIRST.plusWeeks(4).plusDays(1));
        assertThat(weeks).extracting(PlanWeek::state).containsExactly(PlanWeek.State.HELD, PlanWeek.State.MENDED, PlanWeek.State.MISSED, PlanWeek.State.HELD,
                PlanWeek.State.RUNNING, PlanWeek.State.COMING);
        assertThat(weeks.get(0).topic()).isEqualTo("学习党章");
        assertThat(weeks.get(1).topic()).isEmpty();
        assertThat(weeks.get(1).mendedOn()).as("by the second session of a later week").isEqualTo(FIRST.plusDays(23));
        assertThat(weeks.get(5).from()).isEqualTo(FIRST.plusWeeks(5));
        assertThat(weeks.get(5).until()).isEqualTo(FIRST.plusWeeks(6).minusDays(1));
    }

    @Test
    @DisplayName("is as many days longer as its case rested, and no longer once that was ended")
    void resting() {
        List<CaseEntry> lines = book(new EducatorsAppointed(FIRST, List.of(new Appointed(EDUCATOR, true)), FIRST, List.of()),
                new Paused(FIRST, new Pause(FIRST.plusDays(2), FIRST.plusDays(15), "住院")));
        assertThat(PlanWeek.of(lines, 2, FIRST.plusDays(10))).extracting(PlanWeek::until).containsExactly(FIRST.plusDays(20), FIRST.plusDays(27));
        lines.add(line(4, new Resumed(FIRST.plusDays(4), "出院")));
        assertThat(PlanWeek.of(lines, 2, FIRST.plusDays(10))).extracting(PlanWeek::until).containsExactly(FIRST.plusDays(8), FIRST.plusDays(15));
        assertThat(PlanWeek.of(lines, 2, FIRST.plusDays(10))).extracting(PlanWeek::state).containsExactly(PlanWeek.State.MISSED, PlanWeek.State.RUNNING);
    }

    @Test
    @DisplayName("counts the sessions of whoever was appointed for it, and nobody else's")
    void byOthers() {
        List<CaseEntry> lines = book(new EducatorsAppointed(FIRST, List.of(new Appointed(EDUCATOR, true)), FIRST, List.of()), new SessionHeld(FIRST.plusDays(1), MEMBER, "内容", "反应"));
        assertThat(PlanWeek.of(lines, 1, FIRST.plusWeeks(1))).extracting(PlanWeek::state).containsExactly(PlanWeek.State.MISSED);
    }

    @Test
    @DisplayName("is empty where nobody was appointed")
    void none() {
        assertThat(PlanWeek.of(book(), 12, FIRST)).isEmpty();
    }

    private static SessionHeld session(LocalDate on) {
        return new SessionHeld(on, EDUCATOR, "内容", "反应");
    }

    private static List<CaseEntry> book(CaseFact... facts) {
        List<CaseEntry> lines = new ArrayList<>();
        lines.add(line(1, new Opened(FIRST, MEMBER, CaseGround.UNQUALIFIED, Optional.of(FIRST), Optional.empty(), "", Optional.empty())));
        for (CaseFact fact : facts) {
            lines.add(line(lines.size() + 1, fact));
        }
        return lines;
    }

    private static CaseEntry line(int number, CaseFact fact) {
        return new CaseEntry(number, fact, EDUCATOR, Role.BRANCH_OFFICER, OffsetDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC), CaseState.IN_EDUCATION);
    }
}
