package org.mingping.registration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.registration.model.TalkerPolicy.Talker;
import org.mingping.shared.Refusal;

@DisplayName("Who talks with a member about leaving (domain §6)")
class TalkerPolicyTest {

    private static final List<Talker> THERE = List.of(new Talker("1", "王一"), new Talker("2", "李二"), new Talker("3", "赵三"), new Talker("4", "Li Si"), new Talker("1", "王书记"));

    @Test
    @DisplayName("are two different people, however their names are spaced, cased and widened")
    void different() {
        TalkerPolicy.require(List.of("王一", "李 二"), "赵三", THERE, List.of());
        TalkerPolicy.require(List.of("王一", "Ｌｉ　ｓｉ"), "孙五", THERE, List.of());
        assertThat(code(List.of("王 一", "王一"))).isEqualTo("WILL_TALK_TALKERS");
        assertThat(code(List.of("li si", "ＬＩ ＳＩ"))).isEqualTo("WILL_TALK_TALKERS");
        assertThat(code(List.of("王一"))).isEqualTo("WILL_TALK_TALKERS");
        assertThat(code(List.of("王一", "王书记"))).as("the name on the roster and that of the account").isEqualTo("WILL_TALK_TALKERS");
        TalkerPolicy.require(List.of("王书记", "李二"), "赵三", THERE, List.of());
    }

    @Test
    @DisplayName("are of the branch or its offices, never the member, and a namesake by their post in brackets")
    void known() {
        assertThat(code(List.of("王一", "周七"))).isEqualTo("REGISTRATION_TALKER_UNKNOWN");
        assertThat(code(List.of("王一", "赵 三"))).isEqualTo("REGISTRATION_TALKER_OWN");
        TalkerPolicy.require(List.of("王一", "赵三（组长）"), "赵三", THERE, List.of());
        TalkerPolicy.require(List.of("王一（书记）", "王一(组长)"), "赵三", List.of(new Talker("1", "王一"), new Talker("5", "王一")), List.of());
        assertThat(code(List.of("王一（书记）", "王一"))).as("one person by two names").isEqualTo("WILL_TALK_TALKERS");
    }

    @Test
    @DisplayName("are lent by other branches, and a namesake there makes nobody two people")
    void lent() {
        List<Talker> lent = List.of(new Talker("7", "周七"), new Talker("8", "王一"), new Talker("9", "周七"));
        TalkerPolicy.require(List.of("王一", "周 七（二支部）"), "赵三", THERE, lent);
        TalkerPolicy.require(List.of("周七（二支部）", "周七（三支部）"), "赵三", THERE, lent);
        assertThat(TalkerPolicy.require(List.of("王一", "周七（二支部）"), "赵三", THERE, lent)).as("who of two namesakes it was, is not known").containsExactly("1");
        assertThat(catchThrowableOfType(Refusal.class, () -> TalkerPolicy.require(List.of("周七（二支部）", "周七"), "赵三", THERE, lent)).code()).as("may be one").isEqualTo("WILL_TALK_TALKERS");
        assertThat(catchThrowableOfType(Refusal.class, () -> TalkerPolicy.require(List.of("王一", "王书记"), "赵三", THERE, lent)).code()).as("another 王一 is in the second branch").isEqualTo("WILL_TALK_TALKERS");
        assertThat(catchThrowableOfType(Refusal.class, () -> TalkerPolicy.require(List.of("王一", "王一（组织委员）"), "赵三", THERE, lent)).code()).isEqualTo("WILL_TALK_TALKERS");
    }

    private static String code(List<String> talkers) {
        return catchThrowableOfType(Refusal.class, () -> TalkerPolicy.require(talkers, "赵三", THERE, List.of())).code();
    }
}
