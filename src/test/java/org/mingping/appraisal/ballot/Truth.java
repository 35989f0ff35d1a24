package org.mingping.appraisal.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.mingping.support.BallotCounty.Voter;

/** How everybody voted, which no attacker knows; and what the published totals alone would let one guess. */
final class Truth {

    private static final List<String> WORDS = List.of("EXCELLENT", "QUALIFIED", "BASICALLY_QUALIFIED", "UNQUALIFIED", "ABSTAINED");
    private static final double[] SHARES = {0.35, 0.70, 0.85, 0.90};

    private final Map<Long, Map<Long, String>> byVoter = new LinkedHashMap<>();

    /**
     * Guesses that came true.
     *
     * @param hits     how many marks were guessed right
     * @param of       of how many
     * @param sigma    of the number of hits of whoever guesses so from the totals
     */
    record Score(long hits, long of, double sigma) {

        double share() {
            return (double) hits / of;
        }
    }

    /**
     * Half of them mark everybody alike, as people do, and with a rare mark as often as with any other: by them an attack on lengths shows what it can do. The others mark each
     * by itself. Nobody marks their own line.
     */
    static Truth drawn(Map<Long, List<Voter>> branches, RandomGenerator random) {
        return drawn(branches, branches, random);
    }

    /** As {@link #drawn(Map, RandomGenerator)}. @param sheets who stands on each branch's sheet */
    static Truth drawn(Map<Long, List<Voter>> branches, Map<Long, List<Voter>> sheets, RandomGenerator random) {
        Truth truth = new Truth();
        branches.forEach((branch, voters) -> voters.forEach(voter -> {
            String always = random.nextBoolean() ? WORDS.get(random.nextInt(WORDS.size())) : null;
            Map<Long, String> marks = new TreeMap<>();
            sheets.get(branch).stream().filter(other -> other != voter)
                    .forEach(other -> marks.put(other.appraised(), always == null ? word(random) : always));
            truth.byVoter.put(voter.member(), marks);
        }));
        return truth;
    }

    private static String word(RandomGenerator random) {
        double drawn = random.nextDouble();
        int at = 0;
        while (at < SHARES.length && drawn >= SHARES[at]) {
            at++;
        }
        return WORDS.get(at);
    }

    Map<Long, String> of(long member) {
        return byVoter.get(member);
    }

    static List<String> words() {
        return WORDS;
    }

    /** How often each mark was given to a member by those whose marks the attacker does not know from themselves: what is published. */
    private Map<Long, Map<String, Integer>> totals(Set<Long> known) {
        Map<Long, Map<String, Integer>> totals = new HashMap<>();
        byVoter.forEach((voter, marks) -> {
            if (!known.contains(voter)) {
                marks.forEach((target, mark) -> totals.computeIfAbsent(target, one -> new TreeMap<>()).merge(mark, 1, Integer::sum));
            }
        });
        return totals;
    }

    /**
     * The best that anybody does with the published totals (less the marks they know of themselves): of every voter and member the mark that this member
     * got most often. With σ as if each guess came true by itself, with the share of that mark.
     */
    Score baseline(Set<Long> known) {
        long hits = 0;
        long all = 0;
        double variance = 0;
        for (Map<String, Integer> counts : totals(known).values()) {
            int of = counts.values().stream().mapToInt(Integer::intValue).sum();
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            hits += most;
            all += of;
            double share = (double) most / of;
            variance += of * share * (1 - share);
        }
        return new Score(hits, all, Math.sqrt(variance));
    }

    /**
     * What an attacker scores. Where they have no guess they fall back on the baseline's.
     *
     * @param guesses by voter and member
     */
    Score score(Map<Long, Map<Long, String>> guesses, Set<Long> known) {
        Map<Long, String> usual = new HashMap<>();
        totals(known).forEach((target, counts) -> usual.put(target, counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
        long hits = 0;
        long all = 0;
        for (Map.Entry<Long, Map<Long, String>> one : byVoter.entrySet()) {
            if (known.contains(one.getKey())) {
                continue;
            }
            Map<Long, String> guessed = guesses.getOrDefault(one.getKey(), Map.of());
            for (Map.Entry<Long, String> mark : one.getValue().entrySet()) {
                hits += mark.getValue().equals(guessed.getOrDefault(mark.getKey(), usual.get(mark.getKey()))) ? 1 : 0;
                all++;
            }
        }
        return new Score(hits, all, 0);
    }

    /**
     * By how many σ the hits of somebody who gives each voter one of a member's marks, none twice, lie beside what chance would give them. Mean and variance
     * are exact (Hoeffding), and finer than the baseline: knowing nothing, this way of guessing does worse than that.
     */
    double besideChance(long hits) {
        double mean = 0;
        double variance = 0;
        for (Map<String, Integer> counts : totals(Set.of()).values()) {
            List<Integer> each = new ArrayList<>(counts.values());
            double all = each.stream().mapToInt(Integer::intValue).sum();
            double squares = each.stream().mapToDouble(count -> count * count / (all * all)).sum();
            mean += squares * all;
            for (int row = 0; row < each.size(); row++) {
                for (int column = 0; column < each.size(); column++) {
                    double beside = (row == column ? 1 : 0) - each.get(row) / all - each.get(column) / all + squares;
                    variance += each.get(row) * each.get(column) * beside * beside / (all - 1);
                }
            }
        }
        return (hits - mean) / Math.sqrt(variance);
    }
}
