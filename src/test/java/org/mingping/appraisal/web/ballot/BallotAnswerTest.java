package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.shared.Refusal;

@DisplayName("§4 What a ballot's page sends")
class BallotAnswerTest {

    @Test
    @DisplayName("is one digit for a member, whatever is marked, so that its length tells nothing")
    void digits() {
        assertThat(BallotAnswer.marks(sent(Map.of("mark-7", "0", "mark-8", "1", "mark-9", "2", "mark-10", "3", "mark-11", "4", "token", "t"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(7L, Mark.EXCELLENT, 8L, Mark.QUALIFIED, 9L, Mark.BASICALLY_QUALIFIED, 10L, Mark.UNQUALIFIED, 11L, Mark.ABSTAINED));
    }

    @Test
    @DisplayName("is refused where it is a word, no mark, nothing, or for nobody")
    void others() {
        for (String strange : new String[] {"QUALIFIED", "5", "-1", "", "00", "１"}) {
            assertThatThrownBy(() -> BallotAnswer.marks(sent(Map.of("mark-7", strange)))).as(strange).isInstanceOf(Refusal.class).hasMessageContaining("SHEET_STRANGER");
        }
        assertThatThrownBy(() -> BallotAnswer.marks(sent(Map.of("mark-x", "1")))).isInstanceOf(Refusal.class).hasMessageContaining("SHEET_STRANGER");
    }

    private static HttpServletRequest sent(Map<String, String> parameters) {
        Map<String, String[]> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(BallotAnswerTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("getParameterMap");
            return values;
        });
    }
}
