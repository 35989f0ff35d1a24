package org.mingping.appraisal.api.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.mingping.appraisal.application.OpeningVoteAgain;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** A branch's ballot in an appraisal. */
@ApplicationScoped
@Path("branch-appraisals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BallotResource extends BoxResource {

    @Inject
    private OpeningVoteAgain again;

    /** The branch votes again on screens, on those alone whom its votes gave no grade. */
    @POST
    @Path("votes-again")
    public JsonObject openAgain(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        OffsetDateTime closesAt = input.optionalMoment("closesAt");
        input.finish();
        return Jsons.object().add("members", again.open(id, version, closesAt)).build();
    }
}
