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
 * @param meeting  the day and place of the general meeting; empty in a notice of a decision
 * @param appeal   to which organisation the member may appeal
 * @param issued   the day
 * @param served   how it reached the member, as far as it has
 */
public record MemberNotice(String number, String facts, Disposition proposed, Optional<MeetingCall> meeting, String appeal, LocalDate issued, Optional<Served> served) {

    /** When and where the general meeting is. */
    public record MeetingCall(LocalDate on, String place) {
    }

    /** @param way 当面, 邮寄, 公告 and the like, in words @param receipt who signed for it, or the note that the member refused to; empty where that is not on record, and nothing asks for it */
    public record Served(LocalDate on, String way, String by, Optional<String> receipt) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, meeting.isPresent() ? "notice.before.title" : "notice.after.title", number);
        draft.say("notice.to", head.member().name());
        if (meeting.isPresent()) {
            draft.say("notice.before.says", draft.word(proposed), draft.day(meeting.get().on()), meeting.get().place());
        } else {
            draft.say(proposed == Disposition.CLOSED_AS_UNFOUNDED ? "notice.unfounded.says" : "notice.after.says", draft.word(proposed));
        }
        draft.text("notice.facts", facts);
        String rights = meeting.isPresent() ? draft.word("notice.before.rights") : draft.word("notice.after.rights", appeal);
        draft.signed(draft.word("notice.rights"), rights, FormDraft.seal(head.locale(), head.branch(), Optional.of(issued)));
        return receipt(draft.say("notice.receiptOf")).sign("notice.member", head.member().name(), served.map(Served::on)).done();
    }

    private FormDraft receipt(FormDraft draft) {
        draft.field("notice.servedOn", served.map(Served::on)).field("notice.way", served.map(Served::way).orElse("")).wide("notice.servedBy", served.map(Served::by).orElse(""));
        // Before it is served, every place is still to be filled by hand.
        return served.isPresent() && served.get().receipt().isEmpty() ? draft : draft.wide("notice.receipt", served.flatMap(Served::receipt).orElse(""));
    }
}
