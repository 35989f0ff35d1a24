package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.Named;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The books of cases: read from the first line, written at the end. */
@ApplicationScoped
public class CaseBook {

    private static final String READ = """
            select e.case_id, c.rule_set_id, e.number, e.action, cast(e.fact as text) as fact, e.actor_kind, e.actor_number, e.actor_name, e.actor_role, e.account_id, e.entered_at, e.state_after
              from case_entry e join disposition_case c on c.county_id = e.county_id and c.id = e.case_id
             where e.county_id = :county and e.case_id = any(:cases) order by e.case_id, e.number""";

    /** Where a line lies is asked of the case, so that it lies beside it. */
    private static final String ADD = """
            insert into case_entry (county_id, scope_path, case_id, member_id, number, action, fact, happened_on, actor_kind, actor_number, actor_name, actor_role, account_id, signature,
                                    entered_at, state_after)
            select c.county_id, c.scope_path, c.id, c.member_id, :number, :action, cast(:fact as jsonb), :on, :kind, :actor, :name, :role, :account, :signature, :now, :state
              from disposition_case c where c.county_id = :county and c.id = :case""";

    private static final String LINKED = "select id, member_id from account where county_id = :county and id = any(:accounts) and member_id is not null";

    private static final String WAS = """
            select actor_number from case_entry where county_id = :county and case_id = :case and account_id = :account and actor_kind = 'MEMBER' order by number""";

    /** An account that is a member's. */
    public record Linked(long id, long memberId) {
    }

    @Inject
    private Database database;

    @Inject
    private County county;

    /** As it is stored: nothing of it is understood yet, so that one line which nobody can read spoils no other. */
    public record Stored(long caseId, long ruleSetId, int number, String action, String fact, String actorKind, Long actorNumber, String actorName, String actorRole, Long accountId,
                         OffsetDateTime enteredAt, String stateAfter) {

        boolean isByMember() {
            return PersonId.Kind.MEMBER.name().equals(actorKind);
        }

        CaseEntry line(OnePerson people) {
            Named by = actorKind == null ? null : new Named(people.of(new PersonId(PersonId.Kind.valueOf(actorKind), actorNumber)), actorName);
            return new CaseEntry(number, FactText.read(CaseAction.valueOf(action), people.in(fact)), by, actorRole == null ? null : Role.valueOf(actorRole), enteredAt,
                    CaseState.valueOf(stateAfter));
        }
    }

    /** One case's, not read yet. */
    public record Book(List<Stored> stored, Map<Long, Long> linked) {

        /** Of the rule set that the case goes by. @throws java.util.NoSuchElementException where the caller sees no line of it */
        public long ruleSetId() {
            return stored.stream().findFirst().orElseThrow().ruleSetId();
        }

        /** All its lines that the caller may see, in their order. @throws RuntimeException of whatever kind, where a line cannot be read */
        public List<CaseEntry> lines() {
            Map<Long, Long> members = new HashMap<>();
            // By what they were when they wrote a line here, else by what they are now.
            stored.stream().filter(line -> line.accountId() != null && line.isByMember()).forEach(line -> members.putIfAbsent(line.accountId(), line.actorNumber()));
            linked.forEach(members::putIfAbsent);
            OnePerson people = new OnePerson(members);
            return stored.stream().map(line -> line.line(people)).toList();
        }
    }

    /** All lines that the caller may see, in their order. */
    public List<CaseEntry> lines(long caseId) {
        return books(List.of(caseId)).get(caseId).lines();
    }

    /** The books of several cases at once, in two statements however many they are; each with the lines that the caller may see, of a case without any an empty one. */
    public Map<Long, Book> books(Collection<Long> cases) {
        Map<Long, List<Stored>> stored = new HashMap<>();
        cases.forEach(one -> stored.put(one, new ArrayList<>()));
        database.query(handle -> handle.createQuery(READ).bind("county", county.id()).bindArray("cases", Long.class, cases.toArray()).mapTo(Stored.class).list())
                .forEach(line -> stored.get(line.caseId()).add(line));
        Map<Long, Long> linked = linked(stored.values().stream().flatMap(List::stream).toList());
        Map<Long, Book> books = new HashMap<>();
        stored.forEach((id, lines) -> books.put(id, new Book(lines, linked)));
        return books;
    }

    /** Which accounts that wrote without being a member's are one now. */
    private Map<Long, Long> linked(List<Stored> stored) {
        Map<Long, Long> members = new HashMap<>();
        Object[] accounts = stored.stream().filter(line -> !line.isByMember()).map(Stored::accountId).filter(Objects::nonNull).distinct().toArray();
        if (accounts.length > 0) {
            database.whileSeeing(county.path(), () -> database.query(handle -> handle.createQuery(LINKED).bind("county", county.id()).bindArray("accounts", Long.class, accounts)
                    .mapTo(Linked.class).list()).forEach(one -> members.put(one.id(), one.memberId())));
        }
        return members;
    }

    /** Who an account without a member is in the book of this case: the member it was when it wrote in it, where it was one. */
    public PersonId person(long caseId, PersonId acting) {
        if (acting.kind() == PersonId.Kind.MEMBER) {
            return acting;
        }
        return database.query(handle -> handle.createQuery(WAS).bind("county", county.id()).bind("case", caseId).bind("account", acting.number()).mapTo(Long.class).findFirst())
                .map(PersonId::member).orElse(acting);
    }

    /** The same whole, for whoever has a part in the case without being its office; {@code path} is where the case lies. */
    public List<CaseEntry> linesAt(String path, long caseId) {
        List<CaseEntry> lines = new ArrayList<>();
        database.whileSeeing(path, () -> lines.addAll(lines(caseId)));
        return List.copyOf(lines);
    }

    /** @param account that wrote it, 0 for the system @param signature how the journal names it */
    public void add(long caseId, CaseEntry line, long account, String signature) {
        database.execute(handle -> handle.createUpdate(ADD).bind("county", county.id()).bind("case", caseId).bind("number", line.number())
                .bind("action", line.fact().action().name()).bind("fact", FactText.write(line.fact())).bind("on", line.fact().on())
                .bind("kind", line.by() == null ? null : line.by().person().kind().name()).bind("actor", line.by() == null ? null : line.by().person().number())
                .bind("name", line.by() == null ? null : line.by().name()).bind("role", line.role() == null ? null : line.role().name()).bind("account", account == 0 ? null : account).bind("signature", signature)
                .bind("now", line.enteredAt()).bind("state", line.after().name()).execute());
    }
}
