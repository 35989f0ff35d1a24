package org.mingping.notice.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.access.Caller;
import org.mingping.organisation.County;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/** The notices that reached the caller: those to them as a member, and those to the organisation they act for. */
@ApplicationScoped
public class NoticeBox {

    private static final int MOST = 100;

    private static final String MINE = """
             where county_id = :county and (member_id = :member or :officer and member_id is null and scope_path = :path)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** A notice; its sentence is the room's that put it ({@link org.mingping.notice.NoticeWording}). */
    public record Notice(long id, String kind, String arguments, String link, OffsetDateTime createdAt, OffsetDateTime readAt) {

        public List<String> values() {
            try (JsonReader reader = Jsons.reader(arguments)) {
                return reader.readArray().getValuesAs(JsonString::getString);
            }
        }
    }

    /** Newest first, the last hundred. */
    public List<Notice> of(Caller caller) {
        return database.query(handle -> bound(handle.createQuery("select id, kind, arguments, link, created_at, read_at from notice " + MINE
                + " order by id desc limit " + MOST), caller).mapTo(Notice.class).list());
    }

    public long unread(Caller caller) {
        return database.query(handle -> bound(handle.createQuery("select count(*) from notice " + MINE + " and read_at is null"), caller)
                .mapTo(Long.class).one());
    }

    /** @return how many there were */
    public int markRead(Caller caller) {
        return database.query(handle -> bound(handle.createUpdate("update notice set read_at = :now " + MINE + " and read_at is null"), caller)
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** What lay at the one path lies at the other from now on. */
    public void follow(String from, String to) {
        database.execute(handle -> handle.createUpdate("update notice set scope_path = :to where county_id = :county and scope_path = :from")
                .bind("county", county.id()).bind("from", from).bind("to", to).execute());
    }

    private <S extends SqlStatement<S>> S bound(S statement, Caller caller) {
        return statement.bind("county", county.id()).bind("member", caller.memberId()).bind("officer", !caller.isConfinedToOwn())
                .bind("path", caller.scopePath());
    }
}
