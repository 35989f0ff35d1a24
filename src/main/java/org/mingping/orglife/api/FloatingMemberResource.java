package org.mingping.orglife.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mingping.orglife.application.ReadingFloating;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.shared.api.Paging;

/** Floating members, the longest silent first; without numbers of persons. */
@ApplicationScoped
@Path("floating-members")
@Produces(MediaType.APPLICATION_JSON)
public class FloatingMemberResource {

    @Inject
    private ReadingFloating reading;

    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.page(organisation == null || organisation.isBlank() ? null : organisation, paging.page(), paging.size()),
                FloatingMemberResource::shape);
    }

    private static JsonObjectBuilder shape(FloatingLists.Line line) {
        return Json.createObjectBuilder().add("member", line.of().memberId()).add("name", line.of().name()).add("branch", line.of().branchCode())
                .add("awayTo", orNull(line.of().awayTo())).add("since", orNull(line.of().since())).add("host", orNull(line.of().hostName()))
                .add("handshake", orNull(line.of().handshake())).add("lastSeen", orNull(line.of().lastSeen()))
                .add("days", line.days() == null ? JsonValue.NULL : Json.createValue(line.days())).add("overdue", line.overdue());
    }
}
