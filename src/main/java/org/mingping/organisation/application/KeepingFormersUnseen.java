package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Realm;
import org.mingping.organisation.FollowedFormers;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.persistence.FormerMembers;

/** Keeps former members from those who have no business with them. A part of the use cases that show something about one member. */
@ApplicationScoped
public class KeepingFormersUnseen implements SeenMembers {

    @Inject
    @Any
    private Instance<FollowedFormers> rooms;

    @Inject
    private FormerMembers formers;

    @Override
    public List<Long> unseen() {
        return isBranch() ? formers.ids().stream().filter(member -> !OwnCase.is(member) && !isSeen(member)).toList() : List.of();
    }

    @Override
    public boolean sees(long member) {
        return OwnCase.is(member) || !isBranch() || !formers.isFormer(member) || isSeen(member);
    }

    /** Whoever holds no office sees their own and what they have a part in, which the database says. */
    private static boolean isBranch() {
        Caller caller = Caller.current();
        return caller.realm() == Realm.BRANCH && !caller.isConfinedToOwn();
    }

    private boolean isSeen(long member) {
        return FormerMemberPolicy.isSeen(MembershipStatus.FORMER, false, rooms.stream().anyMatch(room -> room.isFollowed(member)));
    }
}
