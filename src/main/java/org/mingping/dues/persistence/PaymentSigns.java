package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.findings.SignsOfLife;

/** Whoever pays their dues is heard of on the day of paying; a payment that was taken back tells of nobody. */
@ApplicationScoped
public class PaymentSigns implements SignsOfLife {

    @Override
    public String lastDays() {
        return """
            select p.member_id, max(p.paid_on) as day from dues_payment p
             where p.county_id = :county and p.member_id = any(:members) and p.reverses is null
               and not exists (select from dues_payment b where b.county_id = p.county_id and b.reverses = p.id)
             group by p.member_id""";
    }
}
