package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mass representative's code")
class MassCodeTest {

    private static final RandomGenerator RANDOM = new SecureRandom();

    @Test
    @DisplayName("is recognised as it is printed, in small letters, with blanks, and with the separators that phones offer")
    void typed() {
        MassCode code = MassCode.draw(RANDOM);
        assertThat(code.printed()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(MassCode.typed(code.printed())).contains(code);
        assertThat(MassCode.typed(" " + code.printed().toLowerCase().replace('-', ' ') + " ")).contains(code);
        assertThat(MassCode.typed(code.printed().replace('-', '－'))).contains(code);
    }

    @Test
    @DisplayName("has no letter that could be taken for another")
    void noLookAlikes() {
        Set<Character> seen = new HashSet<>();
        for (int draw = 0; draw < 500; draw++) {
            MassCode.draw(RANDOM).text().chars().forEach(letter -> seen.add((char) letter));
        }
        assertThat(seen).hasSize(23).doesNotContain('0', 'O', '1', 'I', 'L', '2', 'Z', '5', 'S', '8', 'B', 'U', 'V');
    }

    @Test
    @DisplayName("shows a single wrong character, and two neighbours that changed places, as a slip")
    void slips() {
        for (int draw = 0; draw < 50; draw++) {
            String code = MassCode.draw(RANDOM).text();
            for (int at = 0; at < code.length(); at++) {
                for (char other : Letters.ALL.toCharArray()) {
                    String slip = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(MassCode.typed(slip).isPresent()).as(code + " typed as " + slip).isEqualTo(slip.equals(code));
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    String swapped = code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    assertThat(MassCode.typed(swapped)).as(code + " typed as " + swapped).isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("is nothing else")
    void nothingElse() {
        for (String typed : new String[] {null, "", "ABC", "OOOO-OOOO-OOOO"}) {
            assertThat(MassCode.typed(typed)).isEmpty();
        }
    }

    @Test
    @DisplayName("is never written out by accident")
    void secret() {
        MassCode code = MassCode.draw(RANDOM);
        assertThat(code.toString()).doesNotContain(code.text().substring(0, 4));
    }

    @Test
    @DisplayName("a receipt is random too, and told from one that nobody gave out")
    void receipt() {
        Receipt.Proof proof = drawn -> Integer.toString(drawn.hashCode() * 31).repeat(3).getBytes(StandardCharsets.US_ASCII);
        Receipt receipt = Receipt.draw(RANDOM, proof);
        assertThat(receipt.text()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(Receipt.draw(RANDOM, proof)).isNotEqualTo(receipt);
        assertThat(receipt.isProved(proof)).isTrue();
        assertThat(receipt.isProved(drawn -> new byte[] {1})).isFalse();
        for (int at : new int[] {0, 5, 18}) {
            char other = receipt.text().charAt(at) == 'A' ? 'C' : 'A';
            assertThat(new Receipt(receipt.text().substring(0, at) + other + receipt.text().substring(at + 1)).isProved(proof)).isFalse();
        }
        assertThat(new Receipt("").isProved(proof)).isFalse();
    }
}
