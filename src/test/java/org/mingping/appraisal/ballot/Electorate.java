package org.mingping.appraisal.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.support.BallotCounty.Voter;

/**
 * Those who vote alike: members, who stand on the sheet themselves, or mass representatives, who do not.
 *
 * @param group   as marks are kept apart by
 * @param voters  by branch; of a representative, the token is their code
 * @param members who stands on each branch's sheet
 * @param truth   how they voted
 */
record Electorate(String group, Map<Long, List<Voter>> voters, Map<Long, List<Voter>> members, Truth truth) {

    List<Voter> sheet(long branch) {
        return members.get(branch);
    }

    List<Voter> all() {
        return voters.values().stream().flatMap(List::stream).toList();
    }

    /** Half of them tell the attacker how they voted. */
    Set<Long> known() {
        return all().stream().map(Voter::member).filter(member -> Math.floorMod(member, 2) == 0).collect(Collectors.toSet());
    }

    /** How many marks each of them gives. */
    int marks(Voter voter) {
        return truth.of(voter.member()).size();
    }
}
