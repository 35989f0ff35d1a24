package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 处置审批表 (domain §5): the branch's proposal and what each organisation above it says, each in a box of its own. A box that nobody has filled yet keeps its place.
 *
 * @param proposed   by the branch
 * @param facts      on which the proposal rests
 * @param reason     why this disposition
 * @param opinions   the branch's first, then upwards
 */
public record ApprovalForm(CaseGround ground, Disposition proposed, String facts, String reason, List<Opinion> opinions) {

    public ApprovalForm {
        opinions = List.copyOf(opinions);
    }

    /** What an organisation does with the proposal. */
    public enum Part { PROPOSES, MEETING_DECIDES, REVIEWS, APPROVES, TAKES_ON_FILE }

    /**
     * One organisation's.
     *
     * @param organisation by name
     * @param text         empty where it has not said anything yet
     * @param by           who signs for it
     */
    public record Opinion(Part part, String organisation, String text, String by, Optional<LocalDate> on) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "approval.title").member();
        draft.field("ground", draft.word(ground)).field("approval.proposed", draft.word(proposed)).text("approval.facts", facts).text("approval.reason", reason);
        opinions.forEach(opinion -> draft.signed(draft.word("approval." + opinion.part(), opinion.organisation()), opinion.text(),
                new PaperForm.Signature(draft.word("approval.by"), opinion.by(), Optional.empty()), FormDraft.seal(head.locale(), opinion.organisation(), opinion.on())));
        return draft.done();
    }
}
