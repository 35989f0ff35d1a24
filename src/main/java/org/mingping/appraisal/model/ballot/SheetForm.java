package org.mingping.appraisal.model.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.shared.Refusal;

/**
 * The form of one branch's sheets: who stands on it, in the roll's order. Whatever is marked, and whether the voter is one of those on
 * it, a filled sheet is as long as any other: one byte a member, so that its length tells nothing (§4).
 *
 * @param members the member appraisals' ids, ascending, no id twice
 */
public record SheetForm(List<Long> members) {

    public static final String CLAUSE = "§1.4";
    /** Where a mark would be for the member who voted: they do not mark themselves. */
    private static final byte SELF = 99;

    public SheetForm {
        members = List.copyOf(members);
        if (new HashSet<>(members).size() != members.size()) {
            throw new IllegalArgumentException("a member stands on a sheet once");
        }
    }

    /**
     * A filled sheet.
     *
     * @param self the voter's own member appraisal, or null for a mass representative or a member who is not appraised
     * @throws Refusal {@code SHEET_SELF} if they mark themselves, {@code SHEET_STRANGER} if they mark someone who is not on the sheet,
     *         {@code SHEET_INCOMPLETE} (how many are missing) if someone is not marked
     */
    public byte[] fill(Map<Long, Mark> marks, Long self) {
        if (self != null && marks.containsKey(self)) {
            throw Refusal.invalid("SHEET_SELF").under(CLAUSE);
        }
        Set<Long> strangers = new HashSet<>(marks.keySet());
        members.forEach(strangers::remove);
        if (!strangers.isEmpty()) {
            throw Refusal.invalid("SHEET_STRANGER").under(CLAUSE);
        }
        byte[] filled = new byte[members.size()];
        int missing = 0;
        for (int at = 0; at < filled.length; at++) {
            Mark mark = marks.get(members.get(at));
            if (members.get(at).equals(self)) {
                filled[at] = SELF;
            } else if (mark == null) {
                missing++;
            } else {
                filled[at] = (byte) mark.ordinal();
            }
        }
        if (missing > 0) {
            throw Refusal.invalid("SHEET_INCOMPLETE", missing).under(CLAUSE);
        }
        return filled;
    }

    /**
     * What a sheet says, by member; the voter themself is left out.
     *
     * @throws IllegalArgumentException if these bytes were never {@link #fill filled} in
     */
    public Map<Long, Mark> read(byte[] filled) {
        if (filled.length != members.size()) {
            throw new IllegalArgumentException("a sheet of another length");
        }
        Map<Long, Mark> marks = new HashMap<>(members.size() * 2);
        List<Byte> selves = new ArrayList<>(1);
        for (int at = 0; at < filled.length; at++) {
            if (filled[at] == SELF) {
                selves.add(filled[at]);
            } else if (filled[at] >= 0 && filled[at] < Mark.values().length) {
                marks.put(members.get(at), Mark.values()[filled[at]]);
            } else {
                throw new IllegalArgumentException("a mark there is not");
            }
        }
        if (selves.size() > 1) {
            throw new IllegalArgumentException("a sheet of two voters");
        }
        Arrays.fill(filled, (byte) 0);
        return marks;
    }
}
