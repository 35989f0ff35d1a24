package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Talks with members who decline, what was tried where none could be held, and contacts with those who are away: added, never changed. */
@ApplicationScoped
public class RegistrationTalks {

    private static final String TALK = """
            insert into registration_talk (county_id, scope_path, registration_id, member_id, talked_on, talkers, minutes, confirmed, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :talkers, :minutes, :confirmed, :now, :by from registration r where r.county_id = :county and r.id = :id""";

    private static final String TALKS = """
            select talked_on, talkers, minutes, confirmed, recorded_at, recorded_by from registration_talk where county_id = :county and registration_id = :id order by id""";

    private static final String CONTACT = """
            insert into registration_contact (county_id, scope_path, registration_id, member_id, contacted_on, through, outcome, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :through, :outcome, :now, :by from registration r where r.county_id = :county and r.id = :id""";

    private static final String CONTACTS = """
            select contacted_on, through, outcome, recorded_at, recorded_by from registration_contact where county_id = :county and registration_id = :id order by id""";

    private static final String TRIED = """
            insert into registration_attempt (county_id, scope_path, registration_id, member_id, tried_on, tried, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :tried, :now, :by from registration r where r.county_id = :county and r.id = :id
            on conflict (county_id, registration_id, tried_on) do nothing""";

    private static final String ATTEMPTS = """
            select tried_on, tried, recorded_at, recorded_by from registration_attempt where county_id = :county and registration_id = :id order by tried_on""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A talk about leaving. @param talkers who talked with the member, by name */
    public record Talk(LocalDate talkedOn, String talkers, String minutes, boolean confirmed, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    /** A talk that could not be held. @param tried what was tried, and why it came to nothing */
    public record Attempt(LocalDate triedOn, String tried, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    /** A reminder through somebody. */
    public record Contact(LocalDate contactedOn, String through, String outcome, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    public void talked(long registration, LocalDate on, String talkers, String minutes, boolean confirmed, String by) {
        database.execute(handle -> handle.createUpdate(TALK).bind("county", county.id()).bind("id", registration).bind("on", on).bind("talkers", talkers).bind("minutes", minutes)
                .bind("confirmed", confirmed).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    public List<Talk> of(long registration) {
        return database.query(handle -> handle.createQuery(TALKS).bind("county", county.id()).bind("id", registration).mapTo(Talk.class).list());
    }

    public void contacted(long registration, LocalDate on, String through, String outcome, String by) {
        database.execute(handle -> handle.createUpdate(CONTACT).bind("county", county.id()).bind("id", registration).bind("on", on).bind("through", through).bind("outcome", outcome)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    public List<Contact> contacts(long registration) {
        return database.query(handle -> handle.createQuery(CONTACTS).bind("county", county.id()).bind("id", registration).mapTo(Contact.class).list());
    }

    /** @return false where there is one of that day already */
    public boolean tried(long registration, LocalDate on, String tried, String by) {
        return database.query(handle -> handle.createUpdate(TRIED).bind("county", county.id()).bind("id", registration).bind("on", on).bind("tried", tried)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute()) == 1;
    }

    /** By day. */
    public List<Attempt> attempts(long registration) {
        return database.query(handle -> handle.createQuery(ATTEMPTS).bind("county", county.id()).bind("id", registration).mapTo(Attempt.class).list());
    }
}
