package org.mingping.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Realm;

@DisplayName("A parameter that may be changed")
class ChangeableParameterTest {

    @Test
    @DisplayName("is a number between its bounds, and nothing else")
    void numbers() {
        ChangeableParameter failures = one("mingping.realm.county.lock.failures");
        assertThat(Stream.of("3", "20").allMatch(failures::allows)).isTrue();
        assertThat(Stream.of("2", "21", "", "abc", "-5", "5.0", "99999999999", "５").anyMatch(failures::allows)).isFalse();
    }

    @Test
    @DisplayName("asks for a second factor or offers it, and never does away with it")
    void secondFactor() {
        ChangeableParameter factor = one("mingping.realm.county.second-factor");
        assertThat(Stream.of("required", "optional").allMatch(factor::allows)).isTrue();
        assertThat(Stream.of("off", "OFF", "", "1").anyMatch(factor::allows)).isFalse();
    }

    @Test
    @DisplayName("knows the door it belongs to, if any")
    void doors() {
        assertThat(one("mingping.realm.branch.idle.minutes").realm()).isEqualTo(Realm.BRANCH);
        assertThat(one("mingping.realm.branch.idle.minutes").subject()).isEqualTo("idle.minutes");
        assertThat(one(ChangeableParameter.TOKEN_DAYS).realm()).isNull();
    }

    private static ChangeableParameter one(String key) {
        return ChangeableParameter.list().stream().filter(parameter -> parameter.key().equals(key)).findFirst().orElseThrow();
    }
}
