package org.mingping.organisation.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.RosterMember;
import org.mingping.organisation.model.RosterRow;
import org.mingping.organisation.persistence.OrganisationTree.Standing;
import org.mingping.shared.persistence.CopyRows;
import org.mingping.shared.sheet.RowFinding;

/**
 * The temporary table in which a part of a roster meets what stands. Each line comes with the ids of its member, if known, and of its
 * branch: found here by one look along an index, they leave the planner, which cannot see through row-level security and knows nothing of
 * what this very transaction has stored, no way of joining tables row by row.
 */
final class RosterStage {

    private static final String CREATE = """
            create temporary table if not exists roster_staged (
                row_no integer, member_id bigint unique, organisation_id bigint, scope_path text collate "C", id_number text,
                name text collate "C", pinyin text collate "C", initials text collate "C", name_key text collate "C", gender text, ethnicity text, birth_date date,
                education text, joined_on date, full_since date, status text, category text, telephone text, floating boolean,
                dues_base numeric(12,2), remark text) on commit drop""";

    private static final String KNOWN = "select id_number, id from member where county_id = current_county() and id_reversed = any(:reversed)";

    private static final String FORMERS = """
            select s.row_no, s.name from roster_staged s join member m on m.county_id = current_county() and m.id = s.member_id and m.status = 'FORMER' order by s.row_no""";

    private static final String TAKE_OUT = """
            delete from roster_staged s using member m where m.county_id = current_county() and m.id = s.member_id and m.status = 'FORMER'""";

    private RosterStage() {
    }

    /**
     * Replaces what is staged.
     *
     * @return how many of the lines speak of members that stand
     */
    static int fill(Handle handle, List<RosterStore.Line> lines, Map<String, Standing> branches) {
        Map<String, Long> known = known(handle, lines);
        handle.execute(CREATE);
        handle.execute("truncate roster_staged");
        try (CopyRows copy = CopyRows.into(handle.getConnection(), "roster_staged")) {
            for (RosterStore.Line line : lines) {
                RosterMember member = line.member();
                Standing branch = branches.get(member.branchCode());
                copy.row(line.rowNumber(), known.get(member.idNumber().value()), branch == null ? null : branch.id(),
                        branch == null ? null : branch.scopePath(), member.idNumber().value(), member.name(), line.pinyin().full(),
                        line.pinyin().initials(), line.pinyin().key(), member.gender(), member.ethnicity(), member.birthDate(), member.education(), member.joinedOn(),
                        member.fullSince(), member.status(), member.category(), member.telephone(), member.floating(), member.duesBase(),
                        member.remark());
            }
            copy.finish();
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("the roster could not be staged", failure);
        }
        return known.size();
    }

    /**
     * Takes out what is said of former members: their record is kept as it was when the membership ended, and no roster moves them or brings them back.
     *
     * @return a finding for each row of theirs, in the sheet's order: that they stand in a roster of members differs already from what stands
     */
    static List<RowFinding> withoutFormers(Handle handle) {
        List<RowFinding> kept = handle.createQuery(FORMERS).map((row, context) -> new RowFinding(row.getInt("row_no"), "FORMER_KEPT", RosterRow.NAME, row.getString("name"), null, false, null)).list();
        handle.execute(TAKE_OUT);
        return kept;
    }

    private static Map<String, Long> known(Handle handle, List<RosterStore.Line> lines) {
        Map<String, Long> known = new HashMap<>();
        List<String> numbers = lines.stream().map(line -> line.member().idNumber().value()).toList();
        handle.createQuery(KNOWN).bindArray("reversed", String.class, (Object[]) Reversed.all(numbers))
                .map((row, context) -> known.put(row.getString("id_number"), row.getLong("id"))).list();
        return known;
    }
}
