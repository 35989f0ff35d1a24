package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.Registration;
import org.mingping.shared.persistence.Database;

/** More time that branches propose and townships grant. One at a time waits for its answer; what was answered stays. */
@ApplicationScoped
public class Extensions {

    private static final String PROPOSE = """
            insert into registration_extension (county_id, scope_path, registration_id, member_id, until, reason, state, proposed_at, proposed_by, proposed_account, proposed_member)
            select r.county_id, r.scope_path, r.id, r.member_id, :until, :reason, 'PROPOSED', :now, :by, :account, :member from registration r where r.county_id = :county and r.id = :id
            on conflict (county_id, registration_id) where state = 'PROPOSED' do nothing""";

    private static final String LINES = """
            select id, registration_id, until, reason, state, proposed_at, proposed_by, proposed_account, proposed_member, answer, decided_at, decided_by
              from registration_extension where county_id = :county and registration_id = :id""";

    private static final String DECIDE = """
            update registration_extension set state = :state, answer = :answer, decided_at = :now, decided_by = :by
             where county_id = :county and id = :extension and state = 'PROPOSED'""";

    /** Whoever proposed decides nothing by it, and a member's account answers none: it is the system's doing. */
    private static final String SETTLE = """
            update registration_extension set state = 'NEEDLESS', decided_at = :now, decided_by = 'system'
             where county_id = :county and registration_id = :id and state = 'PROPOSED'""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** One proposal. */
    public record Line(long id, long registrationId, LocalDate until, String reason, ExtensionState state, OffsetDateTime proposedAt, String proposedBy, Long proposedAccount, Long proposedMember, String answer,
                       OffsetDateTime decidedAt, String decidedBy) implements Serializable {

        public boolean isProposedBy(SamePerson person) {
            return new SamePerson(proposedAccount, proposedMember).isAlso(person);
        }
    }

    /** @return whether none waited for its answer already */
    public boolean propose(long registration, LocalDate until, String reason, SamePerson person, String by) {
        return database.query(handle -> handle.createUpdate(PROPOSE).bind("county", county.id()).bind("id", registration).bind("until", until).bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).bind("account", person.account()).bind("member", person.member()).execute()) == 1;
    }

    public List<Line> of(long registration) {
        return database.query(handle -> handle.createQuery(LINES + " order by id").bind("county", county.id()).bind("id", registration).mapTo(Line.class).list());
    }

    /** What waits for the township's answer. */
    public Optional<Line> proposed(long registration) {
        return of(registration).stream().filter(line -> line.state() == ExtensionState.PROPOSED).findFirst();
    }

    public void decide(long extension, ExtensionState state, String answer, String by) {
        database.execute(handle -> handle.createUpdate(DECIDE).bind("county", county.id()).bind("extension", extension).bind("state", state.name()).bind("answer", answer)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    /** Nobody needs it any more. */
    public void settle(Registration registration) {
        database.whileSeeing(registration.getScopePath(), () -> database.execute(handle -> handle.createUpdate(SETTLE).bind("county", county.id()).bind("id", registration.getId())
                .bind("now", OffsetDateTime.now(clock)).execute()));
    }
}
