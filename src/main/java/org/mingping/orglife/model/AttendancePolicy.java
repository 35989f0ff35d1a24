package org.mingping.orglife.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingping.shared.Refusal;

/**
 * Whether what a branch writes down of a meeting can stand (domain §3): something of everybody who was expected and of nobody else, granted leave
 * as an excuse or a presence, no leave left undecided, and a reason for whatever is changed afterwards.
 */
public final class AttendancePolicy {

    private static final String SEPARATOR = "、";

    private AttendancePolicy() {
    }

    /**
     * One who is expected.
     *
     * @param before what was recorded before, or null
     * @param leave  what became of their request, or null where there was none
     */
    public record Expected(long memberId, String name, Presence before, LeaveState leave) {
    }

    /**
     * @param recorded by member
     * @throws Refusal ATTENDANCE_OF_OTHERS, ATTENDANCE_INCOMPLETE, LEAVE_UNDECIDED, LEAVE_IS_GRANTED, with the names
     */
    public static void require(Collection<Expected> expected, Map<Long, Presence> recorded) {
        List<Long> known = expected.stream().map(Expected::memberId).toList();
        if (recorded.keySet().stream().anyMatch(member -> !known.contains(member))) {
            throw Refusal.invalid("ATTENDANCE_OF_OTHERS").under(MeetingPlan.CLAUSE);
        }
        refuse("ATTENDANCE_INCOMPLETE", expected.stream().filter(one -> recorded.get(one.memberId()) == null).toList());
        refuse("LEAVE_UNDECIDED", expected.stream().filter(one -> one.leave() == LeaveState.ASKED).toList());
        refuse("LEAVE_IS_GRANTED", expected.stream().filter(one -> one.leave() == LeaveState.GRANTED && recorded.get(one.memberId()) == Presence.ABSENT).toList());
    }

    /**
     * Nobody excuses themselves: for whoever records, a new excuse needs leave that somebody else granted.
     *
     * @param recorder the member behind the account that records, or null
     * @throws Refusal OWN_EXCUSE
     */
    public static void requireNotOwnExcuse(Collection<Expected> expected, Map<Long, Presence> recorded, Long recorder) {
        if (expected.stream().anyMatch(one -> Objects.equals(one.memberId(), recorder) && recorded.get(one.memberId()) == Presence.EXCUSED
                && one.before() != Presence.EXCUSED && one.leave() != LeaveState.GRANTED)) {
            throw Refusal.forbidden("OWN_EXCUSE").under(MeetingPlan.CLAUSE);
        }
    }

    /** Whose record was another before. */
    public static List<Expected> corrected(Collection<Expected> expected, Map<Long, Presence> recorded) {
        return expected.stream().filter(one -> one.before() != null && !Objects.equals(one.before(), recorded.get(one.memberId()))).toList();
    }

    private static void refuse(String code, List<Expected> faulty) {
        if (!faulty.isEmpty()) {
            throw Refusal.invalid(code, faulty.stream().map(Expected::name).collect(Collectors.joining(SEPARATOR))).under(MeetingPlan.CLAUSE);
        }
    }
}
