package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.shared.Page;
import org.mingping.shared.api.Paging;

/** Cases in which the caller educates or helps. */
@ApplicationScoped
@Path("cases/parts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasePartsResource {

    @Inject
    private ReadingParts reading;

    /** {@code {id, version, member, part, open}}: with the version a session is put on record. */
    @GET
    public JsonObject list() {
        List<ReadingParts.Plan> plans = reading.mine();
        return Paging.list(new Page<>(plans, plans.size()), CaseShapes::part);
    }
}
