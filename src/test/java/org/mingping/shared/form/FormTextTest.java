package org.mingping.shared.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What people typed")
class FormTextTest {

    @Test
    @DisplayName("stands on paper line by line, without what is not seen")
    void lines() {
        assertThat(FormText.clean(" 一\r\n二\u2028三\t四\u0000\u0007\u001B ")).isEqualTo("一\n二\n三 四");
        assertThat(FormText.line("一\n二")).isEqualTo("一 二");
        assertThat(FormText.clean(null)).isEmpty();
        assertThat(FormText.clean("\u202E王\u200B二\uFEFF")).as("what turns the direction of writing").isEqualTo("王二");
    }

    @Test
    @DisplayName("keeps characters outside the basic plane, and shows where half of one was")
    void ancient() {
        assertThat(FormText.clean("王𠮷")).isEqualTo("王𠮷");
        assertThat(FormText.clean("王\uD842")).isEqualTo("王〓");
        assertThat(FormText.clean("葛\uDB40\uDD00城")).as("another shape of the same character").isEqualTo("葛城");
        assertThat(FormText.clean("\uE000")).isEqualTo("〓");
    }

    @Property(tries = 2000)
    void canAlwaysStandInXml(@ForAll String text) {
        assertThat(FormText.clean(text).codePoints()).allMatch(character -> character == '\n' || character >= ' ' && !(character >= 0xD800 && character <= 0xDFFF)
                && character != 0xFFFE && character != 0xFFFF);
    }

    @Test
    @DisplayName("puts two fields into a row, and a wide one into a row of its own")
    void fields() {
        PaperForm.Field narrow = new PaperForm.Field("姓名", "王二", false);
        PaperForm.Field wide = new PaperForm.Field("谈话人", "李二", true);
        assertThat(new PaperForm.Fields(List.of(narrow, wide, narrow, narrow, narrow)).rows())
                .containsExactly(List.of(narrow), List.of(wide), List.of(narrow, narrow), List.of(narrow));
    }

    @Test
    @DisplayName("never makes a table whose rows do not fit its columns")
    void tables() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperForm.Table("", List.of("一", "二"), List.of(1, 1), List.of(List.of("只有一格"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperForm.Table("", List.of("一", "二"), List.of(1), List.of()));
    }
}
