package org.mingping.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.model.MemberFilter.Order;

@DisplayName("A filter of members")
class MemberFilterTest {

    @Test
    @DisplayName("leaves nobody out when nothing is chosen, in whatever order; blank is nothing")
    void open() {
        assertThat(MemberFilter.EVERYBODY.isOpen()).isTrue();
        assertThat(new MemberFilter("  ", "", null, null, null, Order.BRANCH, true).isOpen()).isTrue();
        assertThat(new MemberFilter("wang", null, null, null, null, null, false).isOpen()).isFalse();
        assertThat(new MemberFilter(null, "9901", null, null, null, null, false).isOpen()).isFalse();
        assertThat(new MemberFilter(null, null, MembershipStatus.FULL, null, null, null, false).isOpen()).isFalse();
        assertThat(new MemberFilter(null, null, null, null, false, null, false).isOpen()).isFalse();
    }
}
