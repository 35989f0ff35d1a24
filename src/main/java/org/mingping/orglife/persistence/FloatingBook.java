package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.FloatingStay;
import org.mingping.orglife.model.HandshakeState;
import org.mingping.orglife.model.Place;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.shared.persistence.Database;

/** Contacts with floating members, and hand-shakes between branches, which lie with the branch that is asked. */
@ApplicationScoped
public class FloatingBook {

    private static final String OPEN = """
            select id from floating_stay where county_id = current_county() and member_id = :member and ended_on is null""";

    /** Of two at once the second finds the first. */
    private static final String BEGIN = """
            insert into floating_stay (id, county_id, scope_path, organisation_id, member_id, away_to, since, contact_person, contact_number, host_id, host_name,
                                       recorded_by, recorded_at)
            values (nextval('floating_stay_seq'), :county, :path, :organisation, :member, :awayTo, :since, :person, :number, :host, :hostName, :by, :now)
            on conflict do nothing returning id""";

    private static final String CONTACT = """
            insert into floating_contact (county_id, scope_path, stay_id, member_id, contacted_on, way, contacted_by, content, recorded_by, recorded_at)
            values (current_county(), :path, :stay, :member, :day, :way, :who, :content, :by, :now)""";

    private static final String ASK = """
            insert into floating_handshake (county_id, scope_path, home_path, home_name, stay_id, member_name, away_to, since, contact_number, state, asked_by, asked_at)
            select s.county_id, :host, s.scope_path, o.name, s.id, m.name, s.away_to, s.since, s.contact_number, 'ASKED', :by, :now
              from floating_stay s join member m on m.county_id = s.county_id and m.id = s.member_id
              join organisation o on o.county_id = s.county_id and o.id = s.organisation_id
             where s.county_id = current_county() and s.id = :stay""";

    private static final String ANSWER = """
            update floating_handshake set state = :state, answer = :answer, answered_by = :by, answered_at = :now, version = version + 1
             where county_id = current_county() and id = :id and version = :version and state = 'ASKED' and starts_with(scope_path, current_scope())""";

    private static final String WITHDRAW = """
            update floating_handshake set state = 'WITHDRAWN', version = version + 1
             where county_id = current_county() and stay_id = :stay and state in ('ASKED', 'CONFIRMED')""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** A hand-shake as the branch that is asked sees it. */
    public record Asked(String memberName, HandshakeState state, String homePath) {
    }

    /** The stay of a member that has no end yet. */
    public Optional<Long> openStay(long member) {
        return database.query(handle -> handle.createQuery(OPEN).bind("member", member).mapTo(Long.class).findOne());
    }

    /**
     * @param host the branch of this county at the place, or null
     * @return the stay's id; empty where the member is on record as away already
     */
    public Optional<Long> begin(Place of, long member, Whereabouts where, Branches.Branch host, String by) {
        return database.query(handle -> handle.createQuery(BEGIN).bind("county", of.county()).bind("path", of.path()).bind("organisation", of.organisation())
                .bind("member", member).bind("awayTo", where.awayTo()).bind("since", where.since()).bind("person", where.contactPerson())
                .bind("number", where.contactNumber()).bind("host", host == null ? null : host.id())
                .bind("hostName", host == null ? where.outsideName() : host.name()).bind("by", by).bind("now", OffsetDateTime.now(clock))
                .mapTo(Long.class).findOne());
    }

    public void contact(FloatingStay stay, LocalDate day, ContactWay way, String who, String content, String by) {
        database.execute(handle -> handle.createUpdate(CONTACT).bind("path", stay.getScopePath()).bind("stay", stay.getId()).bind("member", stay.getMemberId())
                .bind("day", day).bind("way", way.name()).bind("who", who).bind("content", content).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** @param hostPath of the branch at the place */
    public void ask(long stay, String hostPath, String by) {
        database.execute(handle -> handle.createUpdate(ASK).bind("host", hostPath).bind("stay", stay).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    public Optional<Asked> asked(long handshake) {
        return database.query(handle -> handle.createQuery("""
                        select member_name, state, home_path from floating_handshake
                         where county_id = current_county() and id = :id and starts_with(scope_path, current_scope())""")
                .bind("id", handshake).mapTo(Asked.class).findOne());
    }

    /** @return whether it was still open and as the caller saw it */
    public boolean answer(long handshake, int seenVersion, HandshakeState state, String answer, String by) {
        return database.query(handle -> handle.createUpdate(ANSWER).bind("state", state.name()).bind("answer", answer).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).bind("id", handshake).bind("version", seenVersion).execute()) == 1;
    }

    public void withdraw(long stay) {
        database.execute(handle -> handle.createUpdate(WITHDRAW).bind("stay", stay).execute());
    }

    /** The number in full. */
    public Optional<String> number(long stay) {
        return database.query(handle -> handle.createQuery("select contact_number from floating_stay where county_id = current_county() and id = :stay")
                .bind("stay", stay).mapTo(String.class).findOne());
    }

    /** The guest's number in full, for the branch that is asked. */
    public Optional<String> guestNumber(long handshake) {
        return database.query(handle -> handle.createQuery("""
                        select contact_number from floating_handshake
                         where county_id = current_county() and id = :id and starts_with(scope_path, current_scope())""")
                .bind("id", handshake).mapTo(String.class).findOne());
    }
}
