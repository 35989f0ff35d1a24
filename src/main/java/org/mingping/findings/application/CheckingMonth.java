package org.mingping.findings.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.TrackedMonths;
import org.mingping.findings.persistence.MonthCheck;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/**
 * The check of a month (domain §2, §3): computes the three runs of every member, raises each level once a run, tells member, branch and township. It removes nobody. Called within the
 * transaction of the job ledger's claim, so that it is done once, or not at all.
 */
@Stateless
public class CheckingMonth {

    @Inject
    @Any
    private Instance<FailureRuns> runs;

    @Inject
    private TrackedMonths tracked;

    @Inject
    private MonthCheck check;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    /**
     * @param tells whether people are told now; where months are caught up, the newest alone tells, of what then still goes on
     * @throws Refusal MONTH_NOT_TRACKED before the county's first month, MONTH_NOT_OVER for one that has not ended
     */
    @UseCase(value = "findings.check-month", roles = COUNTY_OFFICER)
    public Map<FailureKind, MonthCheck.Outcome> check(YearMonth period, boolean tells) {
        // A roster that moves somebody meanwhile would leave what is found of them where they were, out of everybody's sight.
        database.together(WorkbookImport.ALONE);
        journal.subject("month", period.toString(), period.toString());
        tracked.requireCheckable(period);
        Map<FailureKind, MonthCheck.Outcome> outcomes = new EnumMap<>(FailureKind.class);
        runs.stream().sorted(Comparator.comparing(FailureRuns::kind)).forEach(one -> outcomes.put(one.kind(), check.check(one, period, tells)));
        outcomes.forEach((kind, outcome) -> journal.note(kind.name(), outcome.members() + "/" + outcome.raised()));
        return outcomes;
    }
}
