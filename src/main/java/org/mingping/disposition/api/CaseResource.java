package org.mingping.disposition.api;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.mingping.disposition.application.CheckingCase;
import org.mingping.disposition.application.FactJson;
import org.mingping.disposition.application.OpeningCase;
import org.mingping.disposition.application.ReadingCases;

import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.persistence.CaseLists;

import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/** Cases: listed, opened, read and checked. Each step of one is in its own resource beside this. */
@ApplicationScoped
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    private ReadingCases reading;

    @Inject
    private OpeningCase opening;

    @Inject
    private CheckingCase checking;

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

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return CaseShapes.line(reading.get(id)).build();
    }

    /** The case's book, from its first line. */
    @GET
    @Path("{id}/entries")
    public JsonObject entries(@PathParam("id") long id) {
        List<CaseEntry> lines = reading.lines(id);
        return Paging.list(new Page<>(lines, lines.size()), line -> CaseShapes.entry(line, FactJson.of(line.fact())));
    }

    /** What runs in it today, and by when. */
    @GET
    @Path("{id}/clocks")
    public JsonObject clocks(@PathParam("id") long id) {
        List<CaseClock> clocks = reading.clocks(id);
        return Paging.list(new Page<>(clocks, clocks.size()), CaseShapes::clock);
    }

    /** {@code {disposition?}} → {@code {defects: [{code, clause, message, mend}]}}: everything for which it would be refused today; without one, of the one that is proposed. */
    @POST
    @Path("{id}/checks")
    public JsonObject check(@PathParam("id") long id, String body, @Context HttpHeaders headers) {
        JsonInput input = JsonInput.parse(body == null || body.isBlank() ? "{}" : body);
        Disposition disposition = input.optionalChoice(Disposition.class, "disposition");
        input.finish();
        JsonArrayBuilder defects = Jsons.array();
        checking.check(id, disposition).forEach(defect -> defects.add(CaseShapes.defect(defect, Problem.locale(headers))));
        return Jsons.object().add("defects", defects).build();
    }
}
