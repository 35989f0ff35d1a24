package org.mingping.orglife.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import java.time.LocalDate;
import java.util.List;
import org.mingping.orglife.application.AssigningTask;
import org.mingping.orglife.application.ReadingTasks;
import org.mingping.orglife.application.RecordingTaskResult;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** Assigned work and what became of it. */
@ApplicationScoped
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TaskResource {

    @Inject
    private ReadingTasks reading;

    @Inject
    private AssigningTask assigning;

    @Inject
    private RecordingTaskResult recording;

    /** What has no result first. */
    @GET
    public JsonObject list(@QueryParam("organisation") String organisation, @QueryParam("show") String show, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        TaskFilter filter = new TaskFilter(organisation, Paging.choice(TaskFilter.Show.class, "show", show));
        return Paging.list(reading.page(filter, paging.page(), paging.size()), TaskResource::shape);
    }

    /** 201 with one task a member. */
    @POST
    public Response assign(String body) {
        JsonInput input = JsonInput.parse(body);
        String branch = input.optionalText("branch");
        List<Long> members = input.ids("members");
        String title = input.text("title");
        LocalDate dueOn = input.date("dueOn");
        input.finish();
        JsonArrayBuilder items = Jsons.array();
        List<Long> ids = assigning.assign(branch, members, title, dueOn);
        ids.forEach(id -> items.add(shape(reading.one(id).line())));
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("items", items).add("total", ids.size()).build()).build();
    }

    /** With {@code reason} where it corrects what was recorded. */
    @PUT
    @Path("{id}/result")
    public JsonObject record(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        TaskResult result = input.choice(TaskResult.class, "result");
        String text = input.text("text");
        String reason = input.optionalText("reason");
        input.finish();
        recording.record(id, version, result, text, reason);
        return shape(reading.one(id).line()).build();
    }

    private static JsonObjectBuilder shape(TaskLists.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("member", line.memberId()).add("name", line.member())
                .add("branch", line.branchCode()).add("title", line.title()).add("dueOn", line.dueOn().toString()).add("result", orNull(line.result()))
                .add("text", orNull(line.resultText()));
    }
}
