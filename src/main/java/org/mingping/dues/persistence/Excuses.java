package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Months for which a good reason was accepted. Withdrawn, never deleted. */
@ApplicationScoped
public class Excuses {

    private static final String INSERT = """
            insert into dues_excuse (county_id, scope_path, member_id, month, reason, finding_id, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.id, :month, :reason, :finding, :now, :by from member m where m.county_id = :county and m.id = :member
            on conflict (county_id, member_id, month) where withdrawn_at is null do nothing""";

    private static final String LINES = """
            select x.id, x.member_id, m.name, x.month, x.reason, x.finding_id, x.recorded_at, x.recorded_by, x.withdrawn_at, x.withdrawn_by
              from dues_excuse x join member m on m.county_id = x.county_id and m.id = x.member_id
             where x.county_id = :county and (cast(:member as bigint) is null or x.member_id = :member) and (cast(:id as bigint) is null or x.id = :id)
             order by x.month desc, x.id desc limit 200""";

    private static final String WITHDRAW = """
            update dues_excuse set withdrawn_at = :now, withdrawn_by = :by where county_id = :county and id = :id and withdrawn_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param findingId the finding with which it was excused, or null */
    public record Line(long id, long memberId, String name, LocalDate month, String reason, Long findingId, OffsetDateTime recordedAt, String recordedBy,
                       OffsetDateTime withdrawnAt, String withdrawnBy) {

        public YearMonth of() {
            return YearMonth.from(month);
        }

        public boolean isStanding() {
            return withdrawnAt == null;
        }
    }

    /** A month that is excused already stays as it is. @param finding null where the branch accepts a reason by itself @return how many are new */
    public int add(long member, Collection<YearMonth> months, String reason, Long finding, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.query(handle -> {
            PreparedBatch batch = handle.prepareBatch(INSERT);
            months.forEach(month -> batch.bind("county", county.id()).bind("member", member).bind("month", month.atDay(1)).bind("reason", reason)
                    .bindByType("finding", finding, Long.class).bind("now", now).bind("by", by).add());
            int added = 0;
            for (int one : months.isEmpty() ? new int[0] : batch.execute()) {
                added += one;
            }
            return added;
        });
    }

    /** The latest months first, withdrawn ones among them. @param member null for all the caller sees */
    public List<Line> of(Long member) {
        return lines(member, null);
    }

    public Optional<Line> find(long id) {
        return lines(null, id).stream().findFirst();
    }

    private List<Line> lines(Long member, Long id) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bindByType("member", member, Long.class).bindByType("id", id, Long.class)
                .mapTo(Line.class).list());
    }

    /** @return whether it stood until now */
    public boolean withdraw(long id, String by) {
        return database.query(handle -> handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("id", id).bind("now", OffsetDateTime.now(clock))
                .bind("by", by).execute()) == 1;
    }
}
