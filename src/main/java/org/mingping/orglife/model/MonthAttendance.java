package org.mingping.orglife.model;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The meetings of one month and who came to them, over all branches that are looked at. Of no member, and nobody is compared with anybody.
 *
 * @param held    how many were held
 * @param present how often somebody who was expected came
 * @param excused how often somebody was on leave or excused
 * @param absent  how often somebody was absent without excuse
 */
public record MonthAttendance(YearMonth month, int held, int present, int excused, int absent) {

    private static final long WHOLE = 100;

    /**
     * Present, excused and absent in whole parts of a hundred that add up to it: each is rounded down, and what is missing goes to the largest remainders, the earlier first. All
     * nought where nobody was expected.
     */
    public List<Integer> percent() {
        long[] counts = {present, excused, absent};
        long all = Arrays.stream(counts).sum();
        if (all == 0) {
            return List.of(0, 0, 0);
        }
        int[] parts = Arrays.stream(counts).mapToInt(count -> (int) (count * WHOLE / all)).toArray();
        IntStream.range(0, counts.length).boxed().sorted(Comparator.comparing((Integer at) -> counts[at] * WHOLE % all).reversed())
                .limit(WHOLE - Arrays.stream(parts).sum()).forEach(at -> parts[at]++);
        return Arrays.stream(parts).boxed().toList();
    }
}
