package org.mingping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @Test
    void keepsTheCountsAsCounted() {
        assertThat(Share.of(6, 12)).hasToString("6/12").isNotEqualTo(Share.of(1, 2));
        assertThat(Share.of(6, 12).compareTo(Share.of(1, 2))).isZero();
        assertThat(Share.of(6, 12).reduced()).isEqualTo(Share.of(1, 2));
        assertThat(Share.of(0, 12).reduced()).isEqualTo(Share.of(0, 1));
        assertThat(Share.of(5, 12).reduced()).isEqualTo(Share.of(5, 12));
    }

    @Test
    void comparesExactlyWhereFloatingPointWouldNot() {
        Share third = Share.of(1, 3);
        Share almost = Share.of(333_333_333, 1_000_000_000);
        assertThat(almost.isAtLeast(third)).isFalse();
        assertThat(third.isAbove(almost)).isTrue();
        assertThat(third.isAtMost(almost)).isFalse();
        assertThat(third.isAtLeast(Share.of(7, 21))).isTrue();
        assertThat(third.isAtMost(Share.of(7, 21))).isTrue();
        assertThat(third.isAbove(Share.of(7, 21))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3/5,3/5", "' 7 / 12 ',7/12", "60%,3/5", "12.5%,1/8", "0%,0/1", "33.33 %,3333/10000", "100%,1/1", "0.7,7/10", ".25,1/4", "７０％,7/10", "３／５,3/5"})
    void readsFractionsDecimalsAndPercentages(String text, String expected) {
        assertThat(Share.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0.6.1", "3/0", "-1/2", "1/-2", "60 percent", "1.234%", "9999999999/1"})
    void refusesWhatIsNeither(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text));
    }

    @Test
    void boundsItsParts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(Share.LARGEST + 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, Share.LARGEST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 2).floorOf(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 2).floorOf(Share.LARGEST + 1));
    }

    @ParameterizedTest
    @CsvSource({"19,1,2", "20,2,2", "0,0,0", "9,0,1"})
    void takesAShareOfAWholeRoundedDownOrUp(long whole, long floor, long ceiling) {
        assertThat(Share.of(1, 10).floorOf(whole)).isEqualTo(floor);
        assertThat(Share.of(1, 10).ceilingOf(whole)).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({"13,18,722", "1,3,333", "2,3,667", "1,2,500", "1,2000,1", "0,5,0", "1,1,1000"})
    void showsTenthsOfAPercentRoundedHalfUp(long numerator, long denominator, long permille) {
        assertThat(Share.of(numerator, denominator).permille()).isEqualTo(permille);
    }

    @Property
    void comparesAsUnboundedArithmeticDoes(@ForAll @LongRange(max = Share.LARGEST) long a,
            @ForAll @LongRange(min = 1, max = Share.LARGEST) long b,
            @ForAll @LongRange(max = Share.LARGEST) long c, @ForAll @LongRange(min = 1, max = Share.LARGEST) long d) {
        int expected = BigInteger.valueOf(a).multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertThat(Share.of(a, b).compareTo(Share.of(c, d))).isEqualTo(expected);
    }
}
