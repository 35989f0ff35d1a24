package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 告知书 (domain §5): tells the member the facts, what is proposed and the day of the meeting, or what was decided; and what they may do. With the note of how it was served.
 *
 * @param number   of the notice
 * @param facts    established
 * @param proposed or decided
 * @param meeting  the day of the general meeting; empty in a notice of a decision
 * @param appeal   to which organisation the member may appeal
 * @param issued   the day
 * @param served   how it reached the member, as far as it has
 */
public record MemberNotice(String number, String facts, Disposition proposed, Optional<LocalDate> meeting, String appeal, LocalDate issued, Optional<Served> served) {

    /** What the member did with it, as far as that is on record: nobody is said to have signed who did not. */
    public enum Signing { SIGNED, REFUSED, NOT_ON_RECORD }

    /** @param way 当面, 邮寄, 公告 and the like, in words @param receipt who signed for it, or the note that the member refused to; empty where that is not on record, and nothing asks for it */
    public record Served(LocalDate on, String way, String by, Optional<String> receipt, Signing signing) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, meeting.isPresent() ? "notice.before.title" : "notice.after.title", number);
        draft.say("notice.to", head.member().name());
        if (meeting.isPresent()) {
            draft.say("notice.before.says", draft.word(proposed), draft.day(meeting.get()));
        } else {
            draft.say(proposed == Disposition.CLOSED_AS_UNFOUNDED ? "notice.unfounded.says" : "notice.after.says", draft.word(proposed));
        }
        draft.text("notice.facts", facts);
        String rights = meeting.isPresent() ? draft.word("notice.before.rights") : draft.word("notice.after.rights", appeal);
        draft.signed(draft.word("notice.rights"), rights, FormDraft.seal(head.locale(), head.branch(), Optional.of(issued)));
        boolean refused = served.filter(one -> one.signing() == Signing.REFUSED).isPresent();
        receipt(draft.say("notice.receiptOf"));
        // Whoever refuses signs nothing; whoever saw it does.
        return (refused ? draft.sign("notice.witness", "", Optional.empty())
                : draft.sign("notice.member", head.member().name(), served.filter(one -> one.signing() == Signing.SIGNED).map(Served::on))).done();
    }

    private FormDraft receipt(FormDraft draft) {
        draft.field("notice.servedOn", served.map(Served::on)).field("notice.way", served.map(Served::way).orElse("")).wide("notice.servedBy", served.map(Served::by).orElse(""));
        // Before it is served, every place is still to be filled by hand.
        return served.isPresent() && served.get().receipt().isEmpty() ? draft : draft.wide("notice.receipt", served.flatMap(Served::receipt).orElse(""));
    }
}
