package org.mingping.findings.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.shared.Page;

/** Who had a run of failed months at a month's end, for the offices above them. */
@Stateless
public class ReadingFailures {

    @Inject
    private FailureLists lists;

    @Inject
    private FindingView view;

    @Inject
    private Journal journal;

    /** The last month that was checked, whether anybody was found in it or not; none before the first check. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<YearMonth> latest() {
        return lists.latest();
    }

    /** How many findings nobody has decided yet. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public FindingView.Open open() {
        return view.open();
    }

    /** The twelve months up to the filter's, level by level, for the plot. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<FailureLists.MonthLevel> byMonth(FailureLists.Filter filter) {
        return lists.byMonth(filter);
    }

    /** The months that were checked, the latest first. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<YearMonth> periods() {
        return lists.periods();
    }

    /** The organisations directly under the caller's. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<FailureLists.Choice> choices() {
        return lists.choices(Caller.current().organisationId());
    }

    /** Identity numbers masked. */
    @UseCase(value = "findings.read-failures", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<FailureLists.Line> runs(FailureLists.Filter filter, int page, int size) {
        Page<FailureLists.Line> found = lists.runs(filter, page, Math.min(size, Page.MAX_SIZE));
        return new Page<>(found.items().stream().map(FailureLists.Line::masked).toList(), found.total());
    }

    /** Identity numbers in full, for those whose task needs them; each page is journaled. */
    @UseCase(value = "findings.read-failures-in-full", roles = {TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public Page<FailureLists.Line> runsInFull(FailureLists.Filter filter, int page, int size) {
        Page<FailureLists.Line> found = lists.runs(filter, page, Math.min(size, Page.MAX_SIZE));
        journal.subject("month", filter.period().toString(), filter.period().toString());
        journal.note("organisation", filter.organisation() == null ? "" : filter.organisation());
        journal.note("page", page);
        journal.note("members", found.items().size());
        return found;
    }
}
