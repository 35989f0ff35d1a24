package org.mingping.appraisal.model.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.appraisal.model.Ruling;
import org.mingping.appraisal.model.Votes;

/**
 * Whether a box holds what was put into it (§4): ticks, receipts and sheets are equally many, of each group, and each member's marks are the sheets of
 * those who could mark them. Opened sheets are given without order and without voters; who voted shows only as the member a sheet leaves out;
 * in a vote again (§1.6) whoever is not voted on themself leaves out nobody.
 *
 * @param members         members who ticked, by member appraisal
 * @param representatives codes used
 * @param receipts        of everyone
 */
public record Reconciliation(Set<Long> members, int representatives, List<String> receipts) {

    public static final String CLAUSE = "§4";

    /** An opened sheet. */
    public record Opened(VoterGroup group, Map<Long, Mark> marks) {
    }

    /**
     * Refused with {@code BOX_SHEETS} (sheets, ticks), {@code BOX_RECEIPTS} (receipts, ticks), {@code BOX_MARKS} if somebody's marks are not those of
     * everybody who could mark them.
     *
     * @param form the branch's sheet
     */
    public Ruling holds(SheetForm form, List<Opened> sheets) {
        int ofMembers = (int) sheets.stream().filter(sheet -> sheet.group() == VoterGroup.MEMBERS).count();
        int ofRepresentatives = sheets.size() - ofMembers;
        int ticks = members.size() + representatives;
        return Ruling.of(ofMembers == members.size() && ofRepresentatives == representatives, "BOX_SHEETS", CLAUSE, sheets.size(), ticks)
                .and(Ruling.of(receipts.size() == ticks && new HashSet<>(receipts).size() == ticks, "BOX_RECEIPTS", CLAUSE, receipts.size(), ticks))
                .and(Ruling.of(everyMark(form, sheets), "BOX_MARKS", CLAUSE));
    }

    private boolean everyMark(SheetForm form, List<Opened> sheets) {
        Set<Long> leftOut = new HashSet<>();
        for (Opened sheet : sheets) {
            List<Long> missing = form.members().stream().filter(member -> !sheet.marks().containsKey(member)).toList();
            boolean fits = missing.isEmpty() || sheet.group() == VoterGroup.MEMBERS && missing.size() == 1 && leftOut.add(missing.get(0));
            if (!fits || sheet.marks().size() + missing.size() != form.members().size()) {
                return false;
            }
        }
        Set<Long> themselves = new HashSet<>(members);
        themselves.retainAll(form.members());
        return leftOut.equals(themselves);
    }

    /** Each member's marks added up. */
    public static Map<Long, Votes> totals(SheetForm form, List<Opened> sheets) {
        Map<Long, Votes> totals = new HashMap<>();
        form.members().forEach(member -> totals.put(member, Votes.NONE));
        sheets.forEach(sheet -> sheet.marks().forEach((member, mark) -> totals.merge(member, mark.vote(), Votes::plus)));
        return totals;
    }
}
