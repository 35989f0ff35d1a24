package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.Named;
import org.mingping.organisation.County;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Members who have a part in a case, by name. */
@ApplicationScoped
public class CasePeople {

    private static final String BY_ID = """
            select m.id, m.name, m.status, m.scope_path, o.code as branch, o.name as branch_name from member m
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = :county and m.id = any(:ids)""";

    /** Without those whose right rests by 留党察看 on the day: the same rule as appraisal's {@code VotingRight} (§1.3, Party Constitution Art. 41). */
    private static final String VOTING = """
            select m.id, m.name, m.status, m.scope_path, o.code as branch, o.name as branch_name from member m
              join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = :county and m.scope_path = :path and m.status = 'FULL' and m.id <> :member
               and not exists (select 1 from sanction s where s.county_id = m.county_id and s.member_id = m.id and s.decided_on <= :day
                                  and (s.kind = 'EXPULSION' or s.kind = 'PROBATION_ONE_YEAR' and s.decided_on + interval '1 year' > :day
                                       or s.kind = 'PROBATION_TWO_YEARS' and s.decided_on + interval '2 years' > :day))
             order by m.name_key, m.id""";

    /** Who was put out since held what they held before. */
    private static final String FULL_ON = """
            select exists (select 1 from member m where m.county_id = :county and m.id = :member and (m.status = 'FULL' or m.status = 'FORMER' and m.ended_on > cast(:day as date)))""";

    /** Full members of a branch that is named by its code or its name, by their own name. */
    private static final String NAMED = """
            select m.id, m.name, m.status, m.scope_path, o.code as branch, o.name as branch_name from member m
              join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = :county and m.status = 'FULL' and m.name = :name and :branch in (o.code, o.name) order by m.id limit 2""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A member as far as a case needs to know. */
    public record Person(long id, String name, MembershipStatus status, String scopePath, String branch, String branchName) implements Serializable {

        public Named named() {
            return new Named(PersonId.member(id), name);
        }

        public boolean isFull() {
            return status == MembershipStatus.FULL;
        }
    }

    /** @throws Refusal NOT_FOUND where the caller sees no such member */
    public Person one(long member) {
        return all(List.of(member)).get(0);
    }

    /** Empty where the caller sees no such member. */
    public Optional<Person> find(long member) {
        return database.query(handle -> handle.createQuery(BY_ID).bind("county", county.id()).bindArray("ids", Long.class, member).mapTo(Person.class).findOne());
    }

    /** Whether this one was a full member on the day, of whichever branch: of whom a case's book names nothing else is told. */
    public boolean isFull(long member, LocalDate day) {
        boolean[] full = new boolean[1];
        database.whileSeeing(county.path(), () -> full[0] = database.query(handle -> handle.createQuery(FULL_ON).bind("county", county.id()).bind("member", member).bind("day", day)
                .mapTo(Boolean.class).one()));
        return full[0];
    }

    /** In the order asked for, each once. @throws Refusal CASE_PEOPLE if one of them is not a member whom the caller sees */
    public List<Person> all(Collection<Long> members) {
        List<Long> asked = List.copyOf(new LinkedHashSet<>(members));
        Map<Long, Person> found = database.query(handle -> handle.createQuery(BY_ID).bind("county", county.id()).bindArray("ids", Long.class, asked.toArray())
                .mapTo(Person.class).list()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        if (found.size() < asked.size()) {
            throw Refusal.invalid("CASE_PEOPLE");
        }
        return asked.stream().map(found::get).toList();
    }

    /** Who may vote in the branch at this path, without the one whose case it is: nobody votes in their own. */
    public List<Person> voting(String path, long member) {
        return voting(path, member, LocalDate.now(clock));
    }

    /** By the roster as it stands now, and the sanctions of that day. @param day on which one votes */
    public List<Person> voting(String path, long member, LocalDate day) {
        return database.query(handle -> handle.createQuery(VOTING).bind("county", county.id()).bind("path", path).bind("member", member).bind("day", day).mapTo(Person.class).list());
    }

    /** Full members of this name in this branch whom the caller sees, two at most. @param branch its code or its name */
    public List<Person> named(String name, String branch) {
        return database.query(handle -> handle.createQuery(NAMED).bind("county", county.id()).bind("name", name).bind("branch", branch).mapTo(Person.class).list());
    }
}
