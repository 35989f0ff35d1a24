package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingping.shared.Share;

/** The quota of EXCELLENT of one pool: the branches of one township-tier organisation (§1.8). */
public final class QuotaPolicy {

    public static final String CLAUSE = "§1.8";

    private final Share quota;
    private final Denominator denominator;

    public QuotaPolicy(RuleSetParameters parameters) {
        this.quota = parameters.quota();
        this.denominator = parameters.denominator();
    }

    /** ⌊members × quota⌋. */
    public int slots(int members) {
        return (int) quota.floorOf(members);
    }

    /**
     * Refused with {@code QUOTA_CANDIDATE_WITHOUT_VOTES} (id) or {@code QUOTA_CANDIDATE_TWICE} (id): input errors, not results.
     */
    public Ruling acceptable(List<QuotaCandidate> candidates) {
        Set<String> seen = new HashSet<>();
        for (QuotaCandidate candidate : candidates) {
            if (candidate.votes().counted(denominator) == 0) {
                return Ruling.of(false, "QUOTA_CANDIDATE_WITHOUT_VOTES", CLAUSE, candidate.id());
            }
            if (!seen.add(candidate.id())) {
                return Ruling.of(false, "QUOTA_CANDIDATE_TWICE", CLAUSE, candidate.id());
            }
        }
        return Ruling.of(true, "QUOTA_CANDIDATES", CLAUSE, candidates.size());
    }

    /**
     * @param members full members of the pool, 0 or more
     * @throws IllegalArgumentException if the candidates are not {@link #acceptable} or the number of members is out of range
     */
    public QuotaResult apply(int members, List<QuotaCandidate> candidates) {
        Ruling acceptable = acceptable(candidates);
        if (acceptable.refused()) {
            throw new IllegalArgumentException(acceptable.code() + acceptable.arguments());
        }
        int slots = slots(members);
        Comparator<QuotaCandidate> ranking = QuotaCandidate.ranking(denominator);
        List<QuotaCandidate> ranked = new ArrayList<>(candidates);
        ranked.sort(ranking);
        if (slots == 0) {
            return new QuotaResult(members, 0, List.of(), List.of(), ids(ranked));
        }
        if (ranked.size() <= slots) {
            return new QuotaResult(members, slots, ids(ranked), List.of(), List.of());
        }
        QuotaCandidate firstOutside = ranked.get(slots);
        if (ranking.compare(ranked.get(slots - 1), firstOutside) < 0) {
            return new QuotaResult(members, slots, ids(ranked.subList(0, slots)), List.of(),
                    ids(ranked.subList(slots, ranked.size())));
        }
        List<QuotaCandidate> tied = ranked.stream().filter(candidate -> ranking.compare(candidate, firstOutside) == 0).toList();
        int firstTied = ranked.indexOf(tied.get(0));
        int afterTied = firstTied + tied.size();
        return new QuotaResult(members, slots, ids(ranked.subList(0, firstTied)), ids(tied),
                ids(ranked.subList(afterTied, ranked.size())));
    }

    /**
     * How many of the tied the superior admits: the slots the tie was about when it arose, less those given out, and no more than there are
     * members to choose among.
     *
     * @param among    how many the choice is made among
     * @param tieSlots slots the tie was about
     * @param given    slots of these already given to others of the tied
     */
    public static int slotsAmong(int among, int tieSlots, int given) {
        return Math.max(0, Math.min(among, tieSlots - given));
    }

    /**
     * The superior's choice among the tied: refused with {@code QUOTA_CHOICE_NOT_TIED} (id) if someone else is chosen,
     * {@code QUOTA_CHOICE_SLOTS} (chosen, slots) if not exactly the slots are filled, {@code QUOTA_CHOICE_REASON} without a written reason.
     *
     * @param among whom the choice is made among
     * @param slots as {@link #slotsAmong} reckons them
     */
    public static Ruling choice(Collection<String> among, int slots, Collection<String> chosen, String reason) {
        for (String id : chosen) {
            if (!among.contains(id)) {
                return Ruling.of(false, "QUOTA_CHOICE_NOT_TIED", CLAUSE, id);
            }
        }
        int different = new HashSet<>(chosen).size();
        Ruling filled = Ruling.of(different == slots, "QUOTA_CHOICE_SLOTS", CLAUSE, different, slots);
        return filled.and(Ruling.of(reason != null && !reason.isBlank(), "QUOTA_CHOICE_REASON", CLAUSE));
    }

    private static List<String> ids(List<QuotaCandidate> candidates) {
        return candidates.stream().map(QuotaCandidate::id).toList();
    }
}
