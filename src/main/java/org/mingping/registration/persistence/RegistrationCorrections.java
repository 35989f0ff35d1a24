package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.CorrectionState;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What members ask to have corrected of their own data. What was decided is never changed; asking again is another line. */
@ApplicationScoped
public class RegistrationCorrections {

    private static final String ASK = """
            insert into registration_correction (county_id, scope_path, registration_id, member_id, field, after_value, state, asked_at, asked_by, asked_account, asked_member)
            select r.county_id, r.scope_path, r.id, r.member_id, :field, :value, 'ASKED', :now, :by, :account, :member from registration r where r.county_id = :county and r.id = :id
            on conflict (county_id, registration_id, field) where state = 'ASKED'
            do update set after_value = excluded.after_value, asked_at = excluded.asked_at, asked_by = excluded.asked_by,
                          asked_account = excluded.asked_account, asked_member = excluded.asked_member
             where (registration_correction.after_value, registration_correction.asked_by) is distinct from (excluded.after_value, excluded.asked_by)""";

    private static final String WITHDRAW = """
            update registration_correction set state = 'WITHDRAWN' where county_id = :county and registration_id = :id and state = 'ASKED' and not (field = any(:fields))""";

    private static final String LINE = """
            select id, registration_id, field, before_value, after_value, state, asked_at, asked_by, asked_account, asked_member, decided_at, decided_by, answer
              from registration_correction where county_id = :county and registration_id = :id and state <> 'WITHDRAWN'""";

    private static final String DECIDE = """
            update registration_correction set state = :state, before_value = :before, answer = :answer, decided_at = :now, decided_by = :by
             where county_id = :county and id = :correction and state = 'ASKED'""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * One correction.
     *
     * @param beforeValue what stood when it was decided, or null where nothing did; of one that waits see {@link #beside}
     * @param askedBy     the member, or who wrote down what stands on their paper
     * @param answer      why it was rejected, or null
     */
    public record Line(long id, long registrationId, CorrectableField field, String beforeValue, String afterValue, CorrectionState state, OffsetDateTime askedAt, String askedBy, Long askedAccount, Long askedMember, OffsetDateTime decidedAt,
                       String decidedBy, String answer) implements Serializable {

        /** Whether this person asked for it, or wrote it down. */
        public boolean isAskedBy(SamePerson person) {
            return new SamePerson(askedAccount, askedMember).isAlso(person);
        }

        /** Who asked, for the member's history. @param member whose it is: what anybody else typed was the member's paper */
        public MemberCorrections.Asked asked(long member) {
            return new MemberCorrections.Asked(askedBy, askedMember == null || askedMember != member);
        }

        /** As it reads beside the record: one that waits would change what stands there now. */
        public Line beside(Map<CorrectableField, String> standing) {
            return state != CorrectionState.ASKED ? this
                    : new Line(id, registrationId, field, standing.get(field), afterValue, state, askedAt, askedBy, askedAccount, askedMember, decidedAt, decidedBy, answer);
        }
    }

    /** What is asked for now, and no more: what was asked before and is not decided is withdrawn where it is not among these. */
    public void ask(long registration, Map<CorrectableField, String> values, SamePerson person, String by) {
        database.execute(handle -> {
            handle.createUpdate(WITHDRAW).bind("county", county.id()).bind("id", registration).bindArray("fields", String.class, values.keySet().stream().map(Enum::name).toArray()).execute();
            values.forEach((field, value) -> handle.createUpdate(ASK).bind("county", county.id()).bind("id", registration).bind("field", field.name()).bind("value", value)
                    .bind("now", OffsetDateTime.now(clock)).bind("by", by).bind("account", person.account()).bind("member", person.member()).execute());
        });
    }

    /** Those that stand and those decided, in the order in which they were asked. */
    public List<Line> of(long registration) {
        return database.query(handle -> handle.createQuery(LINE + " order by id").bind("county", county.id()).bind("id", registration).mapTo(Line.class).list());
    }

    /** How many wait to be decided. */
    public long waiting(long registration) {
        return of(registration).stream().filter(line -> line.state() == CorrectionState.ASKED).count();
    }

    /** @throws Refusal REGISTRATION_CORRECTIONS (how many) while some wait to be decided */
    public void requireDecided(long registration) {
        long open = waiting(registration);
        if (open > 0) {
            throw Refusal.conflict("REGISTRATION_CORRECTIONS", open).under("domain §6");
        }
    }

    /** By field, the values that wait to be decided. */
    public Map<CorrectableField, String> asked(long registration) {
        return of(registration).stream().filter(line -> line.state() == CorrectionState.ASKED).collect(Collectors.toMap(Line::field, Line::afterValue));
    }

    public Optional<Line> one(long registration, long correction) {
        return database.query(handle -> handle.createQuery(LINE + " and id = :correction").bind("county", county.id()).bind("id", registration).bind("correction", correction)
                .mapTo(Line.class).findOne());
    }

    /** @param before what stands on record, or null @return whether it was still to be decided */
    public boolean decide(long correction, CorrectionState state, String before, String answer, String by) {
        return database.query(handle -> handle.createUpdate(DECIDE).bind("county", county.id()).bind("correction", correction).bind("state", state.name()).bind("before", before).bind("answer", answer)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute()) == 1;
    }
}
