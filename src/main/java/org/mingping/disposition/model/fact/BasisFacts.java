package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseBasis.AddedGround;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseBasis.Verification;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.Pause;
import org.mingping.disposition.model.PersonId;

/** What a case rests on, and when its deadlines rest. */
public final class BasisFacts {

    private BasisFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits Opened, GroundAdded, Verified, TakenBack, Paused, Resumed {
    }

    /**
     * Where the evidence of the ground lies: it is carried over by reference, so that what it says stays where it was decided.
     *
     * @param kind   {@code finding}, {@code appraisal} or {@code registration}
     * @param id     there
     */
    public record Evidence(String kind, long id) {
    }

    /**
     * @param member      whose case it is
     * @param ground      on which it is opened
     * @param confirmedOn when an organisation confirmed or reported the ground
     * @param evidence    what it rests on in this system
     * @param reason      what the ground is, in words
     * @param application the member's own, where that is the ground
     */
    public record Opened(LocalDate on, Named member, CaseGround ground, Optional<LocalDate> confirmedOn, Optional<Evidence> evidence, String reason,
            Optional<Application> application) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.OPEN;
        }

        /** The record as it begins; nothing stood before. */
        public CaseRecord begin() {
            CaseRecord opened = CaseRecord.opened(member.person(), ground, confirmedOn);
            return application.map(handedIn -> opened.with(opened.basis().with(handedIn))).orElse(opened);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }

    /**
     * Another ground was confirmed while the case ran. The system writes it down: whoever confirmed it acted on the ground, not in this case.
     *
     * @param ground   that was confirmed
     * @param evidence where it lies
     */
    public record GroundAdded(LocalDate on, CaseGround ground, Evidence evidence) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.ADD_GROUND;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.basis().with(new AddedGround(ground, on)));
        }
    }

    /**
     * 调查核实.
     *
     * @param by    who verified
     * @param facts what they established, in words
     * @param grave 问题严重
     * @param harm  留在党内会产生不良影响
     * @param established whether the facts are established; empty in lines written before it was asked: they were
     */
    public record Verified(LocalDate on, List<Named> by, String facts, boolean grave, boolean harm, Optional<Boolean> established) implements Fact {

        public Verified {
            established = established == null ? Optional.empty() : established;
        }

        /** Whether it found the facts established. */
        public boolean finds() {
            return established.orElse(true);
        }

        @Override
        public CaseAction action() {
            return CaseAction.VERIFY;
        }

        @Override
        public Set<PersonId> naming() {
            return Named.persons(by);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named acting) {
            return record.with(record.basis().with(new Verification(on, Named.persons(by), grave, harm, finds(), record.basis().added().size())));
        }
    }

    /** The application to leave, taken back. @param reason may be empty */
    public record TakenBack(LocalDate on, String reason) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.TAKE_BACK;
        }

        /** An application that is not on record cannot be taken back: {@code CaseMoves} refuses by the ground. */
        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            Application before = record.basis().application().orElse(new Application(on, false, Optional.empty()));
            return record.with(record.basis().with(new Application(before.on(), before.written(), Optional.of(on))));
        }
    }

    /** Deadlines rest, for the reason written in it. */
    public record Paused(LocalDate on, Pause pause) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PAUSE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.pauses().with(pause));
        }
    }

    /** They run again from this day. @param reason why earlier than they were to */
    public record Resumed(LocalDate on, String reason) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.RESUME;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.pauses().ended(on));
        }
    }
}
