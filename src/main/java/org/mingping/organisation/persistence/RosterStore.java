package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.PinyinName;
import org.mingping.organisation.model.RosterMember;
import org.mingping.shared.persistence.CopyRows;
import org.mingping.shared.persistence.Database;

/**
 * Puts a roster's members into the database as sets: rows stream into a temporary table, and a handful of statements make
 * members and their history from the difference between it and what stands. Nothing that is equal is written.
 */
@ApplicationScoped
public class RosterStore {

    private static final String STAGE = """
            create temporary table roster_staged (
                row_no integer, id_number text, name text collate "C", pinyin text collate "C", initials text collate "C", gender text, ethnicity text,
                birth_date date, education text, joined_on date, full_since date, status text, category text, telephone text,
                floating boolean, dues_base numeric(12,2), remark text, branch_code text) on commit drop""";

    private static final String COLUMNS = "(row_no, id_number, name, pinyin, initials, gender, ethnicity, birth_date, education, joined_on,"
            + " full_since, status, category, telephone, floating, dues_base, remark, branch_code)";

    /** A roster never brings back who left: a FORMER member stays one. A remark is only ever replaced by another. */
    private static final String DIFFERING = """
            with differing as (
                select m.id, m.county_id, m.organisation_id as old_organisation, m.name as old_name, m.gender as old_gender,
                       m.ethnicity as old_ethnicity, m.birth_date as old_birth_date, m.education as old_education, m.joined_on as old_joined_on,
                       m.full_since as old_full_since, m.status as old_status, m.category as old_category, m.telephone as old_telephone,
                       m.floating as old_floating, m.dues_base as old_dues_base, m.remark as old_remark, o.code as old_branch,
                       s.name, s.pinyin, s.initials, s.gender, s.ethnicity, s.birth_date, s.education, s.joined_on, s.full_since,
                       case when m.status = 'FORMER' then m.status else s.status end as status, s.category, s.telephone, s.floating, s.dues_base,
                       coalesce(s.remark, m.remark) as remark, s.branch_code
                from roster_staged s
                join member m on m.county_id = current_county() and m.id_number = s.id_number
                join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
                where row(m.name, m.gender, m.ethnicity, m.birth_date, m.education, m.joined_on, m.full_since,
                          case when m.status = 'FORMER' then s.status else m.status end, m.category, m.telephone, m.floating, m.dues_base,
                          coalesce(m.remark, ''), o.code)
                   is distinct from row(s.name, s.gender, s.ethnicity, s.birth_date, s.education, s.joined_on, s.full_since,
                          s.status, s.category, s.telephone, s.floating, s.dues_base, coalesce(s.remark, m.remark, ''), s.branch_code))
            """;

    private static final String ABSENT = """
            from roster_staged s
            where not exists (select 1 from member m where m.county_id = current_county() and m.id_number = s.id_number)""";

    private static final String TRANSFERRED = DIFFERING + "select count(*) from differing where old_branch <> branch_code";

    private static final String RECORD_CHANGES = DIFFERING + """
            insert into member_event (county_id, scope_path, member_id, kind, before_value, after_value, happened_on, recorded_at, recorded_by)
            select d.county_id, n.scope_path, d.id, f.kind, f.before_value, f.after_value, f.happened_on, :now, :by
            from differing d
            join organisation n on n.county_id = d.county_id and n.code = d.branch_code
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
            update member m set version = m.version + 1, organisation_id = n.id, scope_path = n.scope_path, name = d.name, pinyin = d.pinyin,
                   initials = d.initials, gender = d.gender, ethnicity = d.ethnicity, birth_date = d.birth_date, education = d.education,
                   joined_on = d.joined_on, full_since = d.full_since, status = d.status, category = d.category, telephone = d.telephone,
                   floating = d.floating, dues_base = d.dues_base, remark = d.remark
            from differing d join organisation n on n.county_id = d.county_id and n.code = d.branch_code
            where m.county_id = d.county_id and m.id = d.id""";

    /**
     * In the branches' order, so that those who are read together lie together. That a member came in is told by the row itself; an
     * event for each would double what a first import writes.
     */
    private static final String INSERT = """
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, ethnicity, birth_date,
                                education, joined_on, full_since, status, category, telephone, floating, dues_base, remark, recorded_at, recorded_by)
            select nextval('member_seq'), i.*, :now, :by
            from (select o.county_id, o.id, o.scope_path, s.id_number, s.name, s.pinyin, s.initials, s.gender, s.ethnicity, s.birth_date, s.education,
                         s.joined_on, s.full_since, s.status, s.category, s.telephone, s.floating, s.dues_base, s.remark
                  from (select s.* %s) s
                  join organisation o on o.county_id = current_county() and o.code = s.branch_code
                  order by s.branch_code, s.row_no) i""".formatted(ABSENT);

    private static final String FOLLOW = """
            update %s x set scope_path = m.scope_path
            from roster_staged s join member m on m.county_id = current_county() and m.id_number = s.id_number
            where x.county_id = m.county_id and x.member_id = m.id and x.scope_path <> m.scope_path""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Takes the members a reader produces, in the sheet's order. */
    @FunctionalInterface
    public interface Sink {

        void put(int rowNumber, RosterMember member, PinyinName pinyin);
    }

    /** Reading that hands its members over. */
    @FunctionalInterface
    public interface Source {

        void readInto(Sink sink) throws IOException;
    }

    /** Streams members into the transaction's staging table. Until it returns the connection can do nothing else. */
    public void stage(Source source) throws IOException {
        try {
            database.execute(handle -> stage(handle, source));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** How many staged members are new or differ from what stands. */
    public int countChanges() {
        return database.query(handle -> count(handle, DIFFERING + "select count(*) from differing") + count(handle, "select count(*) " + ABSENT));
    }

    /** Makes what stands equal to what is staged and records every difference; what others know of a transferred member goes along. */
    public void apply(String recordedBy) {
        database.execute(handle -> {
            boolean transfers = count(handle, TRANSFERRED) > 0;
            OffsetDateTime now = OffsetDateTime.now(clock);
            handle.createUpdate(RECORD_CHANGES).bind("now", now).bind("by", recordedBy).bind("today", LocalDate.now(clock)).execute();
            handle.createUpdate(UPDATE).execute();
            handle.createUpdate(INSERT).bind("now", now).bind("by", recordedBy).execute();
            if (transfers) {
                List.of("sanction", "annual_grade", "member_event").forEach(table -> handle.createUpdate(FOLLOW.formatted(table)).execute());
            }
        });
        database.forgetEntities();
    }

    private static void stage(Handle handle, Source source) {
        handle.execute(STAGE);
        try (CopyRows copy = CopyRows.into(handle.getConnection(), "roster_staged " + COLUMNS)) {
            source.readInto((row, member, pinyin) -> copy.row(row, member.idNumber().value(), member.name(), pinyin.full(), pinyin.initials(),
                    member.gender(), member.ethnicity(), member.birthDate(), member.education(), member.joinedOn(), member.fullSince(),
                    member.status(), member.category(), member.telephone(), member.floating(), member.duesBase(), member.remark(),
                    member.branchCode()));
            copy.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the roster could not be staged", failure);
        }
        handle.execute("analyze roster_staged");
    }

    private static int count(Handle handle, String statement) {
        return handle.createQuery(statement).mapTo(Integer.class).one();
    }
}
