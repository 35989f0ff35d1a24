package org.mingping.disposition.application.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingping.disposition.application.paper.FormWord;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;

/** A sealed file of a case as a test has it: Word documents, which are small, and what the seal came to. */
record SealedCase(byte[] bytes, SealedFile.Seal seal, SealSignature key) {

    static final LocalDate SEALED = LocalDate.of(2026, 7, 10);

    static SealedCase made() throws IOException {
        List<FileContents.Document> documents = new ArrayList<>();
        FormWord word = new FormWord();
        for (Map.Entry<String, PaperForm> form : Forms.all(Messages.CHINESE).entrySet()) {
            byte[] content = word.of(form.getValue());
            documents.add(new FileContents.Document(form.getValue().title(), Optional.of(Forms.MET), "docx", () -> content));
        }
        return of(documents);
    }

    static SealedCase of(List<FileContents.Document> documents) throws IOException {
        SealSignature key = new SealSignature("a secret of this installation");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SealedFile.Seal seal = new SealedFile(key).write(new FileContents("青柳处〔2026〕3号", SEALED, documents), bytes);
        return new SealedCase(bytes.toByteArray(), seal, key);
    }

    static FileContents.Document document(String title, String content) {
        return new FileContents.Document(title, Optional.empty(), "txt", () -> content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
