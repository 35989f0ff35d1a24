package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.fact.Named;

@DisplayName("§5 What the member wants is what they said in a talk by two, minuted, with their own statement:")
class SaidInTalksTest {

    private static final LocalDate DAY = Cases.TALKED;
    private static final Attitude STAYS = new Attitude(true, true, true, true, Persuasion.NOT_TRIED);
    private static final Attitude LEAVES = new Attitude(false, false, false, false, Persuasion.AGREED);
    private static final PersonId[] TWO = {Cases.SECRETARY, Cases.OFFICER};

    private final CaseRecord opened = Cases.opened(Disposition.RECTIFICATION);

    @Test
    @DisplayName("what one alone, or nobody's minutes, or a talk without the member's statement says of it later changes nothing, and where nothing else is there it is not on record")
    void onlyWhole() {
        CaseRecord said = talked(opened, DAY, "记录", OwnStatement.ACKNOWLEDGED, STAYS, TWO);
        assertThat(said.basis().attitude()).contains(STAYS);
        List<CaseRecord> later = List.of(talked(said, DAY.plusDays(1), "记录", OwnStatement.REFUSED, LEAVES, Cases.SECRETARY),
                talked(said, DAY.plusDays(1), " ", OwnStatement.ACKNOWLEDGED, LEAVES, TWO), talked(said, DAY.plusDays(1), "记录", OwnStatement.MISSING, LEAVES, TWO),
                talked(said, DAY.plusDays(1), "记录", OwnStatement.ACKNOWLEDGED, LEAVES, Cases.SECRETARY, Cases.MEMBER, Cases.OFFICER));
        assertThat(later).allSatisfy(one -> assertThat(one.basis().attitude()).contains(STAYS));
        assertThat(talked(opened, DAY, "", OwnStatement.MISSING, LEAVES, Cases.SECRETARY).basis().attitude()).isEmpty();
    }

    @Test
    @DisplayName("they may say something else in a later one; one that is written down later and was held before says nothing against it")
    void theLatest() {
        CaseRecord said = talked(opened, DAY, "记录", OwnStatement.ACKNOWLEDGED, STAYS, TWO);
        assertThat(talked(said, DAY.plusDays(1), "记录", OwnStatement.REFUSED, LEAVES, TWO).basis().attitude()).contains(LEAVES);
        assertThat(talked(said, DAY.minusDays(1), "记录", OwnStatement.ACKNOWLEDGED, LEAVES, TWO).basis().attitude()).contains(STAYS);
    }

    private static CaseRecord talked(CaseRecord record, LocalDate on, String minutes, OwnStatement statement, Attitude attitude, PersonId... by) {
        List<Named> people = Arrays.stream(by).map(person -> new Named(person, "某")).toList();
        return new Talked(on, "支部", people, minutes, statement, "", Optional.of(attitude)).putOn(record, people.get(0));
    }
}
