package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.organisation.County;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/** The history of registrations: added to, never changed. */
@ApplicationScoped
public class RegistrationSteps {

    /** The registration's row is held by whoever acts, so that two lines never get one number. */
    private static final String ADD = """
            insert into registration_step (county_id, scope_path, registration_id, member_id, number, action, note, form, done_at, done_by)
            select r.county_id, r.scope_path, r.id, r.member_id,
                   1 + coalesce((select max(s.number) from registration_step s where s.county_id = r.county_id and s.registration_id = r.id), 0),
                   :action, :note, cast(:form as jsonb), :now, :by
              from registration r where r.county_id = :county and r.id = :id""";

    private static final String LINES = """
            select number, action, note, done_at, done_by from registration_step where county_id = :county and registration_id = :id order by number""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Whose doing a line is that follows from something else. */
    static final String BY_SYSTEM = "system";

    /** A line of the history. */
    public record Line(int number, RegistrationAction action, String note, OffsetDateTime doneAt, String doneBy) implements Serializable {

        private static final Set<RegistrationAction> HANDED_IN = EnumSet.of(RegistrationAction.SUBMITTED, RegistrationAction.SUBMITTED_FOR);

        private static final Set<RegistrationAction> GIVEN_BACK = EnumSet.of(RegistrationAction.RETURNED, RegistrationAction.TALKED);

        /** When what stands in it was handed in last; empty where it never was. @param lines its history, as {@link RegistrationSteps#of} gives it */
        public static Optional<OffsetDateTime> handedIn(List<Line> lines) {
            return lines.stream().filter(line -> HANDED_IN.contains(line.action())).map(Line::doneAt).reduce((earlier, later) -> later);
        }

        /** Whether the system gave it back last, because the wish to leave was taken back; what it gives back to be taken up again ends in RESUMED. @param lines as above */
        public static boolean isTakenBack(List<Line> lines) {
            return lines.stream().filter(line -> HANDED_IN.contains(line.action()) || GIVEN_BACK.contains(line.action()) || line.action() == RegistrationAction.RESUMED).reduce((earlier, later) -> later)
                    .filter(line -> line.action() == RegistrationAction.RETURNED && line.doneBy().equals(BY_SYSTEM)).isPresent();
        }

        /** Whether it was given back and not handed in since: what stands in it is being rewritten. @param lines as above */
        public static boolean isGivenBack(List<Line> lines) {
            return lines.stream().map(Line::action).filter(action -> HANDED_IN.contains(action) || GIVEN_BACK.contains(action)).reduce((earlier, later) -> later).filter(GIVEN_BACK::contains).isPresent();
        }
    }

    public void add(Registration registration, RegistrationAction action, String note, String by) {
        put(registration.getId(), action, note, null, by);
    }

    /** The form as it was handed in, whole: by the member, or for them from paper. */
    public void submitted(Registration registration, String by) {
        put(registration.getId(), registration.isFromPaper() ? RegistrationAction.SUBMITTED_FOR : RegistrationAction.SUBMITTED, null, json(registration.form()), by);
    }

    private void put(long id, RegistrationAction action, String note, String form, String by) {
        database.execute(handle -> handle.createUpdate(ADD).bind("county", county.id()).bind("id", id).bind("action", action.name()).bind("note", note).bind("form", form)
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).execute());
    }

    public List<Line> of(long id) {
        return database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("id", id).mapTo(Line.class).list());
    }

    private static String json(RegistrationForm form) {
        JsonObjectBuilder json = Jsons.object();
        add(json, "thought", form.thought());
        add(json, "work", form.work());
        add(json, "conduct", form.conduct());
        add(json, "life", form.life());
        add(json, "will", form.will() == null ? null : form.will().name());
        add(json, "statement", form.statement());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
