package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 申诉及答复 (domain §5): the member's appeal and what the next tier, people who took no part, made of it.
 *
 * @param against what was decided
 * @param on      day of the appeal
 * @param reasons the member's
 * @param due     last day of the answer
 * @param answer  empty while it is awaited
 * @param served  how the answer reached the member; empty until it did
 */
public record AppealPaper(Disposition against, LocalDate on, String reasons, LocalDate due, Optional<Answer> answer, Optional<Served> served) {

    /** @param reviewers by name @param upheld whether the member was right @param reasons of the answer */
    public record Answer(String organisation, List<String> reviewers, LocalDate on, boolean upheld, String reasons) {
    }

    /** @param how in words @param note who handed it over */
    public record Served(LocalDate on, String how, String note) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "appeal.title").member();
        draft.wide("appeal.against", draft.word(against)).field("appeal.on", on).field("appeal.due", due).text("appeal.reasons", reasons);
        answer.ifPresent(given -> draft.field("appeal.answeredOn", given.on()).field("appeal.reviewers", draft.list(given.reviewers()))
                .say(given.upheld() ? "appeal.upheld" : "appeal.rejected").text("appeal.answer", given.reasons()));
        served.ifPresent(reached -> draft.field("appeal.servedOn", reached.on()).field("appeal.servedHow", reached.how()).wide("appeal.servedBy", reached.note()));
        draft.sign("appeal.member", head.member().name(), Optional.of(on));
        answer.ifPresent(given -> draft.seal(given.organisation(), Optional.of(given.on())));
        return draft.done();
    }
}
