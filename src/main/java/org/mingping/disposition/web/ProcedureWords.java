package org.mingping.disposition.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingping.disposition.model.fact.DecisionFacts;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.ProposalWithdrawn;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.EducationFacts;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HeldBallot;

/** Education and decision in words. */
final class ProcedureWords {

    private ProcedureWords() {
    }

    static String education(FactWords words, EducationFacts.Fact fact) {
        if (fact instanceof EducatorsAppointed appointed) {
            words.quote("topics", IntStream.range(0, appointed.topics().size()).mapToObj(week -> words.say("fact.topic", week + 1, appointed.topics().get(week)))
                    .collect(Collectors.joining("\n")));
            return words.say("fact.APPOINT_EDUCATORS", words.names(appointed.educators().stream().map(Appointed::who).toList()), appointed.firstDay());
        }
        if (fact instanceof SessionHeld session) {
            words.quote("content", session.content());
            words.quote("response", session.response());
            return words.say("fact.HOLD_SESSION", session.by().name());
        }
        Evaluated held = (Evaluated) fact;
        words.quote("remark", held.remark());
        if (held.ballot().isPresent()) {
            return ballot(words, held.ballot().get()) + words.say(held.passed() ? "form.vote.evaluationPassed" : "form.vote.evaluationNotPassed");
        }
        return words.say("fact.EVALUATE", held.voters().size(), held.representatives(), held.marks().excellent(), held.marks().qualified(), held.marks().basicallyQualified(),
                held.marks().unqualified());
    }

    /** How many, and the number under which the sealed box stands in the journal. */
    static String ballot(FactWords words, HeldBallot held) {
        held.resultHash().ifPresent(hash -> words.quote("resultHash", hash));
        return words.say("fact.ballot", held.entitled(), held.listed(), held.members(), held.representatives()) + words.say("fact.ballot.marks", held.sheets(), held.paper(), held.excellent(),
                held.qualified(), held.basicallyQualified(), held.unqualified(), held.abstained());
    }

    static String decision(FactWords words, DecisionFacts.Fact fact) {
        if (fact instanceof Proposed proposed) {
            words.quote("reason", proposed.reason());
            String disposition = words.say("Disposition." + proposed.disposition());
            return proposed.months() > 0 ? words.say("fact.PROPOSE.months", disposition, proposed.months()) : words.say("fact.PROPOSE", disposition);
        }
        if (fact instanceof Told told) {
            words.quote("how", told.how());
            return words.say("fact.TELL", told.meetingOn());
        }
        if (fact instanceof MeetingHeld meeting) {
            words.quote("present", words.names(meeting.voters()));
            words.quote("minutes", meeting.minutes());
            return words.say(meeting.announced() ? "fact.HOLD_MEETING.announced" : "fact.HOLD_MEETING", meeting.entitled(), meeting.voters().size(), meeting.inFavour(), meeting.against());
        }
        if (fact instanceof ProposalWithdrawn withdrawn) {
            words.quote("reason", withdrawn.reason());
            return words.say("fact.WITHDRAW_PROPOSAL");
        }
        if (fact instanceof Reviewed reviewed) {
            words.quote("opinion", reviewed.opinion());
            return words.say("fact.REVIEW");
        }
        if (fact instanceof Approved approved) {
            words.quote("opinion", approved.opinion());
            return words.say("fact.APPROVE", words.say("Tier." + approved.tier()));
        }
        words.quote("reason", ((Returned) fact).reason());
        return words.say("fact.RETURN");
    }
}
