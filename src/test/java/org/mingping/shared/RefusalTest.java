package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refusal")
class RefusalTest {

    @Test
    @DisplayName("tells people the article it rests on, and no paragraph of this project's own rules")
    void clause() {
        assertThat(Refusal.conflict("X").under("中组发〔2008〕3号 第二条").spokenClause()).contains("中组发〔2008〕3号 第二条");
        assertThat(Refusal.conflict("X").under("domain §2")).satisfies(own -> {
            assertThat(own.spokenClause()).isEmpty();
            assertThat(own.clause()).as("other systems and the journal may").isEqualTo("domain §2");
        });
        assertThat(Refusal.conflict("X").spokenClause()).isEmpty();
    }
}
