package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.ClockKind;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What runs in cases, kept beside them so that a county's are one look; worked out in Java by {@link org.mingping.disposition.model.CaseClocks}, here only kept. */
@ApplicationScoped
public class CaseClockRows {

    private static final String KEEP = """
            insert into case_clock (county_id, scope_path, case_id, member_id, kind, number, due_on, provisional)
            select c.county_id, c.scope_path, c.id, c.member_id, :kind, :number, :due, :provisional from disposition_case c where c.county_id = :county and c.id = :case
            on conflict (county_id, case_id, kind, number) do update set due_on = excluded.due_on, provisional = excluded.provisional, scope_path = excluded.scope_path, running = true,
                   told_before = case when case_clock.running and case_clock.due_on = excluded.due_on then case_clock.told_before end,
                   told_late = case when case_clock.running and case_clock.due_on = excluded.due_on then case_clock.told_late end,
                   told_above = case when case_clock.running and case_clock.due_on = excluded.due_on then case_clock.told_above end""";

    private static final String STOP = """
            update case_clock k set running = false where k.county_id = :county and k.case_id = :case and k.running
               and not exists (select 1 from unnest(cast(:kinds as text[]), cast(:numbers as integer[])) as kept(kind, number) where kept.kind = k.kind and kept.number = k.number)""";

    private static final String DUE = """
            select k.case_id, k.kind, k.number, k.due_on, k.provisional, m.name, o.name as branch, c.scope_path, k.member_id
              from case_clock k
              join disposition_case c on c.county_id = k.county_id and c.id = k.case_id
              join member m on m.county_id = k.county_id and m.id = k.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where k.county_id = :county and k.running and k.due_on <= :until and k.kind = any(:kinds) and (not %s or %s) order by k.due_on, k.case_id, k.kind, k.number limit :most""".formatted(Cases.RESTS, Cases.ANSWERS);

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One that runs, with whose case it is. */
    public record Line(long caseId, ClockKind kind, int number, LocalDate dueOn, boolean provisional, String name, String branch, String scopePath, long memberId)
            implements Serializable {
    }

    /** Keeps what runs in one case and stops what does no more; where the case lies is asked of it. A member's own act sets clocks too: they are the office's to see. */
    public void set(String path, long caseId, List<CaseClock> running) {
        database.whileSeeing(path, () -> set(caseId, running));
    }

    private void set(long caseId, List<CaseClock> running) {
        database.execute(handle -> {
            handle.createUpdate(STOP).bind("county", county.id()).bind("case", caseId)
                    .bindArray("kinds", String.class, running.stream().map(clock -> clock.kind().name()).toArray())
                    .bindArray("numbers", Integer.class, running.stream().map(CaseClock::number).toArray()).execute();
            if (running.isEmpty()) {
                return;
            }
            PreparedBatch keep = handle.prepareBatch(KEEP);
            running.forEach(clock -> keep.bind("county", county.id()).bind("case", caseId).bind("kind", clock.kind().name()).bind("number", clock.number())
                    .bind("due", clock.due()).bind("provisional", clock.provisional()).add());
            keep.execute();
        });
    }

    /** Those of these kinds due until then whom the caller sees, the longest due first. */
    public List<Line> due(Set<ClockKind> kinds, LocalDate until, int most) {
        return database.query(handle -> handle.createQuery(DUE).bind("county", county.id()).bind("until", until).bind("most", most)
                .bindArray("kinds", String.class, kinds.stream().map(ClockKind::name).toArray()).mapTo(Line.class).list());
    }
}
