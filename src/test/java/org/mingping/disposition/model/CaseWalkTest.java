package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** §5: a disposition that lacks a step is refused. Whatever people do, and in whatever order, none with a defect is ever approved or taken on file. */
class CaseWalkTest {

    private static final int STEPS = 150;

    private final Map<Disposition, Integer> decided = new EnumMap<>(Disposition.class);
    private final Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
    private final Set<Disposition> readTwice = EnumSet.noneOf(Disposition.class);
    private final Set<String> refusals = new HashSet<>();

    @Property(tries = 2000)
    void noWalkReachesADispositionWithADefect(@ForAll long seed) {
        Walk walk = new Walk(seed);
        for (int i = 0; i < STEPS; i++) {
            CaseStanding before = walk.standing();
            boolean done = walk.step();
            CaseStanding after = walk.standing();
            reached.add(after.state());
            assertThat(rested(after.record())).as("days that deadlines rest in one case").isLessThanOrEqualTo(366);
            if (!done) {
                assertThat(after).as("what was refused changed nothing").isSameAs(before);
            }
            if (after.state() == CaseState.DECIDED && before.state() != CaseState.DECIDED) {
                Disposition disposition = after.record().proposed().orElseThrow();
                assertThat(Cases.lawfulness(walk.deadlines()).defects(after.record(), disposition, walk.today())).as("defects of an approved %s", disposition).isEmpty();
                // The second reading knows nothing of pauses.
                if (after.record().pauses().all().isEmpty()) {
                    assertThat(SectionFive.broken(after.record())).as("what §5, read a second time, says of an approved %s", disposition).isEmpty();
                    readTwice.add(disposition);
                }
                decided.merge(disposition, 1, Integer::sum);
            }
            if (CaseState.decided().contains(after.state()) && !CaseState.decided().contains(before.state()) && after.state() != CaseState.DECIDED) {
                assertThat(after.state()).as("only what was taken back is filed without a decision").isEqualTo(CaseState.FILED);
                assertThat(before.state()).isEqualTo(CaseState.TAKEN_BACK);
            }
        }
        refusals.addAll(walk.refusals());
    }

    private static long rested(CaseRecord record) {
        return record.pauses().all().stream().flatMap(pause -> pause.from().datesUntil(pause.until().plusDays(1))).distinct().count();
    }

    /** A property that never sees an approval could not fail. */
    @AfterProperty
    void theWalksWentEverywhere() {
        assertThat(decided).containsOnlyKeys(Disposition.values());
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(readTwice).containsExactlyInAnyOrder(Disposition.values());
        assertThat(refusals).contains("CASE_DEFECTS", "CASE_EVALUATED", "PAUSE_PAST", "PAUSE_LONG", "PAUSE_SUM", "CASE_NOT_PAUSED");
    }
}
