package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

@DisplayName("A rule set")
class RuleSetTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final RuleSet draft = new RuleSet(99, "/99/", "county-trial-2", "第二版", "{}", NOW, "county/one");

    @Test
    @DisplayName("is written by whoever changed the draft last, and adopted by nobody who ever wrote in it")
    void revised() {
        assertThat(Stored.of(draft, "createdBy")).isEqualTo("county/one");
        draft.revise("第二版修订", "{1}", LATER, "county/two");
        assertThat(draft).extracting(RuleSet::getCode, RuleSet::getName, RuleSet::getParameters).containsExactly("county-trial-2", "第二版修订", "{1}");
        assertThat(Stored.of(draft, "createdBy")).isEqualTo("county/two");
        assertThat(Stored.of(draft, "createdAt")).isEqualTo(LATER);
        draft.revise("第二版修订", "{2}", LATER, "county/two");
        assertThat((String[]) Stored.of(draft, "authors")).containsExactly("county/one", "county/two");
        Refused.by(null, "OWN_PROPOSAL", () -> draft.adopt(LATER, "county/one"));
        Refused.by(null, "OWN_PROPOSAL", () -> draft.adopt(LATER, "county/two"));
        draft.adopt(LATER, "county/three");
    }

    @Test
    @DisplayName("never changes once it is adopted (§1.13)")
    void adopted() {
        assertThat(draft.getAdoptedAt()).isNull();
        draft.adopt(LATER, "county/two");
        assertThat(draft.getAdoptedAt()).isEqualTo(LATER);
        assertThat(Stored.of(draft, "adoptedBy")).isEqualTo("county/two");
        Refused.by(null, "RULE_SET_ADOPTED", () -> draft.revise("别的", "{}", LATER, "county/one"));
        Refused.by(null, "RULE_SET_ADOPTED", () -> draft.adopt(LATER, "county/one"));
        assertThat(draft.getName()).isEqualTo("第二版");
    }

    @Test
    @DisplayName("has an id and a version when it is stored")
    void stored() {
        Stored.with(Stored.with(draft, "id", 4L), "version", 2);
        assertThat(draft.getId()).isEqualTo(4L);
        assertThat(draft.getVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("can be written with places for its numbers, as a form's labels")
    void blanks() {
        assertThat(RuleText.blank(RuleParameter.EXCELLENT_MIN_SHARE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("优秀：优秀票得票率不低于 ＿＿。");
        assertThat(RuleText.blank(RuleParameter.WARNING_THIS_YEAR, Locale.ENGLISH)).isEqualTo("Warning, decided in the year appraised: ＿＿.");
    }
}
