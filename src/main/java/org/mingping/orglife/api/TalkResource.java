package org.mingping.orglife.api;

import static org.mingping.shared.api.JsonOutput.orNull;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.mingping.orglife.application.ReadingTalks;
import org.mingping.orglife.application.RecordingTalk;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.persistence.Talks;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** Study and talks: listed and put on record. */
@ApplicationScoped
@Path("talks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TalkResource {

    @Inject
    private ReadingTalks reading;

    @Inject
    private RecordingTalk recording;

    /** Newest first; {@code content} is null for whoever is above the branch. */
    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @QueryParam("kind") String kind, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.page(organisation == null || organisation.isBlank() ? null : organisation, Paging.choice(TalkKind.class, "kind", kind), paging.page(),
                paging.size()), TalkResource::shape);
    }

    /** What was said, for whoever is above the branch; the journal keeps every look. */
    @GET
    @Path("{id}/content")
    public JsonObject content(@PathParam("id") long id) {
        return Jsons.object().add("id", id).add("content", reading.content(id)).build();
    }

    /** {@code {branch?, kind, day, ledBy, members, content}}: 201. */
    @POST
    public Response record(String body) {
        JsonInput input = JsonInput.parse(body);
        String branch = input.optionalText("branch");
        TalkKind kind = input.choice(TalkKind.class, "kind");
        LocalDate day = input.date("day");
        String ledBy = input.text("ledBy");
        List<Long> members = input.ids("members");
        String content = input.text("content");
        input.finish();
        long id = recording.record(branch, kind, day, ledBy, members, content);
        return Response.status(Response.Status.CREATED).entity(shape(reading.one(id)).build()).build();
    }

    private static JsonObjectBuilder shape(Talks.Line line) {
        return Jsons.object().add("id", line.id()).add("branch", line.branchCode()).add("kind", line.kind().name()).add("day", line.heldOn().toString())
                .add("ledBy", line.ledBy()).add("members", orNull(line.members())).add("content", orNull(line.content())).add("recordedBy", line.recordedBy());
    }
}
