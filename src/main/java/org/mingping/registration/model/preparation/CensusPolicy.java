package org.mingping.registration.model.preparation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.findings.model.FailureLevel;
import org.mingping.registration.model.preparation.CensusDifference.Kind;
import org.mingping.shared.Refusal;

/** A branch signs off a list of which every difference to the records is explained (domain §6): “底子清、情况明”. */
public final class CensusPolicy {

    private CensusPolicy() {
    }

    /** In the order of the list, what it lacks last. @param records what the system holds of the branch's members now */
    public static List<CensusDifference> differences(Collection<CensusFact> records, Collection<CensusEntry> entries) {
        Set<CensusFact> recorded = Set.copyOf(records);
        List<CensusDifference> differences = new ArrayList<>();
        for (CensusEntry entry : entries) {
            boolean onRecord = recorded.contains(entry.fact());
            boolean explained = entry.explanation() != null;
            if (onRecord && entry.struck()) {
                differences.add(new CensusDifference(Kind.STRUCK, entry, entry.fact(), explained));
            } else if (!onRecord && !entry.struck()) {
                differences.add(new CensusDifference(Kind.UNRECORDED, entry, entry.fact(), explained));
            }
        }
        Set<CensusFact> listed = entries.stream().map(CensusEntry::fact).collect(toSet());
        records.stream().filter(fact -> !listed.contains(fact)).forEach(fact -> differences.add(new CensusDifference(Kind.MISSING, null, fact, false)));
        return differences;
    }

    /** @throws Refusal CENSUS_RECORDS_MISSING (how many) where the records say more than the list; CENSUS_UNEXPLAINED (how many) where nobody has said why they differ */
    public static void requireExplained(Collection<CensusFact> records, Collection<CensusEntry> entries) {
        List<CensusDifference> open = differences(records, entries).stream().filter(one -> !one.explained()).toList();
        long missing = open.stream().filter(one -> one.kind() == Kind.MISSING).count();
        if (missing > 0) {
            throw Refusal.conflict("CENSUS_RECORDS_MISSING", missing).under(Preparing.CLAUSE);
        }
        if (!open.isEmpty()) {
            throw Refusal.conflict("CENSUS_UNEXPLAINED", open.size()).under(Preparing.CLAUSE);
        }
    }

    /** Of a list that was signed: what came on record since goes back to the branch, and is not passed over. @throws Refusal CENSUS_RECORDS_SINCE (how many) */
    public static void requireStillExplained(Collection<CensusFact> records, Collection<CensusEntry> entries) {
        long open = differences(records, entries).stream().filter(one -> !one.explained()).count();
        if (open > 0) {
            throw Refusal.conflict("CENSUS_RECORDS_SINCE", open).under(Preparing.CLAUSE);
        }
    }

    /**
     * What a branch adds on its own: of one of the three failures only a run as long as a finding takes, by its months that are over, and each kind once; what is struck does not count.
     *
     * @throws Refusal CENSUS_MONTHS (how many, the latest month in which it can have begun); CENSUS_TWICE
     */
    public static void requireAddable(CensusFact fact, Collection<CensusEntry> entries, LocalDate today) {
        LocalDate latest = today.withDayOfMonth(1).minusMonths(FailureLevel.FINDING.from());
        if (fact.ground() == CensusGround.FINDING && fact.since().isAfter(latest)) {
            throw Refusal.invalid("CENSUS_MONTHS", FailureLevel.FINDING.from(), YearMonth.from(latest)).under("domain §2");
        }
        requireOnce(fact, entries);
    }

    /** A member is under one kind of failure once; sanctions of one kind are told apart by their days. @throws Refusal CENSUS_TWICE */
    public static void requireOnce(CensusFact fact, Collection<CensusEntry> entries) {
        boolean there = entries.stream().filter(one -> !one.struck() && one.memberId() == fact.memberId() && one.ground() == fact.ground() && one.kind().equals(fact.kind()))
                .anyMatch(one -> fact.ground() == CensusGround.FINDING || one.since().equals(fact.since()));
        if (there) {
            throw Refusal.conflict("CENSUS_TWICE").under(Preparing.CLAUSE);
        }
    }

    /** A struck line is taken up again. Of what the records say there may be several of one kind: only what the branch itself adds stands once. @throws Refusal CENSUS_TWICE */
    public static void requireAgain(CensusEntry line, Collection<CensusEntry> entries) {
        requireOnce(line.fact(), line.added() ? entries : entries.stream().filter(CensusEntry::added).toList());
    }

    /**
     * Whether the township explains or strikes a line instead of the branch: nobody strikes a line about themselves, and the branch has no other officer.
     *
     * @param officers members behind the accounts of whoever may act for the branch; null where an account is nobody's own
     */
    public static boolean isLeftToTownship(CensusEntry entry, Collection<Long> officers) {
        return officers.stream().allMatch(officer -> officer != null && officer == entry.memberId());
    }

    /** The differences by the line they are about. */
    public static Map<Long, CensusDifference> byEntry(List<CensusDifference> differences) {
        return differences.stream().filter(one -> one.entry() != null).collect(toMap(one -> one.entry().id(), one -> one));
    }
}
