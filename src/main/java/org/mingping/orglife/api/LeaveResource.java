package org.mingping.orglife.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.Objects;
import org.mingping.access.Caller;
import org.mingping.orglife.application.AskingLeave;
import org.mingping.orglife.application.DecidingLeave;
import org.mingping.orglife.application.ReadingLeaves;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.ReadingOwnLife;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.persistence.OwnLife;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Leave from meetings: asked for under a member's token, decided by the branch. */
@ApplicationScoped
@Path("leaves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaveResource {

    @Inject
    private ReadingOwnLife own;

    @Inject
    private ReadingLeaves leaves;

    @Inject
    private AskingLeave asking;

    @Inject
    private ReadingMeetings reading;

    @Inject
    private DecidingLeave deciding;

    /**
     * Under a member's token: the member's own meetings to come, the nearest first, with what became of the leave asked for. Under an office's: what was asked for in its scope,
     * the latest meetings first; {@code ?state=ASKED}: what waits. Who holds an office and is a member has their own with {@code ?own=true}.
     */
    @GET
    public JsonObject list(@QueryParam("state") String state, @QueryParam("own") String mine, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        LeaveState wanted = Paging.choice(LeaveState.class, "state", state);
        if (!Caller.current().isConfinedToOwn() && !Boolean.parseBoolean(mine)) {
            ReadingLeaves.Requests found = leaves.page(wanted, paging.page(), paging.size());
            return Paging.list(found.page(), line -> LifeShapes.leave(line, found.names().get(line.memberId())));
        }
        return Paging.list(Page.of(own.mine().coming().stream().filter(one -> wanted == null || one.leaveState() == wanted).toList(), paging.page(), paging.size()), LifeShapes::own);
    }

    /** {@code {meeting, reason}}: 201 with the meeting as the member sees it. */
    @POST
    public Response ask(String body) {
        JsonInput input = JsonInput.parse(body);
        long meeting = input.id("meeting");
        String reason = input.text("reason");
        input.finish();
        asking.ask(meeting, reason);
        OwnLife.Meeting asked = own.mine().coming().stream().filter(one -> one.id() == meeting).findFirst().orElseThrow(Refusal::notFound);
        return Response.status(Response.Status.CREATED).entity(LifeShapes.own(asked).build()).build();
    }

    /** {@code {granted, answer?}}: with an answer where leave is refused. */
    @POST
    @Path("{id}/decisions")
    public JsonObject decide(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        boolean granted = input.flag("granted");
        String answer = input.optionalText("answer");
        input.finish();
        long meeting = deciding.decide(id, granted, answer);
        return reading.one(meeting).expected().stream().filter(one -> Objects.equals(one.leaveId(), id)).findFirst().map(LifeShapes::expected)
                .orElseThrow(Refusal::notFound).build();
    }
}
