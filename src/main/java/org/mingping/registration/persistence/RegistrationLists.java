package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.organisation.MemberContacts;
import org.mingping.organisation.SeenMembers;
import org.mingping.registration.DeclinedCases;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.model.RegistrationState;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Registrations as people read them, within the caller's scope. */
@ApplicationScoped
public class RegistrationLists {

    /** How a row stands on a day: the same as {@link RegistrationStanding#of}, which RegistrationClockIT holds together. */
    static final String STANDING = """
            case when r.state in ('OPEN','RETURNED') and r.ends_on < :today then 'MISSING' when r.state = 'OPEN' then 'WAITING'
                 when r.state = 'SUBMITTED' and r.will = 'LEAVE' then 'DECLINING' else r.state end""";

    /** Of a row r that declined: when what it declared was taken back, by {@link DeclinedCases#all} in its place; null where it stands. A declaration rests on the case that it opened, or on one that ran. */
    static final String TAKEN_BACK = """
            (select b.taken_back_on from (%s) b where b.member_id = r.member_id
                and (b.registration_id = r.id or b.opened_at < r.decided_at and (b.taken_back_at is null or b.taken_back_at > r.decided_at))
              order by b.registration_id = r.id desc, b.case_id desc limit 1)""";

    private static final String COLUMNS = """
            select r.id, r.version, r.campaign_id, c.name as campaign, r.member_id, m.name, o.code as branch, o.name as branch_name, r.state, c.state = 'OPEN' as running, r.ends_on, case when r.state not in ('OPEN','VOID') and r.submitted_on is not null and (r.from_paper or r.state <> 'RETURNED') then r.will end as will, r.from_paper, r.submitted_on,
                   (m.floating or m.id in (%1$s)) as floating, (select e.state from registration_extension e where e.county_id = r.county_id and e.registration_id = r.id order by e.id desc limit 1) as extension,
                   case when r.from_paper or r.state not in ('OPEN','RETURNED','VOID') and r.submitted_on is not null or r.member_id = current_own_member()
                        then (select count(*) from registration_correction k where k.county_id = r.county_id and k.registration_id = r.id and k.state = 'ASKED') else 0 end as corrections,
                   case when r.state = 'DECLINED' then %2$s end as taken_back_on
            """;

    private static final String FROM = """
              from registration r
              join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
              join member m on m.county_id = r.county_id and m.id = r.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where r.county_id = :county
            """;

    private static final String CONDITIONS = """
             and r.campaign_id = :campaign and r.member_id <> all(:unseen)
             and (cast(:standing as text) is null or (""" + STANDING + """
            ) = :standing)
             and (not :extensions or exists (select 1 from registration_extension e where e.county_id = r.county_id and e.registration_id = r.id and e.state = 'PROPOSED'))
             and (not :another or (""" + Registrations.FOR_ANOTHER + """
            ))
             and (not :waits or (""" + Registrations.WAITS + """
            ))
             and (not :unheard or (""" + Registrations.UNHEARD + """
            ))
             and (not :mine or (r.state = 'SUBMITTED' or r.state = 'DECLINED' and exists (
                select 1 from registration_correction k where k.county_id = r.county_id and k.registration_id = r.id and k.state = 'ASKED')) and (""" + RegistrationProgress.DECIDED_BY + """
            ))
             and (not :floating or m.floating or m.id in (%1$s))
             and (cast(:organisation as text) is null or exists (select 1 from organisation u where u.county_id = r.county_id and u.code = :organisation
                                                                      and starts_with(r.scope_path, u.scope_path)))""";

    private static final String ORDER = " order by r.scope_path collate \"C\", m.name_key, r.id";

    private static final String UNDER = """
            select o.code, o.name from organisation o where o.county_id = :county and o.superior_id = :organisation and o.dissolved_on is null order by o.code""";

    private static final int FETCHED = 500;

    @Inject
    private Database database;

    @Inject
    @Any
    private Instance<MemberContacts> contacts;

    @Inject
    private SeenMembers seen;

    @Inject
    @Any
    private Instance<DeclinedCases> cases;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * A registration in a list.
     *
     * @param running     whether its campaign is open: a closed one asks nobody any more
     * @param extension   what became of more time that was asked for last; null where none was
     * @param floating    whether the member is away, by the roster or on record
     * @param corrections how many wait to be decided; none as far as offices see while the member writes
     * @param takenBackOn the day on which the member took back what they declared, where it declines; null where it stands
     */
    public record Line(long id, int version, long campaignId, String campaign, long memberId, String name, String branch, String branchName, RegistrationState state,
                       boolean running, LocalDate endsOn, DeclaredWill will, boolean fromPaper, LocalDate submittedOn, boolean floating, ExtensionState extension, int corrections, LocalDate takenBackOn) implements Serializable {

        public RegistrationStanding standing(LocalDate today) {
            return RegistrationStanding.of(state, will, endsOn, today);
        }

        /** Whether it is the member's turn. */
        public boolean isWritable() {
            return running && state.isWritable();
        }
    }

