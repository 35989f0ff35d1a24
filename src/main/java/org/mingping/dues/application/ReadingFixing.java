package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.dues.model.AmountPeriods;
import org.mingping.dues.model.AssessmentPolicy.Assessed;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.FixingPolicy;
import org.mingping.dues.model.RatePeriod;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.FixingLists;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.Years;

/** What the members of a branch owe in a year, and what is still to be fixed. */
@Stateless
public class ReadingFixing {

    private static final int LAST_MONTH = 12;

    @Inject
    private FixingLists lists;

    @Inject
    private DuesBranches branches;

    @Inject
    private Assessments assessments;

    @Inject
    private AssessedAmounts amounts;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /**
     * A member's line.
     *
     * @param proposed  the kind and base the branch starts from: what stands, else what the roster says
     * @param amount    what these come to in the line's first month, or null where the base is missing
     * @param from      from which month on it will be owed; null where nothing is owed in this year yet
     * @param different whether kind or base differ from what the roster says
     */
    public record Line(FixingLists.Line member, FixingChoice proposed, Assessed amount, YearMonth from, boolean different) {
    }

    /** @param open whether this year's amounts may be fixed now @param yearNow the year they are to be fixed of now */
    public record Fixing(DuesBranch branch, int year, boolean open, int yearNow, List<Line> toFix, List<Line> fixed, List<Line> missing) {
    }

    /** @param code the branch's; null for the caller's own @param year null for the one to be fixed now @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-fixing", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Fixing read(String code, Integer year) {
        DuesBranch branch = branches.asked(code).orElseThrow(Refusal::notFound);
        FixingPolicy policy = new FixingPolicy(parameters.window(YearMonth.now(clock)), YearMonth.now(clock));
        int wanted = Years.asked(year, policy.currentYear());
        List<RatePeriod> rates = parameters.ratePeriods();
        List<FixingLists.Line> members = lists.lines(branch.scopePath(), shown(wanted), wanted);
        LongFunction<Function<YearMonth, Money>> before = amounts.of(members.stream().map(FixingLists.Line::memberId).toList());
        List<Line> lines = members.stream().map(one -> line(one, policy, wanted, rates, before.apply(one.memberId()))).toList();
        return new Fixing(branch, wanted, policy.isOpen(wanted), policy.currentYear(),
                lines.stream().filter(line -> !line.member().fixed() && line.proposed().isComplete() && line.from() != null).toList(),
                lines.stream().filter(line -> line.member().fixed()).toList(),
                lines.stream().filter(line -> !line.member().fixed() && !line.proposed().isComplete() && line.from() != null).toList());
    }

    /** @param notAssessed members without any amount @param notFixed members with one whom nobody has fixed for the year */
    public record Waiting(long notAssessed, long notFixed, int year) {
    }

    /** What waits for the caller's branch: of the running year, in December of the next. */
    @UseCase(value = "dues.read-fixing-waiting", writes = false, roles = BRANCH_OFFICER)
    public Waiting waiting() {
        FixingPolicy policy = new FixingPolicy(parameters.window(YearMonth.now(clock)), YearMonth.now(clock));
        String path = Caller.current().scopePath();
        long missing = assessments.notAssessed(path);
        return new Waiting(missing, Math.max(0, lists.notFixed(path, policy.currentYear()) - missing), policy.currentYear());
    }

    private YearMonth shown(int year) {
        YearMonth now = YearMonth.now(clock);
        return now.getYear() == year ? now : YearMonth.of(year, year < now.getYear() ? LAST_MONTH : 1);
    }

    private static Line line(FixingLists.Line one, FixingPolicy policy, int year, List<RatePeriod> rates,
            Function<YearMonth, Money> before) {
        DuesKind ofRoster = DuesKind.of(one.category());
        DuesKind kind = one.kind() == null ? ofRoster : one.kind();
        Money base = !kind.needsBase() ? null : one.baseOrNull() != null ? one.baseOrNull() : one.rosterBaseOrNull();
        FixingChoice proposed = new FixingChoice(one.memberId(), kind, base);
        YearMonth from = proposed.isComplete() ? policy.firstMonth(year, one.member(), before, month -> AmountPeriods.in(month, kind, base, rates).amount())
                : policy.firstOwed(year, one.member());
        Assessed amount = proposed.isComplete() && from != null ? AmountPeriods.in(from, kind, base, rates) : null;
        boolean different = kind != ofRoster || kind.needsBase() && one.rosterBaseOrNull() != null && !one.rosterBaseOrNull().equals(base);
        return new Line(one, proposed, amount, from, different);
    }
}
