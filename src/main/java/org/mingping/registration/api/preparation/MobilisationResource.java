package org.mingping.registration.api.preparation;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import org.mingping.registration.application.preparation.Mobilising;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Meetings held and notices given; {@code ?organisation=} is the token's own where it is left out. */
@ApplicationScoped
@Path("preparations/{id}/mobilisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MobilisationResource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private Mobilising mobilising;

    /** By day, withdrawn ones among them. */
    @GET
    public JsonObject list(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.mobilisation(campaign, organisation), paging.page(), paging.size()), MobilisationResource::shape);
    }

    /** {@code {kind, day, title, content, reached}}: 201 with its id. */
    @POST
    public Response record(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        MobilisationKind kind = input.choice(MobilisationKind.class, "kind");
        LocalDate day = input.date("day");
        String title = input.text("title");
        String content = input.text("content");
        int reached = input.integer("reached", 0, Integer.MAX_VALUE);
        input.finish();
        long id = mobilising.record(campaign, organisation, kind, day, title, content, reached);
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("id", id).build()).build();
    }

    /** Everybody is reached: the campaign's task is done. */
    @POST
    @Path("completions")
    public JsonObject complete(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput.parse(body).finish();
        mobilising.conclude(campaign, organisation);
        return Jsons.object().add("done", orNull(reading.one(campaign, organisation).mobilisationDone())).build();
    }

    /** {@code {reason}}: a record that was put down wrongly counts no more. */
    @POST
    @Path("{record}/withdrawals")
    public JsonObject withdraw(@PathParam("id") long campaign, @PathParam("record") long record, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        if (reading.mobilisation(campaign, organisation).stream().noneMatch(line -> line.id() == record)) {
            throw Refusal.notFound();
        }
        mobilising.withdraw(record, reason);
        return Jsons.object().add("id", record).add("withdrawn", reason.strip()).build();
    }

    private static JsonObjectBuilder shape(MobilisationBook.Line line) {
        return Jsons.object().add("id", line.id()).add("kind", line.kind().name()).add("day", line.heldOn().toString()).add("title", line.title()).add("content", line.content())
                .add("reached", line.reached()).add("papers", line.papers()).add("recordedBy", line.recordedBy()).add("withdrawn", orNull(line.withdrawnReason()));
    }
}
