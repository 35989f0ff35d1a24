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
import org.mingping.orglife.application.AnsweringHandshake;
import org.mingping.orglife.application.ReadingFloating;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Members of other branches who are said to be with the caller's branch, and whether it has them in its sight. */
@ApplicationScoped
@Path("handshakes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandshakeResource {

    @Inject
    private ReadingFloating reading;

    @Inject
    private AnsweringHandshake answering;

    /** What waits for an answer first, and whoever is confirmed. */
    @GET
    public JsonObject list(@QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.guests(), paging.page(), paging.size()), HandshakeResource::shape);
    }

    /** {@code {version, confirmed, answer?}}: with an answer where the branch declines. */
    @POST
    @Path("{id}/answers")
    public JsonObject answer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean confirmed = input.flag("confirmed");
        String answer = input.optionalText("answer");
        input.finish();
        answering.answer(id, version, confirmed, answer);
        return shape(reading.guest(id)).build();
    }

    private static JsonObjectBuilder shape(FloatingLists.Guest guest) {
        return Jsons.object().add("id", guest.id()).add("version", guest.version()).add("home", guest.homeName()).add("name", guest.memberName())
                .add("awayTo", guest.awayTo()).add("since", guest.since().toString()).add("state", guest.state().name()).add("answer", orNull(guest.answer()));
    }
}
