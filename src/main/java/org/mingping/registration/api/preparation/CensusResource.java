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
import org.mingping.registration.application.preparation.DrawingCensus;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** The lists of a township's branches. */
@ApplicationScoped
@Path("preparations/{id}/census")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CensusResource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private DrawingCensus drawing;

    /** By branch. */
    @GET
    public JsonObject list(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.census(campaign, organisation), paging.page(), paging.size()), CensusResource::shape);
    }

    /** Gives every branch that has none its list, drawn from the records: 201 with how many. */
    @POST
    public Response draw(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput.parse(body).finish();
        int branches = drawing.draw(campaign, organisation);
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("branches", branches).build()).build();
    }

    static JsonObjectBuilder shape(CensusBook.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("branch", line.branch()).add("state", line.state().name()).add("lines", line.entries())
                .add("added", line.added()).add("struck", line.struck()).add("signedBy", orNull(line.signedBy())).add("returnReason", orNull(line.returnReason()));
    }
}
