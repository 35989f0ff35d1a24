package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.mingping.findings.FindingExcused;
import org.mingping.shared.persistence.Database;

/** Months for which there was a good reason: the next run begins after them. */
@ApplicationScoped
public class ExcusedMonths {

    private static final String ADD = """
            insert into excused_month (county_id, scope_path, member_id, kind, month, finding_id, reason, excused_by, excused_at)
            select m.county_id, m.scope_path, m.id, :kind, unnest(cast(:months as date[])), :finding, :reason, :by, :now
              from member m where m.county_id = current_county() and m.id = :member
            on conflict do nothing""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    public void add(FindingExcused finding, String by) {
        database.execute(handle -> handle.createUpdate(ADD).bind("kind", finding.kind().name())
                .bindArray("months", LocalDate.class, finding.months().stream().map(month -> month.atDay(1)).toArray())
                .bind("finding", finding.findingId()).bind("reason", finding.reason()).bind("by", by).bind("now", OffsetDateTime.now(clock))
                .bind("member", finding.memberId()).execute());
    }
}
