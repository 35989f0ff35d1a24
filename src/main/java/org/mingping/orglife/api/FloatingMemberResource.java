package org.mingping.orglife.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.mingping.orglife.application.LoggingContact;
import org.mingping.orglife.application.ReadingFloating;
import org.mingping.orglife.application.RecordingAway;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** Floating members: who is away, where, and when they were contacted; {@code id} is the member's. Numbers of persons go in and never out. */
@ApplicationScoped
@Path("floating-members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FloatingMemberResource {

    @Inject
    private ReadingFloating reading;

    @Inject
    private RecordingAway recording;

    @Inject
    private LoggingContact logging;

    /** The longest silent first. */
    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.page(organisation == null || organisation.isBlank() ? null : organisation, paging.page(), paging.size()), LifeShapes::floating);
    }

    /** One, with the contacts on record, the latest first. */
    @GET
    @Path("{id}")
    public JsonObject one(@PathParam("id") long id) {
        ReadingFloating.Whole whole = reading.one(id);
        JsonArrayBuilder contacts = Jsons.array();
        whole.contacts().forEach(one -> contacts.add(Jsons.object().add("day", one.contactedOn().toString()).add("way", one.way().name())
                .add("who", one.contactedBy()).add("content", one.content()).add("recordedBy", orNull(one.recordedBy()))));
        return LifeShapes.floating(whole.line()).add("contacts", contacts).build();
    }

    /** {@code {awayTo, since, contactPerson, contactNumber?, host?, outside?}}: 201. {@code host} is the code of a branch of this county, which is asked to confirm. */
    @POST
    @Path("{id}/stays")
    public Response begin(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String awayTo = input.text("awayTo");
        LocalDate since = input.date("since");
        String person = input.text("contactPerson");
        String number = input.optionalText("contactNumber");
        String host = input.optionalText("host");
        String outside = input.optionalText("outside");
        input.finish();
        recording.record(id, new Whereabouts(awayTo, since, person, number, host, outside));
        return created(id);
    }

    /** {@code {day, way, who, content}}: 201. */
    @POST
    @Path("{id}/contacts")
    public Response contact(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        LocalDate day = input.date("day");
        ContactWay way = input.choice(ContactWay.class, "way");
        String who = input.text("who");
        String content = input.text("content");
        input.finish();
        logging.log(id, day, way, who, content);
        return created(id);
    }

    /** {@code {on}}: the member is back; what was asked of the branch at the place is taken back. */
    @POST
    @Path("{id}/returns")
    public JsonObject end(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        LocalDate on = input.date("on");
        input.finish();
        recording.end(id, on);
        return one(id);
    }

    private Response created(long id) {
        return Response.status(Response.Status.CREATED).entity(one(id)).build();
    }
}
