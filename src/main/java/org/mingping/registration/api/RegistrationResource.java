package org.mingping.registration.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.application.DecidingRegistration;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.TalkingAboutLeaving;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;

/** One registration: read, written, handed in, given back, verified, and talked about. What stands beside one is in {@link RegistrationPartsResource}. */
@ApplicationScoped
@Path("registrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private TalkingAboutLeaving talking;
    @Inject
    private Clock clock;

    @GET
    public JsonObject get(@PathParam("id") long id) {
        return RegistrationShapes.whole(reading.one(id), LocalDate.now(clock));
    }

    /** {@code {version, thought?, work?, conduct?, life?, will?, statement?, corrections?: [{field, value}]}}: kept as a draft. */
    @PUT
    @Path("form")
    public JsonObject write(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        String thought = input.optionalText("thought");
        String work = input.optionalText("work");
        String conduct = input.optionalText("conduct");
        String life = input.optionalText("life");
        DeclaredWill will = input.optionalChoice(DeclaredWill.class, "will");
        String statement = input.optionalText("statement");
        Map<CorrectableField, String> corrections = new EnumMap<>(CorrectableField.class);
        input.objects("corrections", (one, place) -> {
            CorrectableField field = one.choice(CorrectableField.class, "field");
            String value = one.text("value");
            if (field != null && value != null && corrections.put(field, value) != null) {
                throw Refusal.invalid("CORRECTION_TWICE").under("domain §6");
            }
            return field;
        });
        input.finish();
        writing.save(id, version, new RegistrationForm(thought, work, conduct, life, will, statement), corrections);
        return get(id);
    }

    /** {@code {version}}: what is written is handed in. */
    @POST
    @Path("submissions")
    public JsonObject submit(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        input.finish();
        submitting.submit(id, version);
        return get(id);
    }

    /** {@code {version, reason}}. */
    @POST
    @Path("returns")
    public JsonObject giveBack(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        String reason = input.text("reason");
        input.finish();
        deciding.giveBack(id, version, reason);
        return get(id);
    }

    /** {@code {version, note?}}. */
    @POST
    @Path("verifications")
    public JsonObject verify(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        String note = input.optionalText("note");
        input.finish();
        deciding.verify(id, version, note);
        return get(id);
    }

    /** {@code {version, on, talkers: [{name}], minutes, confirmed}}: confirmed, a case of voluntary withdrawal is open. */
    @POST
    @Path("talks")
    public JsonObject talk(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        List<String> talkers = input.objects("talkers", (one, place) -> one.text("name"));
        String minutes = input.text("minutes");
        boolean confirmed = input.flag("confirmed");
        input.finish();
        talking.talk(id, version, on, talkers, minutes, confirmed);
        return get(id);
    }

    /** {@code {version, on, tried}}: the talk could not be held. */
    @POST
    @Path("attempts")
    public JsonObject tried(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String tried = input.text("tried");
        input.finish();
        talking.tried(id, version, on, tried);
        return get(id);
    }

    /** {@code {version}}: without the talk, after two attempts, a case of voluntary withdrawal is open. */
    @POST
    @Path("declinations")
    public JsonObject decline(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        input.finish();
        talking.declineUnheard(id, version);
        return get(id);
    }

    static int version(JsonInput input) {
        return input.integer("version", 0, Integer.MAX_VALUE);
    }
}
