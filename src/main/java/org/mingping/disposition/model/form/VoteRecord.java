package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 评议表决记录 (domain §5): totals alone, of the evaluation and of the general meeting. Nobody's vote is in it.
 *
 * @param evaluation by members and mass representatives, where there was one
 * @param meeting    支部党员大会
 */
public record VoteRecord(Optional<Evaluation> evaluation, Optional<Meeting> meeting) {

    /**
     * @param members         who voted
     * @param representatives who voted
     * @param passed          whether the votes give QUALIFIED or better
     * @param enteredBy       who put the totals down; who counted signs by hand: the book does not say
     * @param remark          made when the ballot was opened; may be empty
     * @param seal            the hash of the box it came from; empty where there was none
     */
    public record Evaluation(LocalDate on, int members, int representatives, Votes votes, boolean passed, String enteredBy, String remark, Optional<String> seal) {
    }

    /**
     * @param entitled  members who may vote, without the one concerned
     * @param proposed  what was voted on
     * @param announces whether it makes known what the member decided and votes on nothing
     * @param passed    whether the meeting was valid and the proposal found its majority, or was announced
     * @param minutes   what was said and decided
     * @param enteredBy who put it down; who chaired and who kept the minutes sign by hand: the book does not say
     */
    public record Meeting(LocalDate on, int entitled, int present, int inFavour, int against, Disposition proposed, boolean announces, boolean passed, String minutes,
            String enteredBy) {

        /** Present members who neither agreed nor disagreed. */
        int abstained() {
            return present - inFavour - against;
        }
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, evaluation.isPresent() ? "vote.title" : meeting.filter(Meeting::announces).isPresent() ? "vote.titleOfAnnouncement" : "vote.titleOfMeeting").member();
        evaluation.ifPresent(held -> evaluation(draft, held));
        meeting.ifPresent(held -> meeting(draft, held));
        evaluation.ifPresent(held -> draft.sign("vote.teller", List.of("", ""), Optional.empty()));
        meeting.ifPresent(held -> draft.sign("vote.chair", "", Optional.empty()).sign("recorder", "", Optional.empty()));
        return draft.done();
    }

    private static void evaluation(FormDraft draft, Evaluation held) {
        Votes votes = held.votes();
        draft.field("vote.evaluatedOn", held.on()).field("vote.voters", draft.word("vote.votersOf", held.members(), held.representatives()))
                .table("vote.evaluation", List.of("vote.excellent", "vote.qualified", "vote.basic", "vote.unqualified", "vote.abstained"), List.of(1, 1, 1, 1, 1),
                        List.of(counts(votes.excellent(), votes.qualified(), votes.basicallyQualified(), votes.unqualified(), votes.abstained())))
                .say(held.passed() ? "vote.evaluationPassed" : "vote.evaluationNotPassed");
        held.seal().ifPresent(hash -> draft.wide("vote.seal", hash));
        if (!held.remark().isBlank()) {
            draft.text("vote.remark", held.remark());
        }
        draft.wide("vote.enteredBy", held.enteredBy());
    }

    private static void meeting(FormDraft draft, Meeting held) {
        draft.field("vote.metOn", held.on()).wide(held.announces() ? "vote.announced" : "vote.proposed", draft.word(held.proposed()));
        if (held.announces()) {
            draft.table("vote.presence", List.of("vote.entitled", "vote.present"), List.of(1, 1), List.of(counts(held.entitled(), held.present())))
                    .say(held.passed() ? "vote.meetingAnnounced" : "vote.meetingNotAnnounced");
        } else {
            draft.table("vote.meeting", List.of("vote.entitled", "vote.present", "vote.inFavour", "vote.against", "vote.abstained"), List.of(1, 1, 1, 1, 1),
                    List.of(counts(held.entitled(), held.present(), held.inFavour(), held.against(), held.abstained()))).say(held.passed() ? "vote.meetingPassed" : "vote.meetingNotPassed");
        }
        draft.text("vote.minutes", held.minutes()).wide("vote.enteredBy", held.enteredBy());
    }

    private static List<String> counts(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).toList();
    }
}
