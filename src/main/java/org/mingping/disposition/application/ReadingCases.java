package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Realm;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseView;
import org.mingping.disposition.model.ClockKind;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows cases: to the offices above the member, to the member their own, and to an educator or helper what their task needs (domain §5). */
@Stateless
public class ReadingCases {

    @Inject
    private CaseLists lists;

    @Inject
    private CaseDesk desk;

    @Inject
    private SeenMembers seen;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseClockRows clocks;

    @Inject
    private CaseParts parts;

    @Inject
    private CasePeople people;

    @Inject
    private CaseFolder folder;

    @Inject
    private Journal journal;

    /** @param page counts from 0 */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<CaseLists.Line> page(CaseLists.Filter filter, int page, int size) {
        return lists.page(filter, page, size);
    }

    /** Closed cases, and such as rest, whose sealed file does not hold what became of the decision. */
    @UseCase(value = "disposition.read", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public List<CaseLists.Line> unsealed(int most) {
        return lists.unsealed(most);
    }

    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseLists.Count> counts() {
        return lists.counts();
    }

    /** How old the cases are that run, by state. */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseLists.Age> ages() {
        return lists.ages(desk.today());
    }

    /** Organisations directly below the caller's, to filter by. */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseLists.Choice> choices() {
        return lists.choices(Caller.current().organisationId());
    }

    /** Those of one member, the latest first. */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseLists.Line> ofMember(long member) {
        return seen.sees(member) ? lists.ofMember(member) : List.of();
    }

    /** The caller's own cases; none for an account without a member. */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<CaseLists.Line> mine() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : lists.ofMember(member);
    }

    /** Cases in which the caller educates or helps. */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<CaseParts.Line> parts() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : parts.of(member);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public CaseLists.Line get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** As {@link #get}; empty also for an educator, who sees of the case what {@link ReadingParts} shows. */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<CaseLists.Line> find(long id) {
        return lists.find(id).filter(line -> seen.sees(line.memberId()));
    }

    /** The lines of the book that the caller's task needs, in their order; whoever looks from above the branch stands in the journal with it. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseEntry> lines(long id) {
        CaseDesk.Seen seen = desk.see(id);
        CaseView view = viewOf(seen.row());
        if (view == CaseView.OFFICE && Caller.current().realm() != Realm.BRANCH) {
            journal.looked(Caller.current(), "disposition.show-book", "case", id);
        }
        return seen.lines().stream().filter(line -> view.shows(line.fact().action())).toList();
    }

    /**
     * What the registration has on record that a case came from, the talk about leaving with it (decision 0004, 136): shown by reference, so that nobody types it again. It is no talk of the case. None
     * where the case came from something else; not for the member, whose form is their own to read.
     *
     * @throws Refusal NOT_FOUND
     */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Dossier.Part> declared(long id, Locale locale) {
        CaseLists.Line line = get(id);
        return "registration".equals(line.evidence()) && !OwnCase.is(line.memberId())
                ? folder.papers(line.evidence(), line.evidenceId(), desk.see(id).lines().get(0).enteredAt(), locale) : List.of();
    }

    /** What runs in it today, of what the caller's task needs. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseClock> clocks(long id) {
        CaseDesk.Found found = desk.get(id);
        CaseView view = viewOf(found.row());
        return rules.of(found.row()).clocks(found.lines(), desk.today()).stream().filter(clock -> view.shows(clock.kind())).toList();
    }

    /** What of these kinds is due within so many days in the cases the caller sees, the longest due first. */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CaseClockRows.Line> due(Set<ClockKind> kinds, int days, int most) {
        return clocks.due(kinds, desk.today().plusDays(days), most);
    }

    /** The full members of the caller's branch: of whom a case may be opened, and who may have a part in one. */
    @UseCase(value = "disposition.read", writes = false, roles = BRANCH_OFFICER)
    public List<CasePeople.Person> members() {
        return people.voting(Caller.current().scopePath(), 0);
    }

    /** Who may vote in the branch of this case: to choose from. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CasePeople.Person> voting(long id) {
        CaseLists.Line line = get(id);
        return people.voting(line.scopePath(), line.memberId());
    }

    private CaseView viewOf(DispositionCase row) {
        Caller caller = Caller.current();
        List<CaseParts.Part> mine = caller.isConfinedToOwn() && caller.memberId() != null
                ? parts.of(caller.memberId()).stream().filter(part -> part.caseId() == row.getId()).map(CaseParts.Line::part).toList() : List.of();
        return CaseViews.of(row.getMemberId(), mine);
    }
}
