package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingping.access.Role;

/**
 * One thing a branch's appraisal waits for: derived from what is open, because a phase alone does not say whose turn it is. In an
 * examination it may be the township's, the county's, a neighbour's or the branch's own.
 *
 * @param count of members, objections or branches, where there are several; otherwise 0
 * @param until the last day of what only time ends, otherwise null
 */
public record Awaited(What what, int count, LocalDate until) {

    /** What is awaited, and who may do it; nobody where only time or another branch can end it. */
    public enum What {
        BALLOT_OPENED(Set.of(Role.BRANCH_OFFICER)),
        FIRST_TALLY(Set.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER)),
        OVERDUE_BALLOT(Set.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER)),
        SECOND_TALLY(Set.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER)),
        REVIEW(Set.of(Role.BRANCH_OFFICER)),
        MEETING(Set.of(Role.BRANCH_OFFICER)),
        NEIGHBOURS(Set.of()),
        EXAMINATION(Set.of(Role.TOWNSHIP_OFFICER)),
        COUNTY(Set.of(Role.COUNTY_APPROVER)),
        CHOICE(Set.of(Role.TOWNSHIP_APPROVER)),
        COMMENTS(Set.of(Role.BRANCH_OFFICER)),
        TELLING(Set.of(Role.BRANCH_OFFICER)),
        POSTING(Set.of(Role.BRANCH_OFFICER)),
        PUBLICITY(Set.of()),
        ANSWERS(Set.of(Role.TOWNSHIP_OFFICER)),
        HEARING(Set.of(Role.BRANCH_OFFICER)),
        CONFIRMATION(Set.of(Role.TOWNSHIP_APPROVER));

        private final Set<Role> roles;

        What(Set<Role> roles) {
            this.roles = roles;
        }

        /** Who may do it. */
        public Set<Role> roles() {
            return roles;
        }
    }

    /**
     * What is open in one branch's appraisal.
     *
     * @param publicityEndsOn the last day of publicity, null where nothing is posted
     * @param overdue         whether a ballot is past its deadline and could not be closed (§1.5)
     * @param paperMissing    whether what it lacks is paper that is still to be typed
     * @param typed           how many people have typed the totals of the vote that runs
     * @param undecided       members whom the votes gave no grade: the branch votes again (§1.6)
     * @param untold          members not told yet; {@code unready} of all those who cannot be told yet (§1.11)
     * @param unheard         excused members not heard or not told (§1.4)
     * @param quotaApplied    whether every branch of the pool has its tally (§1.8)
     */
    public record Open(LocalDate publicityEndsOn, boolean overdue, boolean paperMissing, int typed, int undecided, int toExamine, int unconfirmed, int tied, int uncommented, int untold,
                       int unready, int unheard, int objections, boolean quotaApplied) {
    }

    /** Everything that is awaited now, what comes first first; nothing once the grades are final. */
    public static List<Awaited> in(Phase phase, Open open, LocalDate today) {
        return switch (phase) {
            case SELF_ASSESSMENT -> List.of(one(What.BALLOT_OPENED));
            case BALLOT -> tally(open);
            case COMMITTEE_REVIEW -> open.undecided() > 0 ? tally(open) : List.of(one(What.REVIEW));
            case GENERAL_MEETING -> List.of(one(What.MEETING));
            case EXAMINATION -> beforePosting(open);
            case PUBLICITY -> beforeConfirmation(open, today);
            case CONFIRMED -> List.of();
        };
    }

    /** As it looks to who sees the posted list and nothing of what is open. */
    public static List<Awaited> whilePosted(LocalDate publicityEndsOn, LocalDate today) {
        return List.of(today.isAfter(publicityEndsOn) ? one(What.CONFIRMATION) : new Awaited(What.PUBLICITY, 0, publicityEndsOn));
    }

    private static List<Awaited> tally(Open open) {
        Awaited typing = one(open.typed() == 0 ? What.FIRST_TALLY : What.SECOND_TALLY);
        if (open.overdue()) {
            return open.paperMissing() ? List.of(typing, one(What.OVERDUE_BALLOT)) : List.of(one(What.OVERDUE_BALLOT));
        }
        return List.of(typing);
    }

    private static List<Awaited> beforePosting(Open open) {
        List<Awaited> found = new ArrayList<>();
        add(found, What.EXAMINATION, open.toExamine());
        add(found, What.COUNTY, open.unconfirmed());
        if (!open.quotaApplied()) {
            found.add(one(What.NEIGHBOURS));
        }
        add(found, What.CHOICE, open.tied());
        add(found, What.COMMENTS, open.uncommented());
        if (open.untold() > 0 && open.unready() == 0) {
            add(found, What.TELLING, open.untold());
        } else if (found.isEmpty() && open.untold() == 0) {
            found.add(one(What.POSTING));
        }
        return found;
    }

    private static List<Awaited> beforeConfirmation(Open open, LocalDate today) {
        List<Awaited> found = new ArrayList<>();
        add(found, What.ANSWERS, open.objections());
        add(found, What.HEARING, open.unheard());
        if (!today.isAfter(open.publicityEndsOn())) {
            found.add(new Awaited(What.PUBLICITY, 0, open.publicityEndsOn()));
        } else if (found.isEmpty()) {
            found.add(one(What.CONFIRMATION));
        }
        return found;
    }

    private static Awaited one(What what) {
        return new Awaited(what, 0, null);
    }

    private static void add(List<Awaited> found, What what, int count) {
        if (count > 0) {
            found.add(new Awaited(what, count, null));
        }
    }
}
