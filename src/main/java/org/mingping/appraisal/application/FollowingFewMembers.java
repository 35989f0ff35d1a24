package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.appraisal.persistence.TouchedRolls;
import org.mingping.appraisal.persistence.TouchedRolls.Touched;
import org.mingping.organisation.County;
import org.mingping.shared.HalfYear;

/** Brings the rolls that a few members touch to what the roster says of them, and the pools of those; every other branch goes on meanwhile. A part of what follows the roster. */
@ApplicationScoped
public class FollowingFewMembers {

    @Inject
    private TouchedRolls rolls;

    @Inject
    private Rolls all;

    @Inject
    private QuotaPools pools;

    @Inject
    private DeterminingGrades grades;

    @Inject
    private County county;

    List<Touched> touched(Collection<Long> members) {
        return rolls.of(members);
    }

    /** Goes on once no other act on one of these pools is under way, in the order in which every other takes them. */
    void take(List<Touched> touched) {
        touched.stream().map(one -> new QuotaPools.Pool.Key(one.cycleId(), one.townshipId())).distinct().forEach(key -> pools.alone(key.cycleId(), key.townshipId()));
    }

    void follow(Collection<Long> members) {
        List<Touched> touched = touched(members);
        take(touched);
        Map<Long, List<Touched>> byCycle = new LinkedHashMap<>();
        touched.forEach(one -> byCycle.computeIfAbsent(one.cycleId(), cycle -> new ArrayList<>()).add(one));
        byCycle.forEach((cycle, some) -> follow(cycle, some, members));
    }

    private void follow(long cycle, List<Touched> some, Collection<Long> members) {
        all.follow(county.id(), cycle, some.stream().map(Touched::branchAppraisalId).toList(), members);
        List<Long> overdue = pools.overdue(county.id(), cycle, some.stream().map(Touched::townshipId).distinct().toList());
        if (!overdue.isEmpty()) {
            grades.these(new DeterminingGrades.Of(county.id(), cycle, new HalfYear(some.get(0).year(), some.get(0).half())), overdue);
        }
    }
}