    /** An organisation to filter by. */
    public record Choice(String code, String name) implements Serializable {
    }

    /**
     * What is asked for.
     *
     * @param standing     or null for all
     * @param organisation code of a subtree, or null
     * @param extensions   only those for which more time waits to be granted
     * @param floating     only members who are away
     * @param another      only those that wait for another than the branch's officer who would come upon them
     * @param waits        only those that wait for somebody, and so keep the campaign open
     * @param decider      only those that this person may decide: not their own, nor what they wrote down from paper; null for all
     * @param unheard      only those that wait for the decider as a second person, because one alone could not reach the member
     */
    public record Filter(long campaign, RegistrationStanding standing, String organisation, boolean extensions, boolean floating, boolean another, boolean waits, SamePerson decider, boolean unheard) implements Serializable {

        /** Whatever kept others from reaching the member. */
        public Filter(long campaign, RegistrationStanding standing, String organisation, boolean extensions, boolean floating, boolean another, boolean waits, SamePerson decider) {
            this(campaign, standing, organisation, extensions, floating, another, waits, decider, false);
        }

        /** The same, as far as a township's approver decides it. */
        public Filter ofApprover() {
            return new Filter(campaign, standing, organisation, extensions, floating, another, waits, decider, true);
        }

        /** Whether they wait or not. */
        public Filter(long campaign, RegistrationStanding standing, String organisation, boolean extensions, boolean floating, boolean another) {
            this(campaign, standing, organisation, extensions, floating, another, false);
        }

        /** Whoever may decide them. */
        public Filter(long campaign, RegistrationStanding standing, String organisation, boolean extensions, boolean floating, boolean another, boolean waits) {
            this(campaign, standing, organisation, extensions, floating, another, waits, null);
        }
    }

    /** By branch and name. @param page counts from 0 */
    public Page<Line> page(Filter filter, int page, int size) {
        return database.query(handle -> new Page<>(
                bound(handle.createQuery(known(COLUMNS + FROM + CONDITIONS + ORDER) + " limit :size offset :from"), filter)
                        .bind("size", size).bind("from", (long) page * size).mapTo(Line.class).list(),
                bound(handle.createQuery(known("select count(*)" + FROM + CONDITIONS)), filter).mapTo(Long.class).one()));
    }

    /** All of a list in its order, one after the other. */
    public void each(Filter filter, Consumer<Line> consumer) {
        database.execute(handle -> bound(handle.createQuery(known(COLUMNS + FROM + CONDITIONS + ORDER)), filter).setFetchSize(FETCHED).mapTo(Line.class).forEach(consumer));
    }

    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(known(COLUMNS + FROM) + " and r.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    /** A member's own, the latest first. */
    public List<Line> ofMember(long member) {
        return database.query(handle -> handle.createQuery(known(COLUMNS + FROM) + " and r.member_id = :member order by r.campaign_id desc").bind("county", county.id()).bind("member", member)
                .mapTo(Line.class).list());
    }

    /** Organisations directly below one. */
    public List<Choice> choices(long organisation) {
        return database.query(handle -> handle.createQuery(UNDER).bind("county", county.id()).bind("organisation", organisation).mapTo(Choice.class).list());
    }

    /** Whoever the roster calls floating, and whoever is on record as away; and what was taken back. */
    private String known(String statement) {
        return statement.replace("%1$s", contacts.stream().map(one -> "select member_id from (" + one.statement() + ") away").collect(Collectors.joining(" union all ", "", "")))
                .replace("%2$s", TAKEN_BACK.formatted(cases.stream().map(DeclinedCases::all).collect(Collectors.joining(" union all "))));
    }

    private Query bound(Query query, Filter filter) {
        return query.bind("county", county.id()).bind("campaign", filter.campaign()).bind("standing", filter.standing() == null ? null : filter.standing().name())
                .bind("organisation", filter.organisation()).bind("extensions", filter.extensions()).bind("floating", filter.floating()).bind("another", filter.another()).bind("waits", filter.waits()).bind("unheard", filter.unheard()).bind("mine", filter.decider() != null)
                .bind("account", filter.decider() == null ? null : filter.decider().account()).bind("member", filter.decider() == null ? null : filter.decider().member()).bind("today", LocalDate.now(clock))
                .bindArray("unseen", Long.class, seen.unseen());
    }
}
