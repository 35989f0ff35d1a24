package org.mingping.boot.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.mingping.shared.HalfYear;

/** What the demo's branches think of their members in one half-year: mostly well. */
final class DemoOpinions {

    /** The township in whose current quota members are level across the last slot. */
    static final String TIED_TOWNSHIP = "9801";

    private static final int QUOTA_DIVISOR = 10;
    private static final Set<Stage> NEED_A_POOR_ONE = Set.of(Stage.EXAMINE, Stage.UNQUALIFIED);

    private final Map<String, Opinion> byIdNumber = new HashMap<>();
    private final SplittableRandom random;

    /** @param spared members with a sanction, about whom nobody is enthusiastic */
    DemoOpinions(DemoTree tree, List<DemoMember> members, Set<DemoMember> spared, HalfYear period, boolean current) {
        random = new SplittableRandom(period.year() * 2L + period.half().ordinal());
        for (DemoTree.Township township : tree.townships()) {
            for (DemoTree.Branch branch : township.branches()) {
                List<DemoMember> own = members.stream().filter(member -> member.branch().equals(branch)).toList();
                own.forEach(member -> byIdNumber.put(member.idNumber(), opinion(spared.contains(member) || !member.isFull())));
                if (current && NEED_A_POOR_ONE.contains(branch.stage())) {
                    byIdNumber.put(own.get(own.size() / 2).idNumber(), Opinion.POOR);
                }
            }
            if (current && township.code().equals(TIED_TOWNSHIP)) {
                tie(township, members.stream().filter(member -> member.branch().townshipCode().equals(township.code())).toList(), spared);
            }
        }
    }

    Opinion of(DemoMember member) {
        return byIdNumber.get(member.idNumber());
    }

    private Opinion opinion(boolean notExcellent) {
        int draw = random.nextInt(1_000);
        if (draw < 130) {
            return notExcellent ? Opinion.GOOD : Opinion.VERY_GOOD;
        }
        if (draw < 160) {
            return Opinion.DOUBTFUL;
        }
        return draw < 168 ? Opinion.POOR : Opinion.GOOD;
    }

    /** All slots but one go to outstanding members, and three are level for the last. */
    private void tie(DemoTree.Township township, List<DemoMember> pool, Set<DemoMember> spared) {
        int slots = (int) pool.stream().filter(DemoMember::isFull).count() / QUOTA_DIVISOR;
        List<DemoMember> fit = pool.stream().filter(DemoMember::isFull).filter(member -> !spared.contains(member) && of(member) == Opinion.GOOD).toList();
        int step = fit.size() / (slots + 2);
        for (int number = 0; number < slots + 2; number++) {
            byIdNumber.put(fit.get(number * step).idNumber(), number % 4 == 0 && number <= 8 ? Opinion.LEVEL : Opinion.OUTSTANDING);
        }
    }
}
