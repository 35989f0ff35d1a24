package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.AppraisalLists;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Page;

/** What a cycle shows to those who work on it, within their scope. */
@Stateless
public class ReadingCycle {

    @Inject
    private Cycles cycles;

    @Inject
    private AppraisalLists lists;

    @Inject
    private QuotaPools pools;

    @Inject
    private Journal journal;

    @Inject
    private County county;

    @UseCase(value = "appraisal.read-cycles", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Cycles.Line> cycles() {
        return cycles.lines(county.id());
    }

    @UseCase(value = "appraisal.read-cycle", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Cycles.Line cycle(long id) {
        return cycles.get(county.id(), id);
    }

    @UseCase(value = "appraisal.read-branches", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<AppraisalLists.BranchLine> branches(long cycle, String organisation, Phase phase, int page, int size) {
        cycles.get(county.id(), cycle);
        return lists.branches(cycle, organisation, phase, page, size);
    }

    /** Identity numbers masked. */
    @UseCase(value = "appraisal.read-grades", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<AppraisalLists.GradeLine> grades(long cycle, String organisation, int page, int size) {
        Page<AppraisalLists.GradeLine> found = gradeLines(cycle, organisation, page, size);
        return new Page<>(found.items().stream().map(AppraisalLists.GradeLine::masked).toList(), found.total());
    }

    /** Identity numbers in full, for those whose task needs them; each page is journaled. */
    @UseCase(value = "appraisal.read-grades-in-full", roles = {TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public Page<AppraisalLists.GradeLine> gradesInFull(long cycle, String organisation, int page, int size) {
        Page<AppraisalLists.GradeLine> found = gradeLines(cycle, organisation, page, size);
        noteFullView(cycle, organisation, page, found.items().size());
        return found;
    }

    private Page<AppraisalLists.GradeLine> gradeLines(long cycle, String organisation, int page, int size) {
        cycles.get(county.id(), cycle);
        return lists.grades(cycle, organisation, page, size);
    }

    /** What the quota came to in each pool the caller sees all of; identity numbers masked. */
    @UseCase(value = "appraisal.read-quotas", writes = false,
            roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Quotas quotas(long cycle) {
        Quotas found = quotaLines(cycle);
        return new Quotas(found.pools(), found.standings().stream().map(QuotaPools.Standing::masked).toList());
    }

    /** As {@link #quotas}, identity numbers in full; journaled. */
    @UseCase(value = "appraisal.read-quotas-in-full", roles = {TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public Quotas quotasInFull(long cycle) {
        Quotas found = quotaLines(cycle);
        noteFullView(cycle, null, 0, found.standings().size());
        return found;
    }

    private Quotas quotaLines(long cycle) {
        cycles.get(county.id(), cycle);
        return new Quotas(pools.applied(county.id(), cycle), pools.standings(county.id(), cycle));
    }

    private void noteFullView(long cycle, String organisation, int page, int members) {
        journal.subject("cycle", cycle, cycles.get(county.id(), cycle).period().code());
        journal.note("organisation", organisation == null ? "" : organisation);
        journal.note("page", page);
        journal.note("members", members);
    }

    /** Pools and the standing of their candidates. */
    public record Quotas(List<QuotaPools.Applied> pools, List<QuotaPools.Standing> standings) {
    }
}
