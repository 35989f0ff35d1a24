package org.mingping.dues.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.access.Infrastructure;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.RosterAssessments;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;

/**
 * A county that was here before dues were has a roster and no amounts until a roster comes in again: at the start that brings dues, its members are assessed by the roster that stands, from
 * the first tracked month on.
 */
@Stateless
@Infrastructure("runs at start, before anyone can call")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AssessingStanding {

    @Inject
    private Assessments amounts;

    @Inject
    private RosterAssessments assessments;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Does nothing once anybody was assessed. Of two servers that start at once the second finds it done. */
    public void assess() {
        Scope before = Scope.bind(Scope.ofSystem(county.id(), county.path()));
        try {
            amounts.alone();
            if (!assessments.areBegun()) {
                assessments.follow(YearMonth.now(clock));
            }
        } finally {
            Scope.restore(before);
        }
    }
}
