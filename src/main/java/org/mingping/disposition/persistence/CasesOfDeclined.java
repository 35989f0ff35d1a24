package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.registration.DeclinedCases;

/** Tells the registration room which members took back what they had declared (domain §5). */
@ApplicationScoped
public class CasesOfDeclined implements DeclinedCases {

    @Override
    public String takenBack() {
        return """
                select x.registration_id, x.taken_back_on from (
                    select distinct on (c.evidence_id) c.evidence_id as registration_id,
                           (select max(e.happened_on) from case_entry e where e.county_id = c.county_id and e.case_id = c.id and e.action = 'TAKE_BACK') as taken_back_on
                      from disposition_case c where c.county_id = current_county() and c.evidence = 'registration' order by c.evidence_id, c.id desc) x
                 where x.taken_back_on is not null""";
    }
}
