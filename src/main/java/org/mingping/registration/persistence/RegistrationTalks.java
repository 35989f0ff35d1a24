package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.registration.model.TalkerPolicy;
import org.mingping.shared.persistence.Database;

/** Talks with members who decline, what was tried where none could be held, and contacts with those who are away: added, never changed. */
@ApplicationScoped
public class RegistrationTalks {

    private static final String TALK = """
            insert into registration_talk (county_id, scope_path, registration_id, member_id, talked_on, talkers, minutes, confirmed, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :talkers, :minutes, :confirmed, :now, :by from registration r where r.county_id = :county and r.id = :id""";

    private static final String TALKS = """
            select talked_on, talkers, minutes, confirmed, recorded_at, recorded_by from registration_talk where county_id = :county and registration_id = :id order by id""";

    /** Full members of the member's branch, and officers of it or above it; never the member, nor whoever wrote the form down from paper. Whoever is both is one person by two names. */
    private static final String MAY_TALK = """
            select 'member ' || m.id as person, m.name from registration r
              join member d on d.county_id = r.county_id and d.id = r.member_id
              join member m on m.county_id = d.county_id and m.organisation_id = d.organisation_id and m.status = 'FULL' and m.id <> d.id
             where r.county_id = :county and r.id = :id and not (r.from_paper and m.id is not distinct from r.typed_member)
            union all
            select coalesce('member ' || a.member_id, 'account ' || a.id), n.name from registration r
              join account a on a.county_id = r.county_id and a.enabled and starts_with(r.scope_path, a.scope_path) and a.member_id is distinct from r.member_id
              left join member m on m.county_id = a.county_id and m.id = a.member_id
              cross join lateral (select a.display_name as name union select m.name where m.name is not null) n
             where r.county_id = :county and r.id = :id
               and exists (select 1 from account_role o where o.county_id = a.county_id and o.account_id = a.id and o.role = any(:offices))
               and not (r.from_paper and (a.id is not distinct from r.typed_account or a.member_id is not null and a.member_id = r.typed_member))""";

    /** Full members of the township's other branches who bear one of these names. */
    private static final String ELSEWHERE = """
            select 'member ' || m.id as person, m.name from registration r
              join organisation b on b.county_id = r.county_id and b.scope_path = r.scope_path
              join organisation o on o.county_id = b.county_id and o.superior_id = b.superior_id and o.id <> b.id
              join member m on m.county_id = o.county_id and m.organisation_id = o.id and m.status = 'FULL'
             where r.county_id = :county and r.id = :id and lower(regexp_replace(normalize(m.name, NFKC), '\\s', '', 'g')) = any(:names) and not (r.from_paper and m.id is not distinct from r.typed_member)""";

    private static final String CONTACT = """
            insert into registration_contact (county_id, scope_path, registration_id, member_id, contacted_on, through, outcome, recorded_at, recorded_by)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :through, :outcome, :now, :by from registration r where r.county_id = :county and r.id = :id""";

    private static final String CONTACTS = """
            select contacted_on, through, outcome, recorded_at, recorded_by from registration_contact where county_id = :county and registration_id = :id order by id""";

    private static final String TRIED = """
            insert into registration_attempt (county_id, scope_path, registration_id, member_id, tried_on, tried, recorded_at, recorded_by, recorded_account, recorded_member)
            select r.county_id, r.scope_path, r.id, r.member_id, :on, :tried, :now, :by, :account, :ownMember from registration r where r.county_id = :county and r.id = :id
               and not exists (select 1 from registration_attempt a where a.county_id = r.county_id and a.registration_id = r.id and a.tried_on = :on and a.recorded_at >= :handedIn)""";

    private static final String ATTEMPTS = """
            select tried_on, tried, recorded_at, recorded_by, recorded_account, recorded_member from registration_attempt where county_id = :county and registration_id = :id order by tried_on""";

    private static final Object[] OFFICES = {"BRANCH_OFFICER", "TOWNSHIP_OFFICER", "TOWNSHIP_APPROVER", "COUNTY_OFFICER", "COUNTY_APPROVER"};

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A talk about leaving. @param talkers who talked with the member, by name */
    public record Talk(LocalDate talkedOn, String talkers, String minutes, boolean confirmed, OffsetDateTime recordedAt, String recordedBy) implements Serializable {
    }

    /** A talk that could not be held. @param tried what was tried, and why it came to nothing @param recordedMember behind the account that recorded it, or null */
    public record Attempt(LocalDate triedOn, String tried, OffsetDateTime recordedAt, String recordedBy, Long recordedAccount, Long recordedMember) implements Serializable {

        /** Who recorded it, by whatever account. */
        public SamePerson person() {
            return new SamePerson(recordedAccount, recordedMember);
        }

        /** Whether it was tried of what was handed in then, and of nothing earlier. */
        public boolean isOf(OffsetDateTime handedIn) {
            return !recordedAt.isBefore(handedIn);
        }
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

    /** Whoever may talk with the member, by each of their names; officers above the caller's organisation among them. @param registration one that the caller sees */
    public List<TalkerPolicy.Talker> mayTalk(long registration) {
        List<TalkerPolicy.Talker> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(database.query(handle -> handle.createQuery(MAY_TALK).bind("county", county.id()).bind("id", registration)
                .bindArray("offices", String.class, OFFICES).map(RegistrationTalks::talker).list())));
        return found;
    }

    /** Of another branch of the township, whoever bears one of these names: a small branch borrows people. @param registration as above */
    public List<TalkerPolicy.Talker> elsewhere(long registration, Collection<String> names) {
        List<TalkerPolicy.Talker> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(database.query(handle -> handle.createQuery(ELSEWHERE).bind("county", county.id()).bind("id", registration)
                .bindArray("names", String.class, names.stream().map(TalkerPolicy::plainName).toArray()).map(RegistrationTalks::talker).list())));
        return found;
    }

    private static TalkerPolicy.Talker talker(ResultSet row, StatementContext context) throws SQLException {
        return new TalkerPolicy.Talker(row.getString("person"), row.getString("name"));
    }

    public void contacted(long registration, LocalDate on, String through, String outcome, String by) {
        database.execute(handle -> handle.createUpdate(CONTACT).bind("county", county.id()).bind("id", registration).bind("on", on).bind("through", through).bind("outcome", outcome)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    public List<Contact> contacts(long registration) {
        return database.query(handle -> handle.createQuery(CONTACTS).bind("county", county.id()).bind("id", registration).mapTo(Contact.class).list());
    }

    /** @param handedIn when what it is tried for was handed in; the registration's row is held by the caller @return false where there is one of that day already */
    public boolean tried(long registration, LocalDate on, String tried, OffsetDateTime handedIn, String by, SamePerson person) {
        return database.query(handle -> handle.createUpdate(TRIED).bind("county", county.id()).bind("id", registration).bind("on", on).bind("tried", tried).bind("handedIn", handedIn)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).bind("account", person.account()).bind("ownMember", person.member()).execute()) == 1;
    }

    /** By day. */
    public List<Attempt> attempts(long registration) {
        return database.query(handle -> handle.createQuery(ATTEMPTS).bind("county", county.id()).bind("id", registration).mapTo(Attempt.class).list());
    }
}
