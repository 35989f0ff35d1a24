package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.PublishedYear;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** The money a branch took, by member and month: by the place that took it, wherever the member is now. */
@ApplicationScoped
public class Publications {

    /** A receipt still names who lies out of the reader's sight. Last in the list is who has no name here at all. */
    private static final String YEAR = """
            with taken as (
                select p.member_id, p.month, sum(p.amount) as paid, max(r.member_name) as name
                  from dues_payment p left join dues_receipt r on r.county_id = p.county_id and r.id = p.receipt_id
                 where p.county_id = :county and p.collected_path collate "C" = :path and p.month >= :from and p.month < :end
                 group by p.member_id, p.month),
            own as (
                select m.id as member_id, m.name, m.name_key, false as gone from member m
                 where m.county_id = :county and m.scope_path collate "C" = :path and m.status <> 'FORMER' and m.joined_on < :end),
            listed as (
                select * from own
                union all
                select t.member_id, coalesce(m.name, max(t.name)), coalesce(m.name_key, max(t.name)), true
                  from taken t left join member m on m.county_id = :county and m.id = t.member_id
                 where not exists (select from own where own.member_id = t.member_id)
                 group by t.member_id, m.name, m.name_key)
            select l.member_id, nullif(l.name, '') as name, l.gone, t.month, t.paid
              from listed l left join taken t on t.member_id = l.member_id
             order by nullif(l.name_key, ''), l.name, l.member_id, t.month""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param month null where the branch took nothing for the whole year */
    private record Row(long memberId, String name, boolean gone, LocalDate month, BigDecimal paid) {
    }

    public PublishedYear year(DuesBranch branch, int year) {
        Map<Long, PublishedYear.Line> lines = new LinkedHashMap<>();
        LocalDate from = LocalDate.of(year, 1, 1);
        database.execute(handle -> handle.createQuery(YEAR).bind("county", county.id()).bind("path", branch.scopePath()).bind("from", from)
                .bind("end", from.plusYears(1)).mapTo(Row.class).forEach(row -> {
                    PublishedYear.Line line = lines.computeIfAbsent(row.memberId(),
                            id -> new PublishedYear.Line(id, row.name(), row.gone(), new ArrayList<>(Collections.nCopies(12, Money.ZERO))));
                    if (row.month() != null) {
                        line.months().set(row.month().getMonthValue() - 1, new Money(row.paid()));
                    }
                }));
        return new PublishedYear(branch, year, List.copyOf(lines.values()));
    }
}
