package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mingping.organisation.model.Tier;

/**
 * How the decision came about (domain §5).
 *
 * @param proposal      by the branch
 * @param told          what the member was told before the meeting
 * @param meeting       党员大会
 * @param review        预审 by the township, which passed it on
 * @param approval      审批
 * @param rectification an earlier one of this case that has been re-evaluated, or one that runs
 */
public record CaseDecision(Optional<Proposal> proposal, Optional<Told> told, Optional<Meeting> meeting, Optional<Act> review, Optional<Approval> approval,
        Optional<Rectification> rectification) {

    /** Nothing yet. */
    public static final CaseDecision NONE =
            new CaseDecision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @param months of a rectification, 0 for every other disposition */
    public record Proposal(Disposition disposition, PersonId by, LocalDate on, int months) {
    }

    /**
     * The facts, the proposal and the day of the meeting.
     *
     * @param on         when the member was told
     * @param meetingOn  the day they were told
     * @param added      how many grounds had been added to the case by then
     * @param recordedOn when that was written down
     */
    public record Told(LocalDate on, LocalDate meetingOn, int added, LocalDate recordedOn) {

        /** From when its deadline runs: nothing shortens it that only says of itself to be old. */
        public LocalDate since() {
            return on.isBefore(recordedOn) ? recordedOn : on;
        }
    }

    /** Somebody did something. */
    public record Act(PersonId by, LocalDate on) {
    }

    /** @param tier for which they approved */
    public record Approval(PersonId by, Tier tier, LocalDate on) {
    }

    /**
     * What the minutes say. The member concerned is not counted among those entitled: nobody votes in their own case.
     *
     * @param entitled  members of the branch who may vote
     * @param announced whether it announced what the member decided themself
     * @param notEntitled those of the voters who may not vote
     */
    public record Meeting(LocalDate on, int entitled, int present, int inFavour, int against, Set<PersonId> voters, boolean announced, Set<PersonId> notEntitled) {

        /** One at which everybody was entitled who voted. */
        public Meeting(LocalDate on, int entitled, int present, int inFavour, int against, Set<PersonId> voters, boolean announced) {
            this(on, entitled, present, inFavour, against, voters, announced, Set.of());
        }

        public Meeting {
            voters = Set.copyOf(voters);
            notEntitled = Set.copyOf(notEntitled);
        }
    }

    /**
     * 限期改正.
     *
     * @param from         its first day, as it was planned
     * @param notBefore    the first day on which it could begin: when it had been decided and the member had been served
     * @param months       that were decided
     * @param reevaluation when the branch evaluated again
     * @param reformed     what that came to; false until then
     * @param ended        its last day as it was when it was evaluated; a pause that begins later moves it no more
     */
    public record Rectification(LocalDate from, LocalDate notBefore, int months, Optional<LocalDate> reevaluation, boolean reformed, Optional<LocalDate> ended) {

        private static final int MOST_DAYS_AFTER = 30;

        /** One whose last day is counted. */
        public Rectification(LocalDate from, LocalDate notBefore, int months, Optional<LocalDate> reevaluation, boolean reformed) {
            this(from, notBefore, months, reevaluation, reformed, Optional.empty());
        }

        /** Its last day: all the months that were decided, from no earlier than it could begin, and as many days later as it rested. */
        public LocalDate lastDay(Deadlines deadlines) {
            return ended.orElseGet(() -> deadlines.months(from.isBefore(notBefore) ? notBefore : from, months));
        }

        /** By when it is evaluated at the latest: whoever waits for longer is left in the dark (decided here). */
        public LocalDate lastEvaluation(Deadlines deadlines) {
            return lastDay(deadlines).plusDays(MOST_DAYS_AFTER);
        }

        public Rectification evaluated(LocalDate on, boolean asReformed) {
            return new Rectification(from, notBefore, months, Optional.of(on), asReformed, ended);
        }

        /** As {@link #evaluated(LocalDate, boolean)}. @param last its last day on that day */
        public Rectification evaluated(LocalDate on, boolean asReformed, LocalDate last) {
            return new Rectification(from, notBefore, months, Optional.of(on), asReformed, Optional.of(last));
        }
    }

    public CaseDecision with(Proposal made) {
        return new CaseDecision(Optional.of(made), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), rectification);
    }

    /** Told, and written down on that day. @param added how many grounds had been added to the case */
    public CaseDecision told(LocalDate on, LocalDate meetingOn, int added) {
        return with(new Told(on, meetingOn, added, on));
    }

    public CaseDecision with(Told made) {
        return new CaseDecision(proposal, Optional.of(made), meeting, review, approval, rectification);
    }

    /** Whether the member has to be told of a meeting: of none yet, or it was held and decided nothing. */
    public boolean isToTell() {
        return told.isEmpty() || meeting.filter(held -> !told.get().meetingOn().isAfter(held.on())).isPresent();
    }

    public CaseDecision with(Meeting held) {
        return new CaseDecision(proposal, told, Optional.of(held), review, approval, rectification);
    }

    public CaseDecision reviewed(Act passedOn) {
        return new CaseDecision(proposal, told, meeting, Optional.of(passedOn), approval, rectification);
    }

    public CaseDecision with(Approval given) {
        return new CaseDecision(proposal, told, meeting, review, Optional.of(given), rectification);
    }

    public CaseDecision with(Rectification planned) {
        return new CaseDecision(proposal, told, meeting, review, approval, Optional.of(planned));
    }

    /** Back to the branch, to be proposed and decided anew; what a rectification came to stays, one that came to nothing does not count as one. */
    public CaseDecision undone() {
        return new CaseDecision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                rectification.filter(period -> period.reevaluation().isPresent()));
    }
}
