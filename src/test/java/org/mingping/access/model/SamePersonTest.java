package org.mingping.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where two people are needed")
class SamePersonTest {

    @Test
    @DisplayName("one account is one person, and so are two accounts with one member behind them")
    void one() {
        assertThat(new SamePerson(1L, null).isAlso(new SamePerson(1L, 7L))).isTrue();
        assertThat(new SamePerson(1L, 7L).isAlso(new SamePerson(2L, 7L))).isTrue();
    }

    @Test
    @DisplayName("two accounts of two members, or of nobody known, are two; and nobody is one with nobody")
    void two() {
        assertThat(new SamePerson(1L, 7L).isAlso(new SamePerson(2L, 8L))).isFalse();
        assertThat(new SamePerson(1L, null).isAlso(new SamePerson(2L, null))).isFalse();
        assertThat(new SamePerson(0L, null).isAlso(new SamePerson(0L, null))).as("timers").isFalse();
        assertThat(new SamePerson(null, null).isAlso(new SamePerson(null, null))).as("not known").isFalse();
    }
}
