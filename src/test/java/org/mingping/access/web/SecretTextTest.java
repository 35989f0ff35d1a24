package org.mingping.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A second factor's secret")
class SecretTextTest {

    @Test
    @DisplayName("is written in base 32 as RFC 4648 shows it")
    void base32() {
        assertThat(SecretText.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(SecretText.base32(new byte[] {0, 0, 0, 0, 1})).isEqualTo("AAAAAAAB");
    }

    @Test
    @DisplayName("comes with the account's name in the picture's address")
    void address() {
        assertThat(SecretText.address("county/李 四", new byte[5]))
                .isEqualTo("otpauth://totp/%E6%98%8E%E8%AF%84:county%2F%E6%9D%8E%20%E5%9B%9B?secret=AAAAAAAA&issuer=%E6%98%8E%E8%AF%84");
    }
}
