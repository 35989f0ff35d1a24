package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mingping.shared.Refusal;

/** Says that a rule refused, and which. */
final class Refused {

    private Refused() {
    }

    static void with(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** As {@link #with}, resting on this clause. */
    static void under(String clause, String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isEqualTo(clause);
        });
    }
}
