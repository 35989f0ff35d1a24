package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingping.findings.SignsOfLife;
import org.mingping.organisation.County;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.HandshakeState;
import org.mingping.orglife.model.LostContactClock;
import org.mingping.shared.Page;
import org.mingping.shared.Settings;
import org.mingping.shared.persistence.Database;

/** Floating members: those the roster calls so and those whose being away is on record, whoever has been silent for longest first. */
@ApplicationScoped
public class FloatingLists {

    /** Days without a sign after which a contact is overdue. */
    public static final String LIMIT = "mingping.orglife.contact.days";

    private static final String WHO = """
            select x.id from member x
             where x.county_id = current_county() and x.status <> 'FORMER' and (x.floating or exists (
                   select 1 from floating_stay s where s.county_id = x.county_id and s.member_id = x.id and s.ended_on is null))
            """ + LifeSql.UNDER;

    private static final String LINES = """
            with signs as (select member_id, max(day) as day from (%s) s group by member_id)
            select m.id as member_id, m.name, o.code as branch_code, o.name as branch, f.id as stay_id, f.away_to, f.since, f.contact_person,
                   masked_telephone(f.contact_number) as contact_number, f.host_name, h.state as handshake, h.answer as handshake_answer, c.day as last_contact,
                   s.day as last_seen
              from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              left join floating_stay f on f.county_id = m.county_id and f.member_id = m.id and f.ended_on is null
              left join lateral (select state, answer from floating_handshake h where h.county_id = f.county_id and h.stay_id = f.id order by h.id desc limit 1) h on true
              left join lateral (select max(contacted_on) as day from floating_contact c where c.county_id = m.county_id and c.member_id = m.id) c on true
              left join signs s on s.member_id = m.id
             where m.county_id = :county and m.id = any(:members)
             order by coalesce(s.day, f.since) nulls first, m.name_key, m.id limit :size offset :from""";

    private static final String CONTACTS = """
            select contacted_on, way, contacted_by, content, recorded_by, recorded_at from floating_contact
             where county_id = current_county() and member_id = :member order by contacted_on desc, id desc limit 200""";

    private static final String GUEST = """
            select id, version, home_name, member_name, away_to, since, masked_telephone(contact_number) as contact_number, state, answer, asked_at, answered_at
              from floating_handshake x where x.county_id = current_county() and starts_with(x.scope_path, current_scope())""";

    private static final String ASKED_OF_US = GUEST + """
             and x.state in ('ASKED', 'CONFIRMED') order by (state = 'ASKED') desc, id desc limit 200""";

    @Inject
    private Database database;

    @Inject
    private Settings settings;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<SignsOfLife> signs;

    /** One who is away. @param stayId null where the branch has not said where they are */
    public record Stored(long memberId, String name, String branchCode, String branch, Long stayId, String awayTo, LocalDate since,
                         String contactPerson, String contactNumber, String hostName, HandshakeState handshake, String handshakeAnswer, LocalDate lastContact,
                         LocalDate lastSeen) {
    }

    /** The same with the lost-contact clock's answer. @param days without a sign; null where nobody knows since when */
    public record Line(Stored of, Integer days, boolean overdue) {
    }

    /** A contact that took place. */
    public record Contact(LocalDate contactedOn, ContactWay way, String contactedBy, String content, String recordedBy, OffsetDateTime recordedAt) {
    }

    /** A member of another branch who is said to be with the caller's. */
    public record Guest(long id, int version, String homeName, String memberName, String awayTo, LocalDate since, String contactNumber, HandshakeState state,
                        String answer, OffsetDateTime askedAt, OffsetDateTime answeredAt) {
    }

    /** The longest silent first. @param organisation code of a subtree, or null @param page counts from 0 */
    public Page<Line> page(String organisation, int page, int size) {
        List<Long> members = database.query(handle -> handle.createQuery(WHO).bind("organisation", organisation).mapTo(Long.class).list());
        return new Page<>(lines(members, (long) page * size, size), members.size());
    }

    /** Of one member, away or not. */
    public Optional<Line> of(long member) {
        List<Long> seen = database.query(handle -> handle.createQuery("select id from member where county_id = current_county() and id = :member")
                .bind("member", member).mapTo(Long.class).list());
        return lines(seen, 0, 1).stream().findFirst();
    }

    public List<Contact> contacts(long member) {
        return database.query(handle -> handle.createQuery(CONTACTS).bind("member", member).mapTo(Contact.class).list());
    }

    /** What waits for an answer first. */
    public List<Guest> guests() {
        return database.query(handle -> handle.createQuery(ASKED_OF_US).mapTo(Guest.class).list());
    }

    /** One of whom the caller's branch was asked, whatever it answered. */
    public Optional<Guest> guest(long handshake) {
        return database.query(handle -> handle.createQuery(GUEST + " and x.id = :id").bind("id", handshake).mapTo(Guest.class).findOne());
    }

    /** Signs lie with the branch in which they were given: of members the caller may see they are read with the county's view. */
    private List<Line> lines(List<Long> members, long from, int size) {
        int limit = settings.number(LIMIT);
        LocalDate today = LocalDate.now(clock);
        String asked = signs.stream().map(SignsOfLife::lastDays).collect(Collectors.joining(") union all (", "(", ")"));
        List<Stored> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(database.query(handle -> handle.createQuery(LINES.formatted(asked)).bind("county", county.id())
                .bindArray("members", Long.class, members.toArray()).bind("size", size).bind("from", from).mapTo(Stored.class).list())));
        return found.stream().map(one -> line(one, new LostContactClock(one.lastSeen(), one.since(), limit), today)).toList();
    }

    private static Line line(Stored stored, LostContactClock silence, LocalDate today) {
        return new Line(stored, silence.days(today), silence.isOverdue(today));
    }
}
