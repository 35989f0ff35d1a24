package org.mingping.registration.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Registrations: listed, written, handed in, given back, verified, and talked about. What stands beside one is in {@link RegistrationPartsResource}. */
@ApplicationScoped
@Path("registrations")
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

    /** Of one campaign, by branch and name; {@code extensions=true} only those for which more time waits to be granted, {@code floating=true} only of members who are away. */
    @GET
    public JsonObject list(@QueryParam("campaign") String campaign, @QueryParam("standing") String standing, @QueryParam("organisation") String organisation,
                           @QueryParam("extensions") @DefaultValue("false") String extensions, @QueryParam("floating") @DefaultValue("false") String floating,
                           @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        Integer of = Paging.optionalNumber("campaign", campaign, 1, Integer.MAX_VALUE);
        LocalDate today = LocalDate.now(clock);
        RegistrationLists.Filter filter = new RegistrationLists.Filter(of == null ? 0 : of, Paging.choice(RegistrationStanding.class, "standing", standing),
                organisation == null || organisation.isBlank() ? null : organisation, extensions.equals("true"), floating.equals("true"));
        return Paging.list(reading.page(filter, paging.page(), paging.size()), line -> RegistrationShapes.line(line, today));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return RegistrationShapes.whole(reading.one(id), LocalDate.now(clock));
    }

    /** {@code {version, thought?, work?, conduct?, life?, will?, statement?, corrections?: [{field, value}]}}: kept as a draft. */
    @PUT
    @Path("{id}/form")
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
            return field == null || value == null ? null : corrections.put(field, value);
        });
        input.finish();
        writing.save(id, version, new RegistrationForm(thought, work, conduct, life, will, statement), corrections);
        return get(id);
    }

    /** {@code {version}}: what is written is handed in. */
    @POST
    @Path("{id}/submissions")
    public JsonObject submit(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        input.finish();
        submitting.submit(id, version);
        return get(id);
    }

    /** {@code {version, reason}}. */
    @POST
    @Path("{id}/returns")
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
    @Path("{id}/verifications")
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
    @Path("{id}/talks")
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

    static int version(JsonInput input) {
        return input.integer("version", 0, Integer.MAX_VALUE);
    }
}
