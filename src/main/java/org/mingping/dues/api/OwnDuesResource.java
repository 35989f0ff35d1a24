package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.shared.Refusal;
import org.mingping.shared.Years;
import org.mingping.shared.api.Paging;

/** {@code GET /dues/mine?year=}: the caller's own dues; 404 for an account that is no member's. */
@ApplicationScoped
@Path("dues/mine")
@Produces(MediaType.APPLICATION_JSON)
public class OwnDuesResource {

    @Inject
    private ReadingMemberDues reading;

    @GET
    public JsonObject get(@QueryParam("year") String year) {
        ReadingMemberDues.Year own = reading.mine(Paging.optionalNumber("year", year, Years.FIRST, Years.LAST));
        if (own == null) {
            throw Refusal.notFound();
        }
        return MemberDuesJson.of(own);
    }
}
