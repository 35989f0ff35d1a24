package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.organisation.County;
import org.mingping.orglife.model.AttendancePolicy;
import org.mingping.orglife.model.Meeting;
import org.mingping.orglife.model.Presence;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Who is expected at a meeting and who came: whole lists at once. */
@ApplicationScoped
public class AttendanceBook {

    /** Those of the branch as it is now who were in the Party on that day, or the named among them. */
    private static final String EXPECT = """
            insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month)
            select x.county_id, x.scope_path, x.id, m.id, date_trunc('month', x.meets_on)::date
              from meeting x join member m on m.county_id = x.county_id and m.organisation_id = x.organisation_id and m.status <> 'FORMER'
                    and m.joined_on <= x.meets_on
             where x.county_id = current_county() and x.id = :meeting and (x.everyone or m.id = any(:members))
            on conflict (county_id, meeting_id, member_id) do update set expected = true, month = excluded.month""";

    /** A row that expects nothing stays. Of a meeting that is over nobody is dropped for having left the branch since. */
    private static final String EXPECT_NO_MORE = """
            update meeting_attendance a set expected = false
              from meeting x
             where a.county_id = current_county() and x.county_id = a.county_id and x.id = a.meeting_id and x.id = :meeting and a.expected
               and not exists (select 1 from member m where m.county_id = x.county_id and m.id = a.member_id and m.organisation_id = x.organisation_id
                                  and m.status <> 'FORMER' and m.joined_on <= x.meets_on and (x.everyone or m.id = any(:members)))
               and (x.meets_on >= :today or exists (select 1 from member m where m.county_id = x.county_id and m.id = a.member_id
                                                       and m.organisation_id = x.organisation_id and m.status <> 'FORMER'))""";

    /** Of everybody on the list: who has left the branch since is expected in the month of the meeting all the same, and an absence counts in it. */
    private static final String MONTH = """
            update meeting_attendance a set month = date_trunc('month', x.meets_on)::date
              from meeting x
             where a.county_id = current_county() and x.county_id = a.county_id and x.id = a.meeting_id and x.id = :meeting and a.month <> date_trunc('month', x.meets_on)::date""";

    private static final String KNOWN = """
            select a.member_id, m.name, a.presence as before, l.state as leave
              from meeting_attendance a join member m on m.county_id = a.county_id and m.id = a.member_id
              left join leave_request l on l.county_id = a.county_id and l.meeting_id = a.meeting_id and l.member_id = a.member_id and l.state <> 'VOID'
             where a.county_id = current_county() and a.meeting_id = :meeting and a.expected order by m.name_key, m.id""";

    private static final String RECORD = """
            update meeting_attendance set presence = :presence where county_id = current_county() and meeting_id = :meeting and member_id = :member and expected""";

    private static final String CORRECT = """
            insert into attendance_change (county_id, scope_path, meeting_id, member_id, before_presence, after_presence, reason, changed_by, changed_at)
            values (current_county(), :path, :meeting, :member, :before, :after, :reason, :by, :now)""";

    private static final String MINUTES = """
            insert into meeting_minutes (county_id, scope_path, meeting_id, content, written_by, written_at)
            select current_county(), :path, :meeting, :content, :by, :now
             where :content is distinct from (select content from meeting_minutes where county_id = current_county() and meeting_id = :meeting order by id desc limit 1)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * Makes the list of those who are expected.
     *
     * @param members who, where not everybody is
     * @return how many
     */
    public int expect(Meeting meeting, Collection<Long> members) {
        return database.query(handle -> {
            handle.createUpdate(EXPECT_NO_MORE).bind("meeting", meeting.getId()).bind("today", LocalDate.now(clock)).bindArray("members", Long.class, members.toArray()).execute();
            handle.createUpdate(MONTH).bind("meeting", meeting.getId()).execute();
            return handle.createUpdate(EXPECT).bind("meeting", meeting.getId()).bindArray("members", Long.class, members.toArray()).execute();
        });
    }

    /**
     * Those expected, by name, as the rule needs to know them. Who has left the branch since a meeting was expected at it all the same: their names are read with
     * the county's view. Call it for a meeting the caller may see.
     */
    public List<AttendancePolicy.Expected> known(long meeting) {
        AtomicReference<List<AttendancePolicy.Expected>> found = new AtomicReference<>(List.of());
        database.whileSeeing(county.path(), () -> found.set(database.query(handle -> handle.createQuery(KNOWN).bind("meeting", meeting)
                .mapTo(AttendancePolicy.Expected.class).list())));
        return found.get();
    }

    /** @throws Refusal ATTENDANCE_LIST_CHANGED where one of them is not expected any more: a roster came in meanwhile */
    public void record(long meeting, Map<Long, Presence> presences) {
        database.execute(handle -> {
            PreparedBatch batch = handle.prepareBatch(RECORD);
            presences.forEach((member, presence) -> batch.bind("presence", presence.name()).bind("meeting", meeting).bind("member", member).add());
            if (Arrays.stream(batch.execute()).sum() != presences.size()) {
                throw Refusal.conflict("ATTENDANCE_LIST_CHANGED");
            }
        });
    }

    /** Keeps what stood before. */
    public void keep(Meeting meeting, List<AttendancePolicy.Expected> corrected, Map<Long, Presence> presences, String reason, String by) {
        if (corrected.isEmpty()) {
            return;
        }
        database.execute(handle -> {
            PreparedBatch batch = handle.prepareBatch(CORRECT);
            corrected.forEach(one -> batch.bind("path", meeting.getScopePath()).bind("meeting", meeting.getId()).bind("member", one.memberId())
                    .bind("before", one.before().name()).bind("after", presences.get(one.memberId()).name()).bind("reason", reason).bind("by", by)
                    .bind("now", OffsetDateTime.now(clock)).add());
            batch.execute();
        });
    }

    /** Nothing where they read as before. */
    public void write(Meeting meeting, String minutes, String by) {
        database.execute(handle -> handle.createUpdate(MINUTES).bind("path", meeting.getScopePath()).bind("meeting", meeting.getId()).bind("content", minutes)
                .bind("by", by).bind("now", OffsetDateTime.now(clock)).execute());
    }
}
