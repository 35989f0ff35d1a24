package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.disposition.application.sealing.FileContents;
import org.mingping.disposition.application.sealing.SealKey;
import org.mingping.disposition.application.sealing.SealedFile;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.disposition.model.form.Forms;
import org.mingping.organisation.County;
import org.mingping.shared.FileKind;
import org.mingping.shared.Messages;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;

@DisplayName("In the server, forms of a case")
@ArquillianTest
class FormsIT {

    @Inject
    private SealKey key;
    @Inject
    private HttpServletRequest request;
    @Inject
    private HttpTokens tokens;
    @Inject
    private County county;

    @Test
    @DisplayName("are made as PDF and Word by the libraries of the WAR, and sealed with the installation's key")
    void made() throws IOException {
        PaperForm form = Forms.all(Messages.CHINESE).get("07-decision");
        byte[] pdf = new FormPdf().of(form);
        byte[] word = new FormWord().of(form);
        assertThat(ScanPolicy.require("处置决定.pdf", pdf).kind()).isEqualTo(FileKind.PDF);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<FileContents.Document> documents = List.of(new FileContents.Document(form.title(), Optional.of(Forms.MET), "pdf", () -> pdf),
                new FileContents.Document(form.title(), Optional.of(Forms.MET), "docx", () -> word));
        SealedFile.Seal seal = new SealedFile(key.signature()).write(new FileContents("青柳处〔2026〕3号", Forms.MET, documents), bytes);
        assertThat(seal.bytes()).isEqualTo(bytes.size()).isGreaterThan(pdf.length + word.length);
        assertThat(seal.keyId()).isEqualTo(key.signature().keyId()).matches("[0-9a-f]{16}");
    }

    @Test
    @DisplayName("are checked with a public key that officers may read and nobody else")
    void publicKey() throws Exception {
        String server = "http://localhost:" + request.getLocalPort() + request.getContextPath() + "/";
        JsonObject read = ApiClient.withToken(server, tokens.of(Role.COUNTY_OFFICER, "seal-key-reader", county.code(), null)).get("seal-key").object();
        assertThat(read.getString("keyId")).isEqualTo(key.signature().keyId());
        assertThat(read.getString("publicKey")).isEqualTo(key.signature().publicKeyPem()).startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(ApiClient.withToken(server, "none").get("seal-key").status()).isEqualTo(401);
    }
}
