package org.mingping.organisation.api;

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
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.persistence.FormerMembers;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;

/** {@code GET /former-members?due=&page=&size=}: whose data is kept until when; {@code POST …/{id}/handing-overs}: the archive has it. */
@ApplicationScoped
@Path("former-members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FormerMemberResource {

    @Inject
    private KeepingFormerMembers keeping;

    @GET
    public JsonObject list(@QueryParam("due") boolean due, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(keeping.page(due, paging.page(), paging.size()), FormerMemberResource::json);
    }

    /** {@code {archiveNo}} */
    @POST
    @Path("{id}/handing-overs")
    public JsonObject handOver(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String archiveNo = input.text("archiveNo");
        input.finish();
        keeping.handOver(id, archiveNo);
        return json(keeping.of(id)).build();
    }

    private static JsonObjectBuilder json(FormerMembers.Line line) {
        return Jsons.object().add("id", line.id()).add("name", line.name()).add("branch", line.branch()).add("endedOn", JsonOutput.orNull(line.endedOn()))
                .add("keptUntil", JsonOutput.orNull(line.keptUntil())).add("handedOverOn", JsonOutput.orNull(line.handedOverOn())).add("archiveNo", JsonOutput.orNull(line.archiveNo()));
    }
}
