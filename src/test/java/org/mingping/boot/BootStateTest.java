package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Failures;

@DisplayName("What readiness says of a failed start, to anyone who asks")
class BootStateTest {

    private final BootState state = new BootState();

    @Test
    @DisplayName("is the sentence of a start that was refused")
    void refused() {
        state.failed(new StartRefused("an empty database and no county"), new Failures());
        assertThat(state.failure()).isEqualTo("an empty database and no county");
    }

    @Test
    @DisplayName("is a number of the log, and nothing of the inside, where something unforeseen happened")
    void unforeseen() {
        state.failed(new IllegalStateException("jdbc:postgresql://db/mingping?password=secret"), new Failures());
        assertThat(state.failure()).matches("failure [0-9A-F]{6}");
    }
}
