package org.mingping.organisation.model;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.access.Role;

/**
 * Who sees a former member, and how long their data is kept (domain §5, "After"; decision 0004). Lists leave them out unless they are asked for. Superiors see them; their branch only while
 * something about them goes on there. After the day until which it is kept, a county officer hands the record over to the archive, which leaves name, number and what was decided.
 */
public final class FormerMemberPolicy {

    public static final String CLAUSE = "domain §5";

    private FormerMemberPolicy() {
    }

    /** Whether an office sees them. @param superior whether it stands above branches @param followed whether something about them goes on in their branch */
    public static boolean isSeen(MembershipStatus status, boolean superior, boolean followed) {
        return status != MembershipStatus.FORMER || superior || followed;
    }

    /** Whether a list that asks for this status is one for an office of this role. */
    public static boolean mayList(MembershipStatus status, Iterable<Role> roles) {
        if (status != MembershipStatus.FORMER) {
            return true;
        }
        for (Role role : roles) {
            if (role != Role.BRANCH_OFFICER && role != Role.MEMBER) {
                return true;
            }
        }
        return false;
    }

    /** Why the record cannot be handed over on that day: {@code FORMER_MEMBER_NONE}, {@code FORMER_HANDED_OVER}, {@code FORMER_KEPT}; empty where it can. */
    public static Optional<String> obstacle(MembershipStatus status, LocalDate keptUntil, LocalDate handedOverOn, LocalDate today) {
        if (status != MembershipStatus.FORMER || keptUntil == null) {
            return Optional.of("FORMER_MEMBER_NONE");
        }
        if (handedOverOn != null) {
            return Optional.of("FORMER_HANDED_OVER");
        }
        return keptUntil.isBefore(today) ? Optional.empty() : Optional.of("FORMER_KEPT");
    }
}
