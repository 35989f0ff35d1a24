package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (!isBranch()) {
            return List.of();
        }
        List<Long> ids = formers.ids();
        Set<Long> followed = followed(ids);
        return ids.stream().filter(member -> !OwnCase.is(member) && !isSeen(followed.contains(member))).toList();
    }

    @Override
    public boolean sees(long member) {
        return OwnCase.is(member) || !isBranch() || !formers.isFormer(member) || isSeen(followed(List.of(member)).contains(member));
    }

    @Override
    public boolean isFormer(long member) {
        return formers.isFormer(member);
    }

    /** Whoever holds no office sees their own and what they have a part in, which the database says. */
    private static boolean isBranch() {
        Caller caller = Caller.current();
        return caller.realm() == Realm.BRANCH && !caller.isConfinedToOwn();
    }

    private static boolean isSeen(boolean followed) {
        return FormerMemberPolicy.isSeen(MembershipStatus.FORMER, false, followed);
    }

    /** By any room: one question a room, however many they are. */
    private Set<Long> followed(Collection<Long> members) {
        return members.isEmpty() ? Set.of() : rooms.stream().flatMap(room -> room.followed(members).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
