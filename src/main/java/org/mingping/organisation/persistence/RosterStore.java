package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.PinyinName;
import org.mingping.organisation.model.RosterMember;
import org.mingping.organisation.persistence.OrganisationTree.Standing;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.RowFinding;

/**
 * Puts a roster's members into the database, some thousands at a time: a handful of statements make members and their history from the
 * difference between what is staged ({@link RosterStage}) and what stands. Nothing that is equal is written. No identity number comes
 * twice in one roster, so its parts can be taken in one after the other.
 */
@ApplicationScoped
public class RosterStore {

    /** Of former members nothing is staged by then ({@link RosterStage#withoutFormers}), and of whoever becomes one meanwhile nothing differs. A remark is only ever replaced by another. */
    private static final String DIFFERING = """
            with differing as (
                select m.id, m.county_id, m.organisation_id as old_organisation, m.name as old_name, m.gender as old_gender,
                       m.ethnicity as old_ethnicity, m.birth_date as old_birth_date, m.education as old_education, m.joined_on as old_joined_on,
                       m.full_since as old_full_since, m.status as old_status, m.category as old_category, m.telephone as old_telephone,
                       m.floating as old_floating, m.dues_base as old_dues_base, m.remark as old_remark,
                       s.organisation_id, s.scope_path, s.name, s.pinyin, s.initials, s.name_key, s.gender, s.ethnicity, s.birth_date, s.education, s.joined_on,
                       s.full_since, s.status, s.category, s.telephone, s.floating,
                       s.dues_base, coalesce(s.remark, m.remark) as remark
                from roster_staged s
                join member m on m.county_id = current_county() and m.id = s.member_id
                where m.status <> 'FORMER' and row(m.name, m.gender, m.ethnicity, m.birth_date, m.education, m.joined_on, m.full_since,
                          m.status, m.category, m.telephone, m.floating, m.dues_base,
                          coalesce(m.remark, ''), m.organisation_id)
                   is distinct from row(s.name, s.gender, s.ethnicity, s.birth_date, s.education, s.joined_on, s.full_since,
                          s.status, s.category, s.telephone, s.floating, s.dues_base, coalesce(s.remark, m.remark, ''), s.organisation_id))
            """;

    private static final String COUNT_DIFFERING = DIFFERING
            + "select count(*) as members, count(*) filter (where old_organisation is distinct from organisation_id) as transferred from differing";

    private static final String RECORD_CHANGES = DIFFERING + """
            insert into member_event (county_id, scope_path, member_id, kind, before_value, after_value, happened_on, recorded_at, recorded_by, left_organisation)
            select d.county_id, d.scope_path, d.id, f.kind, f.before_value, f.after_value, f.happened_on, :now, :by, case when f.moved then d.old_organisation end
            from differing d
            join organisation n on n.county_id = d.county_id and n.id = d.organisation_id
            join organisation o on o.county_id = d.county_id and o.id = d.old_organisation
            cross join lateral (values
                ('transferred', o.name, n.name, :today, o.id <> n.id),
                ('name', d.old_name, d.name, :today, false),
                ('gender', d.old_gender, d.gender, :today, false),
                ('ethnicity', d.old_ethnicity, d.ethnicity, :today, false),
                ('birth_date', d.old_birth_date::text, d.birth_date::text, :today, false),
                ('education', d.old_education, d.education, :today, false),
                ('joined_on', d.old_joined_on::text, d.joined_on::text, :today, false),
                ('full_since', d.old_full_since::text, d.full_since::text, :today, false),
                ('status', d.old_status, d.status, case when d.status = 'FULL' then coalesce(d.full_since, :today) else :today end, false),
                ('category', d.old_category, d.category, :today, false),
                ('telephone', d.old_telephone, d.telephone, :today, false),
                ('floating', d.old_floating::text, d.floating::text, :today, false),
                ('dues_base', d.old_dues_base::text, d.dues_base::text, :today, false),
                ('remark', d.old_remark, d.remark, :today, false)) as f (kind, before_value, after_value, happened_on, moved)
            where f.moved or f.kind <> 'transferred' and f.before_value is distinct from f.after_value
            order by d.id""";

