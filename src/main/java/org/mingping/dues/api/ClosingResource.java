package org.mingping.dues.api;

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
import java.time.YearMonth;
import org.mingping.dues.application.ClosingMonth;
import org.mingping.dues.application.ReadingClosings;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.HandOverWay;
import org.mingping.dues.persistence.Closings;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** Months of money that branches close, hand over and see received. */
@ApplicationScoped
@Path("dues/closings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClosingResource {

    @Inject
    private ClosingMonth closing;

    @Inject
    private ReadingClosings reading;

    /** {@code ?branch=&state=&page=&size=}: the latest month first; without a branch all that the caller acts for. */
    @GET
    public JsonObject list(@QueryParam("branch") String branch, @QueryParam("state") String state, @QueryParam("page") @DefaultValue("0") String page,
            @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.page(branch, Paging.choice(ClosingState.class, "state", state), paging.page(), paging.size()), ClosingResource::shape);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return shape(id);
    }

    /** {@code {branch?, month}}: {@code branch} is a code, without one the caller's own; answers 201 with the closing. */
    @POST
    public Response close(String body) {
        JsonInput input = JsonInput.parse(body);
        String branch = input.optionalText("branch");
        YearMonth month = JsonMonths.month(input, "month");
        input.finish();
        return Response.status(Response.Status.CREATED).entity(shape(closing.close(branch, month))).build();
    }

    /** {@code {version, on, how}}: the branch gave the money to its superior. */
    @POST
    @Path("{id}/hand-over")
    public JsonObject handOver(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        LocalDate on = input.date("on");
        HandOverWay how = input.choice(HandOverWay.class, "how");
        input.finish();
        closing.handOver(id, version, on, how);
        return shape(id);
    }

    /** {@code {version, on}}: the superior says that it arrived. */
    @POST
    @Path("{id}/receipt")
    public JsonObject receive(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        LocalDate on = input.date("on");
        input.finish();
        closing.receive(id, version, on);
        return shape(id);
    }

    private JsonObject shape(long id) {
        return shape(reading.line(id)).build();
    }

    private static JsonObjectBuilder shape(Closings.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("branch", line.branchCode()).add("month", line.of().toString())
                .add("payments", line.payments()).add("total", line.sum().toString()).add("state", line.state().name()).add("handedOverOn", JsonOutput.orNull(line.handedOverOn()))
                .add("how", JsonOutput.orNull(line.handedOverHow())).add("receivedOn", JsonOutput.orNull(line.receivedOn()));
    }
}
