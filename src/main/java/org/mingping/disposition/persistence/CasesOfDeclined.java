package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mingping.registration.DeclinedCases;
import org.mingping.shared.persistence.Database;

/** Tells the registration room what became of those who declared that they want to leave: the case that their declaration opened, and whether they took it back (domain §5). */
@ApplicationScoped
public class CasesOfDeclined implements DeclinedCases {

    private static final String ALL = """
            select c.id as case_id, c.member_id, c.evidence_id as registration_id, c.opened_on, o.entered_at as opened_at, t.entered_at as taken_back_at, t.happened_on as taken_back_on
              from disposition_case c
              join case_entry o on o.county_id = c.county_id and o.case_id = c.id and o.number = 1
              left join lateral (select e.entered_at, e.happened_on from case_entry e where e.county_id = c.county_id and e.case_id = c.id and e.action = 'TAKE_BACK'
                                  order by e.number desc limit 1) t on true
             where c.county_id = current_county() and c.evidence = 'registration'""";

    private static final String OPENED = """
            select x.case_id, x.opened_on from (%s) x
             where x.member_id = :member and (x.registration_id = :registration or x.opened_at < :declaredAt and (x.taken_back_at is null or x.taken_back_at > :declaredAt))
             order by x.registration_id = :registration desc, x.case_id desc limit 1""".formatted(ALL);

    @Inject
    private Database database;

    @Override
    public String all() {
        return ALL;
    }

    @Override
    public Optional<Opened> opened(long registration, long member, Instant declaredAt) {
        return database.query(handle -> handle.createQuery(OPENED).bind("registration", registration).bind("member", member).bind("declaredAt", declaredAt.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Opened(row.getLong("case_id"), row.getObject("opened_on", LocalDate.class), "/disposition/case.xhtml?id=" + row.getLong("case_id"))).findOne());
    }
}
