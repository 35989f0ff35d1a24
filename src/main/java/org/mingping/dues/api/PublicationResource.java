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
import org.mingping.dues.application.ReadingPublication;
import org.mingping.dues.model.PublishedYear;
import org.mingping.shared.Years;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** {@code GET /dues/publications?branch=&year=}: the money a branch took in a year, by whom and for which month; {@code branch} is its code, without one the caller's own. */
@ApplicationScoped
@Path("dues/publications")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

    @Inject
    private ReadingPublication reading;

    @GET
    public JsonObject get(@QueryParam("branch") String branch, @QueryParam("year") String year) {
        PublishedYear shown = reading.of(branch, Paging.optionalNumber("year", year, Years.FIRST, Years.LAST));
        JsonArrayBuilder members = Jsons.array();
        shown.lines().forEach(line -> {
            JsonArrayBuilder months = Jsons.array();
            line.months().forEach(sum -> months.add(sum.toString()));
            members.add(Jsons.object().add("memberId", line.memberId()).add("member", JsonOutput.orNull(line.name())).add("gone", line.gone())
                    .add("paidByMonth", months).add("paid", line.getSum().toString()));
        });
        return Jsons.object().add("branch", shown.branch().code()).add("year", shown.year()).add("members", members).add("paid", shown.getSum().toString()).build();
    }
}
