package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingping.orglife.model.Place;
import org.mingping.shared.persistence.Database;

/** Branches and who belongs to them, as organisation life needs them. */
@ApplicationScoped
public class Branches {

    private static final String BRANCH = """
            select o.id, o.code, o.name, o.scope_path, o.county_id from organisation o
             where o.county_id = current_county() and o.kind = 'BRANCH' and o.dissolved_on is null and starts_with(o.scope_path, current_scope())
               and (o.code = :code or :code is null and o.id = :own)""";

    private static final String OF_MEMBER = """
            select o.id, o.code, o.name, o.scope_path, o.county_id from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = current_county() and m.id = :member and m.status <> 'FORMER' and o.kind = 'BRANCH' and starts_with(o.scope_path, current_scope())""";

    private static final String MEMBERS = """
            select m.id, m.name, m.status = 'PROBATIONARY' as probationary, m.floating from member m
             where m.county_id = current_county() and m.organisation_id = :branch and m.status <> 'FORMER' order by m.name_key, m.id""";

    private static final String AT_HOME = """
            select m.id, m.name, m.status = 'PROBATIONARY' as probationary, m.floating from member m
             where m.county_id = current_county() and m.organisation_id = :branch and m.status <> 'FORMER' and not exists (
                   select 1 from floating_stay s where s.county_id = m.county_id and s.member_id = m.id and s.ended_on is null) order by m.name_key, m.id""";

    /** Above the county's own roof a branch sees no branch of another township: what it may ask is found with the county's view. */
    private static final String ELSEWHERE = """
            select o.id, o.code, o.name, o.scope_path, o.county_id from organisation o
             where o.county_id = current_county() and o.kind = 'BRANCH' and o.dissolved_on is null and o.code = :code""";

    private static final String HOSTS = """
            select o.code, o.name, s.name as superior from organisation o
              join organisation s on s.county_id = o.county_id and s.id = o.superior_id
             where o.county_id = current_county() and o.kind = 'BRANCH' and o.dissolved_on is null and o.id <> :own
             order by o.scope_path collate "C" limit 3000""";

    private static final String CHOICE = """
            select o.code, o.name, null as superior from organisation o
             where o.county_id = current_county() and o.dissolved_on is null and starts_with(o.scope_path, current_scope())
               and (o.superior_id = :under or o.code = :chosen) order by o.scope_path collate "C"
            """;

    @Inject
    private Database database;

    /** A branch. */
    public record Branch(long id, String code, String name, String scopePath, long countyId) {

        public Place place() {
            return new Place(countyId, id, scopePath);
        }
    }

    /** One who belongs to a branch. */
    public record Member(long id, String name, boolean probationary, boolean floating) {
    }

    /** An organisation to choose. @param superior its superior's name, or null where that does not matter */
    public record Host(String code, String name, String superior) {
    }

    /**
     * @param code of a branch in the caller's scope; null for the caller's own
     * @param own  the organisation the caller acts for
     */
    public Optional<Branch> find(String code, long own) {
        return database.query(handle -> handle.createQuery(BRANCH).bind("code", code).bind("own", own).mapTo(Branch.class).findOne());
    }

    /** The branch in the caller's scope to which a member belongs. */
    public Optional<Branch> of(long member) {
        return database.query(handle -> handle.createQuery(OF_MEMBER).bind("member", member).mapTo(Branch.class).findOne());
    }

    /** As the roster has them, by name. */
    public List<Member> members(long branch) {
        return database.query(handle -> handle.createQuery(MEMBERS).bind("branch", branch).mapTo(Member.class).list());
    }

    /** Those of whom it is not on record that they are away. */
    public List<Member> atHome(long branch) {
        return database.query(handle -> handle.createQuery(AT_HOME).bind("branch", branch).mapTo(Member.class).list());
    }

    /** Whether all of these belong to the branch. */
    public boolean areOf(long branch, Collection<Long> members) {
        return database.query(handle -> handle.createQuery("""
                        select count(*) from member where county_id = current_county() and organisation_id = :branch and status <> 'FORMER' and id = any(:members)""")
                .bind("branch", branch).bindArray("members", Long.class, members.toArray()).mapTo(Long.class).one()) == members.stream().distinct().count();
    }

    /** A branch anywhere in the county; call it with the county's view. */
    public Optional<Branch> anywhere(String code) {
        return database.query(handle -> handle.createQuery(ELSEWHERE).bind("code", code).mapTo(Branch.class).findOne());
    }

    /** Every branch of the county but one; call it with the county's view. */
    public List<Host> hosts(long own) {
        return database.query(handle -> handle.createQuery(HOSTS).bind("own", own).mapTo(Host.class).list());
    }

    /** What a filter offers: the organisations directly under one, and the one chosen now, however deep. @param chosen its code, or null */
    public List<Host> choice(long under, String chosen) {
        return database.query(handle -> handle.createQuery(CHOICE).bind("under", under).bind("chosen", chosen).mapTo(Host.class).list());
    }
}
