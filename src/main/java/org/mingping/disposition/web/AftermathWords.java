package org.mingping.disposition.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingping.disposition.model.fact.AfterFacts;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Closed;
import org.mingping.disposition.model.fact.AfterFacts.Filed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.RectificationFacts;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;

/** Rectification and what follows a decision in words. */
final class AftermathWords {

    private AftermathWords() {
    }

    static String rectification(FactWords words, RectificationFacts.Fact fact) {
        if (fact instanceof RectificationPlanned plan) {
            words.quote("measures", plan.measures());
            words.quote("milestones", IntStream.range(0, plan.milestones().size())
                    .mapToObj(place -> words.say("fact.milestone", place + 1, plan.milestones().get(place).due(), plan.milestones().get(place).what())).collect(Collectors.joining("\n")));
            return words.say("fact.PLAN_RECTIFICATION", plan.on(), plan.until(), plan.helper().name());
        }
        if (fact instanceof MilestoneReached looked) {
            words.quote("outcome", looked.note());
            return words.say("fact.REACH_MILESTONE." + looked.reached(), looked.milestone());
        }
        if (fact instanceof ReevaluationPlanned planned) {
            words.quote("place", planned.place());
            return words.say("fact.PLAN_REEVALUATION", planned.day());
        }
        Reevaluated held = (Reevaluated) fact;
        words.quote("findings", held.findings());
        String outcome = words.say("fact.REEVALUATE." + (held.isValid() ? held.reformed() : "void"));
        return held.ballot().map(ballot -> ProcedureWords.ballot(words, ballot) + outcome).orElse(outcome);
    }

    static String after(FactWords words, AfterFacts.Fact fact) {
        if (fact instanceof TakenOnFile taken) {
            words.quote("remark", taken.remark());
            return words.say("fact.TAKE_ON_FILE");
        }
        if (fact instanceof Served served) {
            words.quote("how", served.note());
            return words.say("fact.SERVE_NOTICE", words.say("Service." + served.how()));
        }
        if (fact instanceof Filed filed) {
            words.quote("remark", filed.remark());
            return words.say("fact.FILE");
        }
        if (fact instanceof Sealed sealed) {
            words.quote("manifest", sealed.manifest());
            return words.say("fact.SEAL", sealed.documents());
        }
        if (fact instanceof Appealed appealed) {
            words.quote("ownWords", appealed.text());
            return words.say("fact.APPEAL");
        }
        if (fact instanceof AnsweredAppeal answered) {
            words.quote("answer", answered.text());
            return words.say("fact.ANSWER_APPEAL." + answered.upheld(), words.say("Tier." + answered.tier()));
        }
        if (fact instanceof AnswerServed served) {
            words.quote("how", served.note());
            String how = words.say("Service." + served.how());
            return served.appealedOn().map(day -> words.say("fact.SERVE_ANSWER.of", how, words.say("fact.day", day))).orElseGet(() -> words.say("fact.SERVE_ANSWER", how));
        }
        if (fact instanceof FollowUpPlanned plan) {
            words.quote("aims", plan.aims());
            return words.say("fact.PLAN_FOLLOW_UP", plan.helper().name(), plan.visits().stream().map(day -> words.say("fact.day", day)).collect(Collectors.joining(words.say("fact.and"))));
        }
        if (fact instanceof Visited visited) {
            words.quote("outcome", visited.note());
            return words.say("fact.VISIT");
        }
        words.quote("remark", ((Closed) fact).remark());
        return words.say("fact.CLOSE");
    }
}
