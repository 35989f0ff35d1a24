package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.mingping.disposition.application.CheckingCase;
import org.mingping.disposition.application.FactJson;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/** One case: read and checked. Each step of it is in its own resource beside this. */
@ApplicationScoped
@Path("cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    private ReadingCases reading;

    @Inject
    private ReadingParts parts;

    @Inject
    private CheckingCase checking;

    /** Whoever educates or helps gets what {@code cases/parts} lists. */
    @GET
    public JsonObject get(@PathParam("id") long id) {
        return reading.find(id).map(CaseShapes::line).orElseGet(() -> CaseShapes.part(parts.get(id))).build();
    }

    /** The case's book, from its first line. */
    @GET
    @Path("entries")
    public JsonObject entries(@PathParam("id") long id) {
        List<CaseEntry> lines = reading.lines(id);
        return Paging.list(new Page<>(lines, lines.size()), line -> CaseShapes.entry(line, FactJson.of(line.fact())));
    }

    /** What runs in it today, and by when. */
    @GET
    @Path("clocks")
    public JsonObject clocks(@PathParam("id") long id) {
        List<CaseClock> clocks = reading.clocks(id);
        return Paging.list(new Page<>(clocks, clocks.size()), CaseShapes::clock);
    }

    /** {@code {disposition?}} → {@code {defects: [{code, clause, message, mend}]}}: everything for which it would be refused today; without one, of the one that is proposed. */
    @POST
    @Path("checks")
    public JsonObject check(@PathParam("id") long id, String body, @Context HttpHeaders headers) {
        JsonInput input = JsonInput.parse(body == null || body.isBlank() ? "{}" : body);
        Disposition disposition = input.optionalChoice(Disposition.class, "disposition");
        input.finish();
        JsonArrayBuilder defects = Jsons.array();
        checking.check(id, disposition).forEach(defect -> defects.add(CaseShapes.defect(defect, Problem.locale(headers))));
        return Jsons.object().add("defects", defects).build();
    }
}
