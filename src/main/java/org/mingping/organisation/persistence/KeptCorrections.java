package org.mingping.organisation.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.sheet.RowFinding;

/**
 * Corrections that a roster does not undo (decided here): where a member asked for a correction, an office approved it, and the roster still says exactly what was corrected, the workbook is older
 * than the correction in this, whenever it is brought in. What says something else again is newer, and is taken. A workbook names no day of its own.
 */
final class KeptCorrections {

    private static final String CODE = "CORRECTION_KEPT";

    /** The latest change of a value, where somebody asked for it and the staged row would take it back. */
    private static final String FOUND = """
            select x.row_no, x.member_id, x.kind, x.staged from (
                select s.row_no, s.member_id, e.id, e.kind, e.before_value,
                       case e.kind when 'name' then s.name when 'ethnicity' then s.ethnicity when 'education' then s.education when 'category' then s.category when 'telephone' then s.telephone
                                   when 'joined_on' then s.joined_on::text when 'full_since' then s.full_since::text end as staged
                  from roster_staged s
                  join member_event e on e.county_id = current_county() and e.member_id = s.member_id and e.asked_by is not null) x
             where x.before_value is not distinct from x.staged
               and not exists (select 1 from member_event l where l.county_id = current_county() and l.member_id = x.member_id and l.kind = x.kind and l.id > x.id)
             order by x.row_no""";

    private static final String KEEP = "update roster_staged s set %s from member m where m.county_id = current_county() and m.id = s.member_id and s.member_id = any(:members)";

    private static final Map<String, String> HEADINGS = Map.of("name", RosterRow.NAME, "ethnicity", RosterRow.ETHNICITY, "education", RosterRow.EDUCATION, "category", RosterRow.CATEGORY,
            "telephone", RosterRow.TELEPHONE, "joined_on", RosterRow.JOINED_ON, "full_since", RosterRow.FULL_SINCE);

    private KeptCorrections() {
    }

    /** One value. */
    public record Kept(int rowNo, long memberId, String kind, String staged) {

        private RowFinding finding() {
            return new RowFinding(rowNo, CODE, HEADINGS.get(kind), staged == null ? "" : staged, null, false, null);
        }
    }

    /** Puts what was corrected into the staged rows. @return a finding a value that is kept, in the sheet's order */
    static List<RowFinding> keep(Handle handle) {
        List<Kept> found = handle.createQuery(FOUND).mapTo(Kept.class).list();
        found.stream().collect(Collectors.groupingBy(Kept::kind)).forEach((kind, kept) -> handle.createUpdate(KEEP.formatted(columns(kind)))
                .bindArray("members", Long.class, kept.stream().map(Kept::memberId).toArray()).execute());
        return found.stream().map(Kept::finding).toList();
    }

    private static String columns(String kind) {
        String own = kind + " = m." + kind;
        return kind.equals(CorrectableField.NAME.column()) ? own + ", pinyin = m.pinyin, initials = m.initials, name_key = m.name_key" : own;
    }
}
