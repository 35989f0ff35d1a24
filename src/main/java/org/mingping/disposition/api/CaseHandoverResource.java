package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.mingping.disposition.application.ReadingHandover;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/** Cases as an officer hands them over. */
@ApplicationScoped
@Path("cases/handover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseHandoverResource {

    @Inject
    private ReadingHandover handover;

    /** What is handed over when an officer changes: {@code {case, clocks, defects, missing}} of each case that runs; {@code ?organisation=} narrows to a branch. */
    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @Context HttpHeaders headers) {
        Locale locale = Problem.locale(headers);
        List<ReadingHandover.Line> cases = handover.cases(organisation == null || organisation.isBlank() ? null : organisation, locale);
        return Paging.list(new Page<>(cases, cases.size()), one -> {
            JsonArrayBuilder clocks = Jsons.array();
            one.clocks().forEach(clock -> clocks.add(CaseShapes.clock(clock)));
            JsonArrayBuilder defects = Jsons.array();
            one.defects().forEach(defect -> defects.add(CaseShapes.defect(defect, locale)));
            return Jsons.object().add("case", CaseShapes.line(one.row())).add("clocks", clocks).add("defects", defects).add("missing", CaseShapes.items(one.missing()));
        });
    }
}
