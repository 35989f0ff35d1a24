package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 处置决定 (domain §5), the paper that goes to the personal file.
 *
 * @param number      of the decision
 * @param facts       established, in the words of the conclusion
 * @param basis       the clauses it rests on
 * @param disposition decided
 * @param met         day of the general meeting; of no meaning where none had to decide
 * @param approved    which organisation approved it and when; empty where the member's own wish was announced
 * @param effective   the day from which it is in force
 * @param months      of a rectification, whose days begin with its plan; 0 otherwise
 * @param readmission the earliest day of re-admission, where there is one
 * @param appeal      to which organisation the member may appeal
 */
public record DecisionPaper(String number, String facts, String basis, Disposition disposition, LocalDate met, Optional<Approval> approved, LocalDate effective,
        int months, Optional<LocalDate> readmission, String appeal) {

    /** @param organisation that approved */
    public record Approval(String organisation, LocalDate on) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "decision.title", number).member();
        draft.text("decision.facts", facts).text("decision.basis", basis).text("decision.decided", decided(draft, head));
        if (months > 0) {
            draft.say("decision.rectified", months);
        }
        readmission.ifPresent(day -> draft.say("decision.readmission", draft.day(day)));
        draft.say("decision.appeal", appeal);
        approved.ifPresent(approval -> draft.seal(approval.organisation(), Optional.of(approval.on())));
        return draft.seal(head.branch(), Optional.of(effective)).done();
    }

    private String decided(FormDraft draft, FormHead head) {
        boolean alone = disposition == Disposition.CLOSED_AS_UNFOUNDED;
        String how = approved.map(approval -> alone ? draft.word("decision.approvedAlone", approval.organisation(), draft.day(approval.on()))
                        : draft.word("decision.approved", draft.day(met), approval.organisation(), draft.day(approval.on())))
                .orElseGet(() -> draft.word("decision.announced", draft.day(met)));
        return draft.word("decision.sentence", how, draft.word("decision.does." + disposition, head.member().name()), draft.day(effective));
    }
}
