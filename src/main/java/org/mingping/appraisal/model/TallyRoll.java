package org.mingping.appraisal.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rolls of one cycle, as a workbook of tallies is checked against them. */
public final class TallyRoll {

    private final Map<String, Branch> branches = new HashMap<>();
    private final Map<Long, Map<String, Line>> lines = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /**
     * A branch's appraisal.
     *
     * @param issued   ballots given out, null before they are counted; likewise {@code returned}
     * @param voters   members on the roll who may vote
     * @param representatives mass representatives on the frozen list, null where none was frozen
     */
    public record Branch(long id, String code, Phase phase, Integer issued, Integer returned, int voters, Integer representatives) {

        /** Whether a tally can still be taken. */
        public boolean isOpen() {
            return !phase.hasReached(Phase.COMMITTEE_REVIEW);
        }
    }

    /**
     * A member on a branch's roll.
     *
     * @param graded whether the branch needs this member's votes to go on: full members, not those who get a comment only
     * @param votes  as counted, null before
     */
    public record Line(long id, long branchId, String idNumber, String name, boolean graded, Votes votes) {
    }

    public TallyRoll(List<Branch> branches, List<Line> lines) {
        branches.forEach(branch -> this.branches.put(branch.code(), branch));
        lines.forEach(line -> {
            this.lines.computeIfAbsent(line.branchId(), id -> new HashMap<>()).put(line.idNumber(), line);
            known.add(line.idNumber());
        });
    }

    /** The appraisal of the branch with this code, or null. */
    public Branch branch(String code) {
        return branches.get(code);
    }

    /** Who has this identity number on that branch's roll, or null. */
    public Line line(Branch branch, String idNumber) {
        return lines.getOrDefault(branch.id(), Map.of()).get(idNumber);
    }

    /** Whether anybody on any roll has this identity number. */
    public boolean knows(String idNumber) {
        return known.contains(idNumber);
    }

    /** Whether every member of the branch whom votes will grade is among these. */
    public boolean isComplete(long branchId, Set<Long> tallied) {
        return lines.getOrDefault(branchId, Map.of()).values().stream().allMatch(line -> !line.graded() || tallied.contains(line.id()));
    }
}
