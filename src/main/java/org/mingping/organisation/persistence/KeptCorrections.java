package org.mingping.organisation.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.sheet.RowFinding;

/**
 * Corrections that a roster does not undo (decided here): where a member asked for corrections, an office approved them, and the roster still says what stood before one of them, the workbook is
 * older than the correction in this, whenever it is brought in. What says something else again is newer, and is taken; and once a roster has said what was corrected, everything else is newer. A
 * workbook names no day of its own. Where a day that is kept would contradict the row's other day, the roster wins: no row is kept out for it.
 */
final class KeptCorrections {

    private static final String KEPT = "CORRECTION_KEPT";
    private static final String GIVEN_UP = "CORRECTION_GIVEN_UP";

    /** What a row x says of the value that an event e changed. */
    private static final String VALUE = """
            case e.kind when 'name' then x.name when 'ethnicity' then x.ethnicity when 'education' then x.education when 'category' then x.category when 'telephone' then x.telephone
                        when 'joined_on' then x.joined_on::text when 'full_since' then x.full_since::text end""";

    /** The changes of a value that somebody asked for since a roster last changed it, or said it: the staged row would take back one of them. */
    private static final String FOUND = """
            select distinct y.row_no, y.member_id, y.kind, y.staged, y.standing, y.joined_on, y.full_since from (
                select s.row_no, s.member_id, e.id, e.kind, e.before_value, s.joined_on, s.full_since, %s as staged, %s as standing
                  from roster_staged s
                  join member m on m.county_id = current_county() and m.id = s.member_id
                  join member_event e on e.county_id = current_county() and e.member_id = s.member_id and e.asked_by is not null) y
             where y.before_value is not distinct from y.staged and y.standing is distinct from y.staged
               and not exists (select 1 from member_event l where l.county_id = current_county() and l.member_id = y.member_id and l.kind = y.kind and l.id >= y.id
                                  and (l.asked_by is null or l.said_at is not null))
             order by y.row_no, y.kind""".formatted(VALUE.replace("x.", "s."), VALUE.replace("x.", "m."));

    private static final String SAID = """
            update member_event e set said_at = :now from roster_staged s
             where e.county_id = current_county() and e.member_id = s.member_id and e.asked_by is not null and e.said_at is null and e.after_value = %s""".formatted(VALUE.replace("x.", "s."));

    private static final String KEEP = "update roster_staged s set %s from member m where m.county_id = current_county() and m.id = s.member_id and s.member_id = any(:members)";

    private static final Map<String, String> HEADINGS = Map.of("name", RosterRow.NAME, "ethnicity", RosterRow.ETHNICITY, "education", RosterRow.EDUCATION, "category", RosterRow.CATEGORY,
            "telephone", RosterRow.TELEPHONE, "joined_on", RosterRow.JOINED_ON, "full_since", RosterRow.FULL_SINCE);

    private KeptCorrections() {
    }

    /** One value. @param standing what was corrected last @param joinedOn what the row says, as fullSince */
    public record Kept(int rowNo, long memberId, String kind, String staged, String standing, LocalDate joinedOn, LocalDate fullSince) {

        private boolean isDay() {
            return kind.equals(CorrectableField.JOINED_ON.column()) || kind.equals(CorrectableField.FULL_SINCE.column());
        }

        /** Whether the day that stands and the other one that the row says cannot both be. */
        private boolean contradictsRow() {
            if (!isDay() || standing == null) {
                return false;
            }
            LocalDate day = LocalDate.parse(standing);
            return kind.equals(CorrectableField.JOINED_ON.column()) ? fullSince != null && fullSince.isBefore(day) : day.isBefore(joinedOn);
        }

        private RowFinding finding(String code) {
            return new RowFinding(rowNo, code, HEADINGS.get(kind), staged == null ? "" : staged, null, false, null);
        }
    }

    /** Puts what was corrected into the staged rows. @return a finding a value that is kept, or given up, in the sheet's order */
    static List<RowFinding> keep(Handle handle) {
        return keep(handle, found(handle));
    }

    /** As {@link #keep}, of a roster that is taken in: it notes which corrections the roster has said. */
    static List<RowFinding> keepAndNote(Handle handle, OffsetDateTime now) {
        List<Kept> found = found(handle);
        handle.createUpdate(SAID).bind("now", now).execute();
        return keep(handle, found);
    }

    private static List<Kept> found(Handle handle) {
        return handle.createQuery(FOUND).mapTo(Kept.class).list();
    }

    private static List<RowFinding> keep(Handle handle, List<Kept> found) {
        // Two days of one row that are both kept stand together already.
        Map<Integer, Long> days = found.stream().filter(Kept::isDay).collect(Collectors.groupingBy(Kept::rowNo, Collectors.counting()));
        Map<Boolean, List<Kept>> parted = found.stream().collect(Collectors.partitioningBy(one -> one.contradictsRow() && days.get(one.rowNo()) == 1));
        parted.get(false).stream().collect(Collectors.groupingBy(Kept::kind)).forEach((kind, kept) -> handle.createUpdate(KEEP.formatted(columns(kind)))
                .bindArray("members", Long.class, kept.stream().map(Kept::memberId).toArray()).execute());
        return found.stream().map(one -> one.finding(parted.get(true).contains(one) ? GIVEN_UP : KEPT)).toList();
    }

    private static String columns(String kind) {
        String own = kind + " = m." + kind;
        return kind.equals(CorrectableField.NAME.column()) ? own + ", pinyin = m.pinyin, initials = m.initials, name_key = m.name_key" : own;
    }
}
