package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Publication;
import org.mingping.disposition.model.CaseHearing.Statement;
import org.mingping.disposition.model.CaseHearing.Talk;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.PersonId;

/** How the member was heard. */
public final class HearingFacts {

    private HearingFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits Talked, AttemptMade, Published, Stated, AnsweredStatement {
    }

    /**
     * 组织谈话.
     *
     * @param place     where
     * @param by        who talked with the member
     * @param minutes   what was said; empty where nobody took minutes, which is a defect and not an error
     * @param statement what became of the member's own statement
     * @param ownWords  the statement itself; empty where there is none
     * @param attitude  where the member stands, as they said it
     */
    public record Talked(LocalDate on, String place, List<Named> by, String minutes, OwnStatement statement, String ownWords, Optional<Attitude> attitude) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.TALK;
        }

        @Override
        public Set<PersonId> naming() {
            return Named.persons(by);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named acting) {
            Talk talk = new Talk(on, Named.persons(by), !minutes.isBlank(), statement);
            CaseRecord talked = record.with(record.hearing().with(talk));
            return attitude.filter(stated -> isTheLatestSaid(record, talk)).map(stated -> talked.with(talked.basis().with(stated))).orElse(talked);
        }

        /** Where the member stands is what they said in the latest talk that is one: what one person alone, without minutes or without the member's own statement, writes of it changes nothing. */
        private static boolean isTheLatestSaid(CaseRecord record, Talk talk) {
            PersonId member = record.member();
            return talk.isWhole(member)
                    && (record.basis().attitude().isEmpty() || record.hearing().talks().stream().noneMatch(before -> before.isWhole(member) && before.on().isAfter(talk.on())));
        }
    }

    /** One documented attempt to reach the member; from the decision on, to reach them with it. @param what was done, and what came of it */
    public record AttemptMade(LocalDate on, Way way, String what) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.RECORD_ATTEMPT;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            Attempt attempt = new Attempt(on, way, by.person());
            return record.decidedOn().isPresent() ? record.with(record.aftermath().with(record.aftermath().service().with(attempt)))
                    : record.with(record.hearing().with(attempt));
        }
    }

    /** Notice by publication; from the decision on, of it. @param where it was published */
    public record Published(LocalDate on, String where, String text) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PUBLISH;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return putOn(record, by, on);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by, LocalDate recordedOn) {
            Publication made = new Publication(on, recordedOn);
            return record.decidedOn().isPresent() ? record.with(record.aftermath().with(record.aftermath().service().with(made))) : record.with(record.hearing().with(made));
        }
    }

    /**
     * 申辩.
     *
     * @param text    the member's own words
     * @param witness whom they name for it and what that one says; empty where they name nobody
     */
    public record Stated(LocalDate on, String text, Optional<String> witness) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.STATE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.hearing().with(new Statement(on, Optional.empty())));
        }
    }

    /** The answer to everything the member had stated until then. */
    public record AnsweredStatement(LocalDate on, String text) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.ANSWER_STATEMENT;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.hearing().answered(on));
        }
    }
}
