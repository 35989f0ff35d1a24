package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.PayingMember;
import org.mingping.organisation.County;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** The members of a branch beside what they owe, for whoever fixes it. */
@ApplicationScoped
public class FixingLists {

    /** What counts in :month, and, where the first owed month lies later, what counts then. */
    private static final String LINES = """
            select m.id as member_id, m.id_number, m.name, m.category, m.dues_base as roster_base, m.joined_on, m.scope_path,
                   a.kind, a.base, a.amount, a.clause, a.from_month, a.follows_roster, a.reason,
                   exists (select from dues_assessment f where f.county_id = m.county_id and f.member_id = m.id and f.revoked_at is null and f.fixed_year = :year) as fixed
              from member m
              left join lateral (select * from dues_assessment d
                                  where d.county_id = m.county_id and d.member_id = m.id and d.revoked_at is null and d.from_month <= :until
                                  order by d.from_month desc limit 1) a on true
             where m.county_id = :county and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111) and m.status <> 'FORMER'
             order by m.pinyin, m.id""";

    /** Members of a path whose amounts of the year nobody has fixed. */
    private static final String NOT_FIXED = """
            select count(*) from member m
             where m.county_id = :county and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111) and m.status <> 'FORMER'
               and m.joined_on < :end
               and not exists (select from dues_assessment f where f.county_id = m.county_id and f.member_id = m.id and f.revoked_at is null and f.fixed_year = :year)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * A member, and what they owe in the latest month asked for.
     *
     * @param kind  null where nothing is assessed, and with it everything after it
     * @param fixed whether the branch has fixed the year asked for
     */
    public record Line(long memberId, String idNumber, String name, PersonnelCategory category, BigDecimal rosterBase, LocalDate joinedOn, String scopePath,
                       DuesKind kind, BigDecimal base, BigDecimal amount, String clause, LocalDate fromMonth, Boolean followsRoster, String reason, boolean fixed) {

        public PayingMember member() {
            return new PayingMember(memberId, idNumber, name, joinedOn, scopePath);
        }

        public Money owed() {
            return amount == null ? null : new Money(amount);
        }

        public Money baseOrNull() {
            return base == null ? null : new Money(base);
        }

        public Money rosterBaseOrNull() {
            return rosterBase == null ? null : new Money(rosterBase);
        }

        public YearMonth from() {
            return fromMonth == null ? null : YearMonth.from(fromMonth);
        }
    }

    /** By name. @param until the month whose amounts are shown @param year of which is said whether it is fixed */
    public List<Line> lines(String path, YearMonth until, int year) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("path", path).bind("until", until.atDay(1)).bind("year", year)
                .mapTo(Line.class).list());
    }

    /** How many under a path owe in a year whose amounts nobody has fixed. */
    public long notFixed(String path, int year) {
        return database.query(handle -> handle.createQuery(NOT_FIXED).bind("county", county.id()).bind("path", path).bind("year", year)
                .bind("end", LocalDate.of(year + 1, 1, 1)).mapTo(Long.class).one());
    }
}
