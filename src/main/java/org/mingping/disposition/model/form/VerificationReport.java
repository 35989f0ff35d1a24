package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseGround;
import org.mingping.shared.form.PaperForm;

/**
 * 调查核实材料 (domain §5): what named people established, and from what.
 *
 * @param ground    on which the case was opened
 * @param on        day of the conclusion
 * @param verifiers by name
 * @param facts     established
 * @param evidence  each piece with what it shows
 * @param opinion   the member's own on the facts; empty, and its place with it, where none is on record
 * @param grave     问题性质严重
 * @param harm      留在党内会产生不良影响
 * @param established whether the facts are established at all
 */
public record VerificationReport(CaseGround ground, LocalDate on, List<String> verifiers, String facts, List<Evidence> evidence, String opinion, boolean grave, boolean harm,
        boolean established) {

    public VerificationReport {
        verifiers = List.copyOf(verifiers);
        evidence = List.copyOf(evidence);
    }

    /** @param from where it comes from @param shows what it shows */
    public record Evidence(String title, String from, String shows) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "verification.title").member();
        draft.field("ground", draft.word(ground)).field("verification.on", on).wide("verification.by", draft.list(verifiers))
                .text("verification.facts", facts)
                .table("verification.evidence", List.of("no", "verification.piece", "verification.from", "verification.shows"), List.of(1, 4, 3, 6), Rows.numbered(evidence,
                        piece -> List.of(piece.title(), piece.from(), piece.shows())))
                .text("verification.opinion", opinion)
                .text("verification.conclusion", established ? draft.word(grave ? "verification.grave" : "verification.notGrave") + "\n"
                        + draft.word(harm ? "verification.harm" : "verification.noHarm") : draft.word("verification.unfounded"));
        return draft.sign("verification.verifier", verifiers, Optional.of(on)).done();
    }
}
