package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.CaseDecision.Act;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.CaseService.Delivery;
import org.mingping.disposition.model.PersonId;
import org.mingping.organisation.model.Tier;

/** What followed a decision. */
public final class AfterFacts {

    private AfterFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits TakenOnFile, Served, Filed, Sealed, Appealed, AnsweredAppeal, AnswerServed, FollowUpPlanned, Visited, Closed {
    }

    /** 备案. */
    public record TakenOnFile(LocalDate on, String remark) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.TAKE_ON_FILE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().filed(new Act(by.person(), on)));
        }
    }

    /** How the decision reached the member. */
    public enum Service { SIGNED, REFUSED_TO_SIGN, POST, PUBLICATION }

    /** @param how it was served @param note who handed it over, who witnessed a refusal */
    public record Served(LocalDate on, Service how, String note) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.SERVE_NOTICE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return putOn(record, by, on);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by, LocalDate recordedOn) {
            return record.with(record.aftermath().with(record.aftermath().service().with(new Delivery(on, how, recordedOn))));
        }
    }

    /** Everything is numbered and in the file. */
    public record Filed(LocalDate on, String remark) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.FILE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }

    /**
     * @param documents in the sealed file
     * @param manifest  the SHA-256 of its manifest, in hexadecimal
     * @param seal      the SHA-256 of its seal: whoever has it needs no key to check the file
     * @param keyId     of the key that signed it
     */
    public record Sealed(LocalDate on, int documents, String manifest, String seal, String keyId) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.SEAL;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().sealed());
        }
    }

    /** 申诉. @param text the member's own words */
    public record Appealed(LocalDate on, String text) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.APPEAL;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().appealed(on));
        }
    }

    /** @param tier that answers @param upheld whether the member was right @param text the answer */
    public record AnsweredAppeal(LocalDate on, Tier tier, boolean upheld, String text) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.ANSWER_APPEAL;
        }

        /** Where none waits there is nothing to answer: {@code CaseMoves} refuses. */
        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.aftermath().pending().isEmpty() ? record : record.with(record.aftermath().answered(new Answer(by.person(), tier, on, upheld)));
        }
    }

    /**
     * @param how        the answer to an appeal was served
     * @param note       who handed it over
     * @param appealedOn the day of the appeal that was answered; empty in lines from when the latest answer alone was served
     */
    public record AnswerServed(LocalDate on, Service how, String note, Optional<LocalDate> appealedOn) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.SERVE_ANSWER;
        }

        /** Where there is none to serve: {@code CaseMoves} refuses. */
        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().answerServed(this));
        }
    }

    /** 回访. @param helper who visits @param visits planned days, in their order */
    public record FollowUpPlanned(LocalDate on, Named helper, List<LocalDate> visits, String aims) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PLAN_FOLLOW_UP;
        }

        @Override
        public Set<PersonId> naming() {
            return Set.of(helper.person());
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().planned(on, visits));
        }
    }

    /** @param note what was found and said */
    public record Visited(LocalDate on, String note) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.VISIT;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.aftermath().visited());
        }
    }

    /** Nothing is left to do. */
    public record Closed(LocalDate on, String remark) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.CLOSE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }
}
