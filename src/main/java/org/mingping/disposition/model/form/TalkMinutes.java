package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.shared.form.PaperForm;

/**
 * 谈话记录 (domain §5): who talked with the member about what, and what the member said themself.
 *
 * @param on        day of the talk
 * @param talkers   who talked with the member, two or more
 * @param recorder  who took the minutes
 * @param content   of the talk
 * @param statement what became of the member's own statement
 * @param words     the statement itself, empty where there is none
 * @param attitude  where the member stands, if it was asked
 */
public record TalkMinutes(LocalDate on, String place, List<String> talkers, String recorder, String content, OwnStatement statement, String words, Optional<Attitude> attitude) {

    public TalkMinutes {
        talkers = List.copyOf(talkers);
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "talk.title").member();
        draft.field("talk.on", on).field("talk.place", place).wide("talk.talkers", draft.word("count", talkers.size(), draft.list(talkers)))
                .wide("recorder", recorder)
                .text("talk.content", content)
                .text("talk.statement", own(draft));
        attitude.ifPresent(stands -> attitude(draft, stands));
        if (statement == OwnStatement.ACKNOWLEDGED) {
            draft.say("talk.read");
        }
        return draft.sign("talk.talker", talkers, Optional.empty()).sign("recorder", recorder, Optional.empty())
                .sign("talk.member", head.member().name(), Optional.empty()).done();
    }

    private String own(FormDraft draft) {
        return switch (statement) {
            case ACKNOWLEDGED -> words;
            case REFUSED -> words + "\n" + draft.word("talk.refused");
            case MISSING -> draft.word("talk.nothing");
        };
    }

    private static void attitude(FormDraft draft, Attitude stands) {
        draft.table("talk.attitude", List.of("talk.asked", "talk.answer"), List.of(4, 1), List.of(
                List.of(draft.word("talk.asksToStay"), draft.yesNo(stands.asksToStay())),
                List.of(draft.word("talk.resolve"), draft.yesNo(stands.statesResolve())),
                List.of(draft.word("talk.measures"), draft.yesNo(stands.statesMeasures())),
                List.of(draft.word("talk.education"), draft.yesNo(stands.acceptsEducation())),
                List.of(draft.word("talk.persuaded"), draft.word(stands.persuaded()))));
    }
}
