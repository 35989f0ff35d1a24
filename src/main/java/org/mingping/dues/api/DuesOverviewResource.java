package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mingping.dues.application.ReadingDuesOverview;
import org.mingping.shared.Years;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** {@code GET /dues/overview?organisation=&year=}: owed, paid and unpaid by what stands directly below an organisation, and month. */
@ApplicationScoped
@Path("dues/overview")
@Produces(MediaType.APPLICATION_JSON)
public class DuesOverviewResource {

    @Inject
    private ReadingDuesOverview reading;

    @GET
    public JsonObject get(@QueryParam("organisation") String organisation, @QueryParam("year") String year) {
        ReadingDuesOverview.Overview shown = reading.read(organisation, Paging.optionalNumber("year", year, Years.FIRST, Years.LAST));
        JsonArrayBuilder items = Jsons.array();
        shown.cells().forEach(cell -> items.add(Jsons.object().add("organisation", cell.code()).add("name", cell.name()).add("month", cell.of().toString())
                .add("owed", cell.owedSum().toString()).add("paid", cell.paidSum().toString()).add("unpaid", cell.unpaid()).add("members", cell.members())));
        return Jsons.object().add("organisation", shown.place().code()).add("year", shown.year()).add("items", items).build();
    }
}
