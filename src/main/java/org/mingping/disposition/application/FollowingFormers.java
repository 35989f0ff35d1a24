package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.disposition.persistence.Cases;
import org.mingping.organisation.FollowedFormers;

/** A branch has to do with a former member until the case by which the membership ended is closed (domain §5). */
@ApplicationScoped
public class FollowingFormers implements FollowedFormers {

    @Inject
    private Cases cases;

    @Override
    public boolean isFollowed(long member) {
        return cases.runsOf(member);
    }
}
