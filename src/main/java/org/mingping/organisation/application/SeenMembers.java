package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Realm;
import org.mingping.organisation.FollowedFormers;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;

/** Keeps former members from those who have no business with them. A part of the use cases that open a record. */
@ApplicationScoped
class SeenMembers {

    @Inject
    @Any
    private Instance<FollowedFormers> rooms;

    /** One's own is always seen. @throws Refusal NOT_FOUND: whoever is not to see somebody is not told that they are there */
    void require(long member, MembershipStatus status) {
        if (OwnCase.is(member)) {
            return;
        }
        boolean superior = Caller.current().realm() != Realm.BRANCH;
        if (!FormerMemberPolicy.isSeen(status, superior, superior || isFollowed(member))) {
            throw Refusal.notFound();
        }
    }

    private boolean isFollowed(long member) {
        return rooms.stream().anyMatch(room -> room.isFollowed(member));
    }
}