    private static final String UPDATE = DIFFERING + """
            update member m set version = m.version + 1, organisation_id = d.organisation_id, scope_path = d.scope_path, name = d.name,
                   pinyin = d.pinyin, initials = d.initials, name_key = d.name_key, gender = d.gender, ethnicity = d.ethnicity, birth_date = d.birth_date,
                   education = d.education, joined_on = d.joined_on, full_since = d.full_since, status = d.status, category = d.category,
                   telephone = d.telephone, floating = d.floating, dues_base = d.dues_base, remark = d.remark
            from differing d
            where m.county_id = d.county_id and m.id = d.id and m.status <> 'FORMER'""";

    /**
     * In the branches' order, so that those who are read together lie together. That a member came in is told by the row itself; an
     * event for each would double what a first import writes.
     */
    private static final String INSERT = """
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, name_key, gender, ethnicity, birth_date,
                                education, joined_on, full_since, status, category, telephone, floating, dues_base, remark, recorded_at, recorded_by)
            select nextval('member_seq'), current_county(), i.*, :now, :by
            from (select organisation_id, scope_path, id_number, name, pinyin, initials, name_key, gender, ethnicity, birth_date, education, joined_on,
                         full_since, status, category, telephone, floating, dues_base, remark
                  from roster_staged where member_id is null order by scope_path, row_no) i""";

    private static final String FOLLOW = """
            update %s x set scope_path = s.scope_path
            from roster_staged s
            where x.county_id = current_county() and x.member_id = s.member_id and x.scope_path <> s.scope_path""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** A member as a row of the sheet says. */
    public record Line(int rowNumber, RosterMember member, PinyinName pinyin) {
    }

    /** How many of what stands differ from what is staged, and how many of these change their branch. */
    public record Differing(int members, int transferred) {

        static final Differing NONE = new Differing(0, 0);
    }

    /**
     * How many of these are new or differ from what stands.
     *
     * @param branches those that stand, by code; who comes into one that does not stand yet, changes
     * @param kept     is told of former members, and which corrections the lines do not undo: see {@link KeptCorrections}
     */
    public int countChanges(List<Line> lines, Map<String, Standing> branches, Consumer<RowFinding> kept) {
        return database.query(handle -> {
            int known = RosterStage.fill(handle, lines, branches);
            RosterStage.withoutFormers(handle).forEach(kept);
            KeptCorrections.keep(handle).forEach(kept);
            return lines.size() - known + differing(handle, known).members();
        });
    }

    /**
     * Makes what stands equal to these and records every difference; what others know of a transferred member goes along.
     *
     * @param branches every branch a line can name, by code
     * @param members  is told who was new or differed
     * @param kept     is told of former members, and which corrections the lines do not undo: see {@link KeptCorrections}
     * @return how many were new or differed
     */
    public int store(List<Line> lines, Map<String, Standing> branches, String recordedBy, ChangedMembers members, Consumer<RowFinding> kept) {
        int changed = database.query(handle -> {
            int known = RosterStage.fill(handle, lines, branches);
            RosterStage.withoutFormers(handle).forEach(kept);
            OffsetDateTime now = OffsetDateTime.now(clock);
            KeptCorrections.keepAndNote(handle, now).forEach(kept);
            Differing differing = differing(handle, known);
            if (differing.members() > 0) {
                handle.createUpdate(RECORD_CHANGES).bind("now", now).bind("by", recordedBy).bind("today", LocalDate.now(clock)).execute();
                tell(members, handle, UPDATE + " returning m.id", Map.of());
            }
            if (known < lines.size()) {
                tell(members, handle, INSERT + " returning id", Map.of("now", now, "by", recordedBy));
            }
            if (differing.transferred() > 0) {
                List.of("sanction", "annual_grade", "member_event").forEach(table -> handle.createUpdate(FOLLOW.formatted(table)).execute());
            }
            return lines.size() - known + differing.members();
        });
        database.forgetEntities();
        return changed;
    }

    private static void tell(ChangedMembers members, Handle handle, String statement, Map<String, ?> values) {
        List<Long> ids = handle.createQuery(statement).bindMap(values).mapTo(Long.class).list();
        if (members.isWanting()) {
            members.add(ids);
        }
    }

    private static Differing differing(Handle handle, int known) {
        return known == 0 ? Differing.NONE : handle.createQuery(COUNT_DIFFERING).mapTo(Differing.class).one();
    }
}
