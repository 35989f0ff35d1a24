package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.persistence.Cases;
import org.mingping.organisation.FollowedFormers;

/** A branch has to do with a former member until the case by which the membership ended is closed (domain §5). */
@ApplicationScoped
public class FollowingFormers implements FollowedFormers {

    @Inject
    private Cases cases;

    @Inject
    private CaseRules rules;

    @Override
    public Map<Long, LocalDate> readmissions(Collection<Long> members) {
        Map<Long, LocalDate> days = new HashMap<>();
        cases.ended(members).forEach(one -> Deadlines.readmission(one.disposition(), one.effectiveOn(), rules.under(one.ruleSetId()).parameters())
                .ifPresent(day -> days.put(one.memberId(), day)));
        return days;
    }

    @Override
    public Set<Long> followed(Collection<Long> members) {
        return cases.runningOf(members);
    }
}
