package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§1.3 The named list of mass representatives")
class RepresentativeTest {

    @Test
    @DisplayName("is read as it is typed, a line each, and written the same way")
    void typed() {
        assertThat(Representative.typed("张三 村民代表\r\n\n 李四，非党员职工 \n王五\n")).extracting(Representative::line)
                .containsExactly("张三 村民代表", "李四 非党员职工", "王五");
        assertThat(Representative.typed(null)).isEmpty();
    }

    @Test
    @DisplayName("names nobody twice, but two people of one name by what they are, and has an end")
    void refused() {
        assertThat(Representative.typed("张三 一组\n张三 二组")).hasSize(2);
        assertThatThrownBy(() -> Representative.typed("张三\n张三")).hasMessageContaining("REPRESENTATIVE_TWICE");
        assertThatThrownBy(() -> Representative.typed("张三 " + "长".repeat(61))).hasMessageContaining("REPRESENTATIVE_LINE");
        StringBuilder many = new StringBuilder();
        for (int one = 0; one <= Representative.MOST; one++) {
            many.append("代表").append(one).append('\n');
        }
        assertThatThrownBy(() -> Representative.typed(many.toString())).hasMessageContaining("REPRESENTATIVES_MANY");
    }
}
