package org.mingping.findings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("A paper beside a verification")
class PaperPolicyTest {

    @Test
    @DisplayName("is what its content says, whatever it is called")
    void byContent() {
        assertThat(PaperPolicy.require("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0)).isEqualTo("application/pdf");
        assertThat(PaperPolicy.require(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0)).isEqualTo("image/jpeg");
        assertThat(PaperPolicy.require(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}, 0)).isEqualTo("image/png");
        assertRefused(() -> PaperPolicy.require("MZ executable".getBytes(StandardCharsets.US_ASCII), 0), "PAPER_TYPE");
        assertRefused(() -> PaperPolicy.require("%PDF-".getBytes(StandardCharsets.US_ASCII), 0), "PAPER_TYPE");
    }

    @Test
    @DisplayName("is neither too large nor one too many")
    void bounds() {
        assertRefused(() -> PaperPolicy.require(new byte[PaperPolicy.MAX_SIZE + 1], 0), "PAPER_TOO_LARGE");
        assertRefused(() -> PaperPolicy.require(new byte[PaperPolicy.MAX_SIZE], 0), "PAPER_TYPE");
        assertRefused(() -> PaperPolicy.require("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), PaperPolicy.MAX_PAPERS), "PAPERS_TOO_MANY");
    }

    @Test
    @DisplayName("keeps a name without folders and without what could lead elsewhere")
    void name() {
        assertThat(PaperPolicy.name("C:\\temp\\..\\诊断 证明.pdf")).isEqualTo("诊断 证明.pdf");
        assertThat(PaperPolicy.name("../../etc/passwd\r\nX: y")).doesNotContain("/", "\r", "\n", ":");
        assertThat(PaperPolicy.name(null)).isEqualTo("附件");
        assertThat(PaperPolicy.name("a".repeat(500))).hasSize(120);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
