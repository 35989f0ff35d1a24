package org.mingping.orglife.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.orglife.application.PlanningMeeting;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.RecordingAttendance;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Meetings: listed, planned, and who came. */
@ApplicationScoped
@Path("meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeetingResource {

    @Inject
    private ReadingMeetings reading;

    @Inject
    private PlanningMeeting planning;

    @Inject
    private RecordingAttendance recording;

    /** Newest first. */
    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @QueryParam("kind") String kind, @QueryParam("state") String state,
                           @QueryParam("month") String month, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        MeetingFilter filter = new MeetingFilter(organisation, Paging.choice(MeetingKind.class, "kind", kind), Paging.choice(MeetingState.class, "state", state),
                Paging.optionalMonth("month", month));
        return Paging.list(reading.page(filter, paging.page(), paging.size()), MeetingResource::shape);
    }

    /** 201. Without {@code expected} everybody who belongs to the branch is. */
    @POST
    public Response plan(String body) {
        JsonInput input = JsonInput.parse(body);
        String branch = input.optionalText("branch");
        MeetingKind kind = input.choice(MeetingKind.class, "kind");
        String topic = input.text("topic");
        String place = input.text("place");
        LocalDate day = input.date("day");
        LocalTime time = time(input);
        boolean everyone = !input.has("expected");
        List<Long> expected = everyone ? List.of() : input.ids("expected");
        input.finish();
        long id = planning.plan(branch, new MeetingPlan(kind, topic, place, day, time, everyone), expected);
        return Response.status(Response.Status.CREATED).entity(shape(reading.one(id).line()).build()).build();
    }

    /** Who is expected, what is recorded, and who asked for leave; {@code member} is what {@code PUT} calls a member. */
    @GET
    @Path("{id}/attendance")
    public JsonObject attendance(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("200") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.one(id).expected(), paging.page(), paging.size()), LifeShapes::expected);
    }

    /** Of everybody expected at once; with {@code reason} where it corrects what was recorded. */
    @PUT
    @Path("{id}/attendance")
    public JsonObject record(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        Map<Long, Presence> presences = new LinkedHashMap<>();
        input.objects("attendance", (one, index) -> presences.put(one.id("member"), one.choice(Presence.class, "presence")));
        String minutes = input.optionalText("minutes");
        String reason = input.optionalText("reason");
        input.finish();
        recording.record(id, version, presences, minutes, reason);
        return shape(reading.one(id).line()).build();
    }

    private static LocalTime time(JsonInput input) {
        String text = input.text("time");
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            return input.refuse("time", "FIELD_NOT_A_TIME");
        }
    }

    private static JsonObjectBuilder shape(MeetingLists.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("branch", line.branchCode()).add("kind", line.kind().name())
                .add("topic", line.topic()).add("place", line.place()).add("day", line.meetsOn().toString()).add("time", line.meetsAt())
                .add("state", line.state().name()).add("expected", line.expected()).add("present", line.present()).add("excused", line.excused())
                .add("absent", line.absent());
    }
}
