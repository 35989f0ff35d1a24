package org.mingping.disposition.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What of a case's book the member has to know first: everything that they said and what they were answered, and of the rest the latest of each kind that still holds. The whole of it is on the page of the case. Pure. */
public final class ToldOfCase {

    private static final Set<CaseAction> TOLD = EnumSet.of(CaseAction.VERIFY, CaseAction.STATE, CaseAction.ANSWER_STATEMENT, CaseAction.PROPOSE, CaseAction.WITHDRAW_PROPOSAL, CaseAction.TELL,
            CaseAction.HOLD_MEETING, CaseAction.APPROVE, CaseAction.TAKE_ON_FILE, CaseAction.RETURN, CaseAction.SERVE_NOTICE, CaseAction.PLAN_RECTIFICATION, CaseAction.PLAN_REEVALUATION, CaseAction.REEVALUATE,
            CaseAction.APPEAL, CaseAction.ANSWER_APPEAL, CaseAction.SERVE_ANSWER, CaseAction.TAKE_BACK, CaseAction.CLOSE);

    /** What counts no more once the case was sent back to be prepared anew. */
    private static final Set<CaseAction> UNDONE = EnumSet.of(CaseAction.PROPOSE, CaseAction.TELL, CaseAction.HOLD_MEETING, CaseAction.APPROVE, CaseAction.TAKE_ON_FILE, CaseAction.SERVE_NOTICE,
            CaseAction.PLAN_RECTIFICATION, CaseAction.PLAN_REEVALUATION);

    /** Their own words, and what they were answered: none of it takes the place of what was said before. */
    private static final Set<CaseAction> SAID = EnumSet.of(CaseAction.STATE, CaseAction.ANSWER_STATEMENT, CaseAction.APPEAL, CaseAction.ANSWER_APPEAL, CaseAction.SERVE_ANSWER);

    private ToldOfCase() {
    }

    /** @param book the whole of it, in its order @return in the same order */
    public static List<CaseEntry> of(List<CaseEntry> book) {
        int undone = IntStream.range(0, book.size()).filter(place -> book.get(place).hasUndone()).max().orElse(-1);
        Map<CaseAction, CaseEntry> latest = new EnumMap<>(CaseAction.class);
        IntStream.range(0, book.size()).filter(place -> place >= undone || !UNDONE.contains(action(book, place))).filter(place -> TOLD.contains(action(book, place)))
                .forEach(place -> latest.put(action(book, place), book.get(place)));
        Stream<CaseEntry> said = book.stream().filter(line -> SAID.contains(line.fact().action()));
        return Stream.concat(latest.values().stream().filter(line -> !SAID.contains(line.fact().action())), said).sorted(Comparator.comparingInt(CaseEntry::number)).toList();
    }

    private static CaseAction action(List<CaseEntry> book, int place) {
        return book.get(place).fact().action();
    }
}
