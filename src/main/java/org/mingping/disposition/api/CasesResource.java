package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.mingping.disposition.application.OpeningCase;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Cases: listed and opened. What belongs to one of them is in the resources beside this. */
@ApplicationScoped
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    private ReadingCases reading;

    @Inject
    private OpeningCase opening;

    /** Those that run, the most urgent first; {@code running=false} with those that are closed. */
    @GET
    public JsonObject list(@QueryParam("ground") String ground, @QueryParam("state") String state, @QueryParam("organisation") String organisation,
                           @QueryParam("running") @DefaultValue("true") String running, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        CaseLists.Filter filter = new CaseLists.Filter(Paging.choice(CaseGround.class, "ground", ground), Paging.choice(CaseState.class, "state", state),
                organisation == null || organisation.isBlank() ? null : organisation, !running.equals("false"));
        return Paging.list(reading.page(filter, paging.page(), paging.size()), CaseShapes::line);
    }

    /** {@code {member, ground: GRAVE_PROBLEM, reason}} or {@code {member, ground: OWN_APPLICATION, appliedOn, written, reason}}: 201. */
    @POST
    public Response open(String body) {
        JsonInput input = JsonInput.parse(body);
        long member = input.id("member");
        CaseGround ground = input.choice(CaseGround.class, "ground");
        String reason = input.text("reason");
        boolean own = ground == CaseGround.OWN_APPLICATION;
        if (ground != null && !own && ground != CaseGround.GRAVE_PROBLEM) {
            input.refuse("ground", "CASE_GROUND_CONFIRMED_ELSEWHERE");
        }
        LocalDate appliedOn = own ? input.date("appliedOn") : null;
        boolean written = own && input.flag("written");
        input.finish();
        long id = own ? opening.ownApplication(member, appliedOn, written, reason) : opening.graveProblem(member, reason);
        return Response.status(Response.Status.CREATED).entity(CaseShapes.line(reading.get(id)).build()).build();
    }
}
