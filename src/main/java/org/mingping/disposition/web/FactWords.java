package org.mingping.disposition.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.fact.AfterFacts;
import org.mingping.disposition.model.fact.BasisFacts;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.EducationFacts;
import org.mingping.disposition.model.fact.HearingFacts;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts;
import org.mingping.disposition.web.TimelineLine.Quote;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;

/** Puts the lines of a case's book into the reader's words: a sentence for each kind of fact, and below it what people wrote. */
final class FactWords {

    private static final String BUNDLE = "disposition";

    private final Locale locale;
    private final List<Quote> quotes = new ArrayList<>();

    FactWords(Locale locale) {
        this.locale = locale;
    }

    TimelineLine line(CaseEntry entry) {
        quotes.clear();
        CaseFact fact = entry.fact();
        String sentence = fact instanceof MeetingHeld ? sentence(fact) + say("fact.meeting." + meeting(entry)) : sentence(fact);
        LocalDate written = entry.recordedOn();
        return new TimelineLine(entry.number(), fact.action(), fact.on(), written.equals(fact.on()) ? null : written, who(entry), sentence, quotes,
                say("CaseState." + entry.after()));
    }

    /** What it came to: an announcement goes up as what was passed does, and one that was not made decided nothing. */
    private static String meeting(CaseEntry entry) {
        return switch (entry.after()) {
            case PASSED -> "passed";
            case PROPOSED -> "undecided";
            default -> "notPassed";
        };
    }

    private String sentence(CaseFact fact) {
        if (fact instanceof BasisFacts.Fact basis) {
            return basis(basis);
        }
        if (fact instanceof HearingFacts.Fact hearing) {
            return hearing(hearing);
        }
        if (fact instanceof EducationFacts.Fact education) {
            return ProcedureWords.education(this, education);
        }
        if (fact instanceof DecisionFacts.Fact decision) {
            return ProcedureWords.decision(this, decision);
        }
        if (fact instanceof RectificationFacts.Fact rectification) {
            return AftermathWords.rectification(this, rectification);
        }
        return AftermathWords.after(this, (AfterFacts.Fact) fact);
    }

    private String basis(BasisFacts.Fact fact) {
        if (fact instanceof Opened opened) {
            quote("ground", opened.reason());
            String ground = say("CaseGround." + opened.ground());
            return opened.application().map(one -> say("fact.OPEN.application", ground, one.on(), say("fact.written." + one.written())))
                    .orElseGet(() -> say("fact.OPEN", ground));
        }
        if (fact instanceof GroundAdded added) {
            return say("fact.ADD_GROUND", say("CaseGround." + added.ground()), say("evidence." + added.evidence().kind()), Long.toString(added.evidence().id()));
        }
        if (fact instanceof Verified verified) {
            quote("facts", verified.facts());
            return !verified.finds() ? say("fact.VERIFY.unfounded", names(verified.by())) : say("fact.VERIFY", names(verified.by()), say("fact.grave." + verified.grave()), say("fact.harm." + verified.harm()));
        }
        if (fact instanceof Paused paused) {
            quote("reason", paused.pause().reason());
            return say("fact.PAUSE", paused.pause().from(), paused.pause().until());
        }
        if (fact instanceof Resumed resumed) {
            quote("reason", resumed.reason());
            return say("fact.RESUME");
        }
        quote("reason", ((TakenBack) fact).reason());
        return say("fact.TAKE_BACK");
    }

    private String hearing(HearingFacts.Fact fact) {
        if (fact instanceof Talked talked) {
            talked.attitude().ifPresent(stated -> quote("attitude", attitude(stated)));
            quote("ownWords", talked.ownWords());
            quote("minutes", talked.minutes());
            return say("fact.TALK", names(talked.by()), talked.place(), say("OwnStatement." + talked.statement()));
        }
        if (fact instanceof AttemptMade attempt) {
            quote("outcome", attempt.what());
            return say("fact.RECORD_ATTEMPT", say("Way." + attempt.way()));
        }
        if (fact instanceof Published published) {
            quote("publication", published.text());
            return say("fact.PUBLISH", published.where());
        }
        if (fact instanceof Stated stated) {
            quote("ownWords", stated.text());
            stated.witness().ifPresent(witness -> quote("witness", witness));
            return say("fact.STATE");
        }
        quote("answer", ((AnsweredStatement) fact).text());
        return say("fact.ANSWER_STATEMENT");
    }

    private String attitude(Attitude stated) {
        return String.join(say("fact.separator"), say("attitude.stay." + stated.asksToStay()), say("attitude.resolve." + stated.statesResolve()),
                say("attitude.measures." + stated.statesMeasures()), say("attitude.education." + stated.acceptsEducation()), say("Persuasion." + stated.persuaded()));
    }

    String names(List<Named> people) {
        return people.stream().map(Named::name).collect(Collectors.joining(say("fact.and")));
    }

    /** Leaves out what was left empty. */
    void quote(String label, String text) {
        if (text != null && !text.isBlank()) {
            quotes.add(new Quote(say("quote." + label), text));
        }
    }

    String say(String key, Object... values) {
        return Messages.text(locale, BUNDLE, key, values);
    }

    private String who(CaseEntry entry) {
        if (entry.by() == null) {
            return Messages.text(locale, "access", "role.SYSTEM");
        }
        String role = entry.role() == null ? null : Messages.text(locale, "access", "role." + entry.role());
        return role == null || role.equals(entry.by().name()) ? entry.by().name() : say("fact.who", entry.by().name(), role);
    }
}
