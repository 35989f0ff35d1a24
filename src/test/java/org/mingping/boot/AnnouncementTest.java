package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a start tells")
class AnnouncementTest {

    @Test
    @DisplayName("in production is told by the start that founds the county and by no other; mvn -Prun tells it every time")
    void once() {
        assertThat(BootSteps.isTold(true, false)).isTrue();
        assertThat(BootSteps.isTold(false, false)).isFalse();
        assertThat(BootSteps.isTold(false, true)).isTrue();
    }
}
