package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mingping.shared.Refusal;

/** Sees that something is refused, and by which clause. */
final class Refused {

    private Refused() {
    }

    /** @param clause null where plain sense refuses */
    static void by(String clause, String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isEqualTo(clause);
        });
    }
}
