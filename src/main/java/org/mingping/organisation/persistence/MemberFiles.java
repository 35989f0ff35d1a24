package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.persistence.Database;

/** Reads what is on record about one member. */
@ApplicationScoped
public class MemberFiles {

    private static final String PERSON = """
            select m.id, m.version, m.name, m.gender, left(m.id_number, 3) || '***********' || right(m.id_number, 4) as id_number, m.ethnicity,
                   m.birth_date, m.education, m.joined_on, m.full_since, m.status, m.category,
                   masked_telephone(m.telephone) as telephone, m.floating, m.dues_base, m.remark,
                   o.code as branch_code, o.name as branch, s.name as superior
            from member m
            join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
            left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            where m.county_id = current_county() and m.id = :member""";

    private static final String HISTORY = """
            select 'imported' as kind, null as before_value, null as after_value, (recorded_at at time zone 'Asia/Shanghai')::date as happened_on, recorded_at, recorded_by, null as asked_by, false as asked_on_paper, 0 as id
            from member where county_id = current_county() and id = :member
            union all
            select kind,
                   case when kind = 'telephone' then masked_telephone(before_value) else before_value end as before_value,
                   case when kind = 'telephone' then masked_telephone(after_value) else after_value end as after_value,
                   happened_on, recorded_at, recorded_by, asked_by, asked_on_paper, id
            from member_event where county_id = current_county() and member_id = :member
            order by recorded_at desc, happened_on desc, id desc limit 500""";

    private static final String SANCTIONS = """
            select kind, decided_on, document_no from sanction
            where county_id = current_county() and member_id = :member order by decided_on desc""";

    private static final String GRADES = """
            select g.year, g.half, g.grade, g.source,
                   coalesce(g.half = 'H1', false) and (g.year >= :year or exists (
                       select 1 from cycle c where c.county_id = g.county_id and c.year = g.year and c.half = 'H2')) as provisional
            from annual_grade g
            where g.county_id = current_county() and g.member_id = :member order by g.year desc""";

    /** Numbers in full. */
    public record FullNumbers(String name, MembershipStatus status, String idNumber, String telephone) {
    }

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** The file of a member whom the caller sees. */
    public Optional<MemberFile> of(long memberId) {
        return database.query(handle -> handle.createQuery(PERSON).bind("member", memberId).mapTo(MemberFile.Person.class).findOne()
                .map(person -> new MemberFile(person, list(handle, HISTORY, memberId, MemberFile.Event.class),
                        list(handle, SANCTIONS, memberId, MemberFile.Sanction.class), grades(handle, memberId))));
    }

    public Optional<FullNumbers> fullNumbers(long memberId) {
        return database.query(handle -> handle.createQuery(
                        "select name, status, id_number, telephone from member where county_id = current_county() and id = :member")
                .bind("member", memberId).mapTo(FullNumbers.class).findOne());
    }

    private List<MemberFile.Grade> grades(Handle handle, long memberId) {
        return handle.createQuery(GRADES).bind("member", memberId).bind("year", LocalDate.now(clock).getYear()).mapTo(MemberFile.Grade.class).list();
    }

    private static <T> List<T> list(Handle handle, String statement, long memberId, Class<T> type) {
        return handle.createQuery(statement).bind("member", memberId).mapTo(type).list();
    }
}
