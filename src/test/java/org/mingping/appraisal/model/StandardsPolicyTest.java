package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.model.PersonnelCategory;

@DisplayName("The standards of an unqualified member (domain §6)")
class StandardsPolicyTest {

    private static final String CLAUSE = "domain §6";
    private static final Standard GOOD = new Standard(StandardCategory.RURAL, "无正当理由拒绝承诺事项", "座谈会记录");

    @Test
    @DisplayName("each say for whom, what, and where it comes from; whoever left one out is told in which row")
    void complete() {
        Refused.by(CLAUSE, "STANDARD_CATEGORY", () -> StandardsPolicy.require(List.of(GOOD, new Standard(null, "一", "二"))));
        Refused.by(CLAUSE, "STANDARD_TEXT", () -> StandardsPolicy.require(List.of(new Standard(StandardCategory.RURAL, "  ", "二"))));
        Refused.by(CLAUSE, "STANDARD_TEXT", () -> StandardsPolicy.require(List.of(new Standard(StandardCategory.RURAL, "字".repeat(501), "二"))));
        Refused.by(CLAUSE, "STANDARD_SOURCE", () -> StandardsPolicy.require(List.of(new Standard(StandardCategory.RURAL, "一", null))));
        assertThat(StandardsPolicy.require(List.of(new Standard(StandardCategory.RURAL, " 一 ", " 二 ")))).containsExactly(new Standard(StandardCategory.RURAL, "一", "二"));
    }

    @Test
    @DisplayName("stand there once each, and not without end")
    void once() {
        Refused.by(CLAUSE, "STANDARD_TWICE", () -> StandardsPolicy.require(List.of(GOOD, GOOD)));
        Refused.by(CLAUSE, "STANDARDS_TOO_MANY", () -> StandardsPolicy.require(Collections.nCopies(121, GOOD)));
        assertThat(StandardsPolicy.require(List.of(GOOD, new Standard(StandardCategory.STUDENT, GOOD.text(), GOOD.source())))).hasSize(2);
    }

    @Test
    @DisplayName("are listed category by category, those for everyone first")
    void inOrder() {
        assertThat(StandardsPolicy.require(List.of(GOOD, new Standard(StandardCategory.EVERYONE, "乙", "丙"), new Standard(StandardCategory.EVERYONE, "甲", "丙"))))
                .extracting(Standard::text).containsExactly("乙", "甲", GOOD.text());
    }

    @Test
    @DisplayName("apply to a member of their category, to a floating member those for floating ones as well, and to everyone those for everyone")
    void applying() {
        assertThat(StandardCategory.of(PersonnelCategory.RETIRED, false)).containsExactly(StandardCategory.EVERYONE, StandardCategory.RETIRED);
        assertThat(StandardCategory.of(PersonnelCategory.RURAL, true)).containsExactly(StandardCategory.EVERYONE, StandardCategory.RURAL, StandardCategory.FLOATING);
        assertThat(StandardCategory.of(null, false)).containsExactly(StandardCategory.EVERYONE);
        for (PersonnelCategory category : PersonnelCategory.values()) {
            assertThat(StandardCategory.of(category, false)).hasSize(2);
        }
    }

    @Test
    @DisplayName("of the first version are the report's own, each with its place there")
    void first() {
        assertThat(StandardsPolicy.require(FirstStandards.all())).isEqualTo(FirstStandards.all()).hasSize(8)
                .allSatisfy(one -> assertThat(one.source()).startsWith("《县委组织部处置不合格党员工作汇报》主要做法·"));
    }
}
