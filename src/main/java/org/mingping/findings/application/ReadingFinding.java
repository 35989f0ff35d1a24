package org.mingping.findings.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.model.FindingState;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.OwnFailures;
import org.mingping.findings.persistence.Verifications;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/** A finding with its evidence: for the offices above the member, and for the member. */
@Stateless
public class ReadingFinding {

    private static final int MOST_WAITING = 100;

    @Inject
    private FindingView view;

    @Inject
    private SeenMembers seen;

    @Inject
    private OwnFailures own;

    @Inject
    private Verifications verifications;

    @Inject
    @Any
    private Instance<FailureRuns> runs;

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "findings.read-finding", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public FindingView.Line get(long id) {
        return view.find(id).filter(finding -> seen.sees(finding.memberId())).orElseThrow(Refusal::notFound);
    }

    /** The months of a finding: what was missing, and what happened since. */
    @UseCase(value = "findings.read-finding", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<FailureRuns.Evidence> evidence(long id, Locale locale) {
        FindingView.Line finding = get(id);
        return of(finding.kind()).evidence(finding.memberId(), finding.failed(), finding.raisedAt().toInstant(), locale);
    }

    /** Every verification and return of a finding, oldest first; none where the caller sees no such finding. */
    @UseCase(value = "findings.read-finding", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Verifications.Line> verifications(long id) {
        return view.find(id).filter(finding -> seen.sees(finding.memberId())).isEmpty() ? List.of() : verifications.of(id);
    }

    /** The caller's own, the latest first; none for an account without a member. */
    @UseCase(value = "findings.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<FindingView.Line> mine() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : view.ofMember(member);
    }

    /** The caller's own runs, month by month, the latest first, each with what happened to its month since: one look a kind, however many months. */
    @UseCase(value = "findings.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<OwnFailures.Told> myRuns(Locale locale) {
        Long member = Caller.current().memberId();
        if (member == null) {
            return List.of();
        }
        List<OwnFailures.Line> mine = own.of(member);
        Map<FailureKind, Map<YearMonth, FailureRuns.Evidence>> now = new EnumMap<>(FailureKind.class);
        mine.stream().collect(Collectors.groupingBy(OwnFailures.Line::kind, Collectors.toMap(OwnFailures.Line::month, line -> line.foundAt().toInstant())))
                .forEach((kind, found) -> now.put(kind, of(kind).evidence(member, found, locale).stream().collect(Collectors.toMap(FailureRuns.Evidence::month, Function.identity()))));
        return mine.stream().map(line -> told(line, now.get(line.kind()).get(line.month()))).toList();
    }

    private static OwnFailures.Told told(OwnFailures.Line run, FailureRuns.Evidence now) {
        return new OwnFailures.Told(run, now.since(), now.stands());
    }

    /** The findings about a member in the caller's scope, the latest first. */
    @UseCase(value = "findings.read-finding", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<FindingView.Line> ofMember(long memberId) {
        return seen.sees(memberId) ? view.ofMember(memberId) : List.of();
    }

    /** The runs of a member in the caller's scope, month by month, the latest first. */
    @UseCase(value = "findings.read-finding", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<OwnFailures.Line> runsOf(long memberId) {
        return seen.sees(memberId) ? own.of(memberId) : List.of();
    }

    /** What waits for the caller's office: for a branch what it must verify, for a township what it must decide. */
    @UseCase(value = "findings.read-waiting", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public List<FindingView.Line> waiting() {
        return view.waiting(Caller.current().is(BRANCH_OFFICER) ? List.of(FindingState.RAISED) : List.of(FindingState.GOOD_REASON, FindingState.NO_GOOD_REASON), MOST_WAITING);
    }

    /** What the caller's branch verified and the member has spoken to since: it may say anew what it holds, until the township has decided. */
    @UseCase(value = "findings.read-waiting", writes = false, roles = BRANCH_OFFICER)
    public List<FindingView.Line> statedSinceVerified() {
        return view.statedSinceVerified(MOST_WAITING);
    }

    private FailureRuns of(FailureKind kind) {
        return runs.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(() -> new IllegalStateException("nobody knows of " + kind));
    }
}
