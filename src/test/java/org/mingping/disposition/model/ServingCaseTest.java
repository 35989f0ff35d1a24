package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.model.Moves.BRANCH;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.Named;

@DisplayName("§5 The service of a decision")
class ServingCaseTest {

    @Test
    @DisplayName("a decision is not served before it was made")
    void servedEarly() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        refused("CASE_SERVED_EARLY", () -> serve(decided, Cases.APPROVED.minusDays(1), Service.SIGNED));
        assertThat(serve(decided, Cases.APPROVED, Service.SIGNED).state()).isEqualTo(CaseState.SERVED);
    }

    @Test
    @DisplayName("a decision is served by publication after three attempts by two ways on different days since the decision, and when the publication has stood")
    void servedByPublication() {
        CaseRecord decided = Spoilt.unreached(Cases.lawful(Disposition.SELF_WITHDRAWAL_REMOVAL));
        LocalDate late = LocalDate.of(2026, 8, 3);
        refused("CASE_SERVICE_UNPROVEN", () -> serve(decided, late, Service.PUBLICATION));
        CaseRecord tried = published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 18);
        LocalDate stood = LocalDate.of(2026, 7, 3);
        refused("CASE_SERVICE_UNPROVEN", () -> serve(tried, stood.minusDays(1), Service.PUBLICATION));
        assertThat(serve(tried, stood, Service.PUBLICATION).state()).isEqualTo(CaseState.SERVED);
        assertThat(tried.hearing()).as("how it came about stands still").isEqualTo(decided.hearing());
        for (CaseRecord lacking : List.of(published(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 18), published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.VISIT), 17,
                Way.VISIT), 18), published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 16), tried(tried(tried(decided, 12, Way.VISIT), 16, Way.LETTER), 17,
                Way.VISIT), published(tried(tried(tried(decided, 12, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 18))) {
            refused("CASE_SERVICE_UNPROVEN", () -> serve(lacking, late, Service.PUBLICATION));
        }
    }

    private static CaseRecord tried(CaseRecord record, int day, Way way) {
        return moved(record, new AttemptMade(LocalDate.of(2026, 6, day), way, "无人应答"));
    }

    private static CaseRecord published(CaseRecord record, int day) {
        return moved(record, new Published(LocalDate.of(2026, 6, day), "公示栏", "决定"));
    }

    /** By the secretary, in a case that is decided. */
    private static CaseRecord moved(CaseRecord record, CaseFact fact) {
        return MOVES.move(new CaseStanding(CaseState.DECIDED, record), fact.action(), BRANCH, fact.putOn(record, new Named(Cases.SECRETARY, "张三")), Acts.LATER).record();
    }

    private static CaseStanding serve(CaseRecord record, LocalDate on, Service how) {
        return MOVES.move(new CaseStanding(CaseState.DECIDED, record), CaseAction.SERVE_NOTICE, BRANCH, record.with(record.aftermath().served(on, how)), Acts.LATER);
    }
}
