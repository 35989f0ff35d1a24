package org.mingping.boot.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.persistence.BranchView.MemberLine;

/**
 * The paper ballots of a branch, counted.
 *
 * @param issued   sheets given out: to those on the roll of voters and to the mass representatives
 * @param returned sheets that came back: who is away returned none
 */
record DemoBallot(int issued, ReturnedSheets returned, List<TallyRow> rows) {

    static final int MASS_REPRESENTATIVES = 6;

    static DemoBallot of(Seat seat, List<MemberLine> roll) {
        SplittableRandom random = new SplittableRandom(seat.appraisal());
        long voters = roll.stream().filter(MemberLine::mayVote).count();
        ReturnedSheets returned = new ReturnedSheets((int) roll.stream().filter(line -> voted(seat, line)).count(), MASS_REPRESENTATIVES);
        List<TallyRow> rows = roll.stream().map(line -> {
            boolean voted = voted(seat, line);
            DemoMember member = seat.members().get(line.name());
            return new TallyRow(Long.toString(line.id()), line.name(), voted,
                    seat.opinions().of(member).votes(voted ? returned.total() - 1 : returned.total(), random.nextInt(100)));
        }).toList();
        return new DemoBallot((int) voters + MASS_REPRESENTATIVES, returned, rows);
    }

    private static boolean voted(Seat seat, MemberLine line) {
        return line.mayVote() && !seat.members().get(line.name()).floating();
    }
}
