package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.shared.form.PaperForm;

/**
 * 封卷回执 (domain §5): kept apart from the sealed file. Whoever holds it can tell offline whether a file is the one that was sealed.
 *
 * @param sealNumber SHA-256 of the seal, 64 hexadecimal digits
 * @param keyId      of the key that signed it
 * @param documents  how many lie in the file
 * @param by         who sealed it
 */
public record SealReceipt(String sealNumber, String keyId, int documents, LocalDate on, String by) {

    private static final int GROUP = 8;

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "receipt.title");
        return draft.field("name", head.member().name()).field("receipt.on", on).field("receipt.documents", Integer.toString(documents)).field("receipt.key", keyId)
                .wide("receipt.number", grouped()).text("receipt.how", draft.word("receipt.check"))
                .sign("receipt.by", by, Optional.of(on)).seal(head.superior(), Optional.of(on)).done();
    }

    /** In groups, to be read and typed. */
    private String grouped() {
        return sealNumber.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
