package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.findings.SignsOfLife;

/** What shows a member in organisation life: being present, and having been contacted. Work done is none: its due day says nothing of when somebody was seen. */
@ApplicationScoped
public class LifeSigns implements SignsOfLife {

    @Override
    public String lastDays() {
        return """
            select member_id, max(day) as day
              from (select a.member_id, x.meets_on as day from meeting_attendance a join meeting x on x.county_id = a.county_id and x.id = a.meeting_id
                     where a.county_id = :county and a.member_id = any(:members) and a.presence = 'PRESENT'
                    union all
                    select c.member_id, c.contacted_on from floating_contact c where c.county_id = :county and c.member_id = any(:members)) seen
             group by member_id""";
    }
}
