package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseDecision.Act;
import org.mingping.disposition.model.CaseDecision.Approval;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseDecision;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.PersonId;
import org.mingping.organisation.model.Tier;

/** How the decision came about. */
public final class DecisionFacts {

    private DecisionFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits Proposed, ProposalWithdrawn, Told, MeetingHeld, Reviewed, Approved, Returned {
    }

    /** @param months of a rectification, 0 for every other disposition @param reason why this one */
    public record Proposed(LocalDate on, Disposition disposition, int months, String reason) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.PROPOSE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.decision().with(new Proposal(disposition, by.person(), on, months)));
        }
    }

    /** Before the meeting decided on it: the branch takes its own proposal back. */
    public record ProposalWithdrawn(LocalDate on, String reason) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.WITHDRAW_PROPOSAL;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }

    /**
     * The member has been told facts, proposal and the day of the meeting.
     *
     * @param meetingOn the day they were told
     * @param how       and by whom
     */
    public record Told(LocalDate on, LocalDate meetingOn, String how) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.TELL;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return putOn(record, by, on);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by, LocalDate recordedOn) {
            return record.with(record.decision().with(new CaseDecision.Told(on, meetingOn, record.basis().added().size(), recordedOn)));
        }
    }

    /**
     * 党员大会. The member concerned is not counted among those entitled.
     *
     * @param entitled  members of the branch who may vote
     * @param voters    who was present and voted
     * @param announced whether it announced what the member decided themself
     * @param minutes   what was said
     * @param notEntitled those of the voters whom the roster does not know as entitled
     */
    public record MeetingHeld(LocalDate on, int entitled, List<Named> voters, int inFavour, int against, boolean announced, String minutes, List<Named> notEntitled)
            implements Fact {

        public MeetingHeld {
            // Lines written before it was asked have none.
            notEntitled = notEntitled == null ? List.of() : notEntitled;
        }

        @Override
        public CaseAction action() {
            return CaseAction.HOLD_MEETING;
        }

        @Override
        public Set<PersonId> naming() {
            return Named.persons(voters);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.decision().with(new Meeting(on, entitled, voters.size(), inFavour, against, Named.persons(voters), announced, Named.persons(notEntitled))));
        }
    }

    /** 预审, passed on. */
    public record Reviewed(LocalDate on, String opinion) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.REVIEW;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.decision().reviewed(new Act(by.person(), on)));
        }
    }

    /** 审批. @param tier for which it is given */
    public record Approved(LocalDate on, Tier tier, String opinion) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.APPROVE;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.decision().with(new Approval(by.person(), tier, on)));
        }
    }

    /** Sent back to the branch by a superior. */
    public record Returned(LocalDate on, String reason) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.RETURN;
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record;
        }
    }
}
