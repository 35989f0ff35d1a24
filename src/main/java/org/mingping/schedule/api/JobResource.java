package org.mingping.schedule.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mingping.schedule.JobLedger;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.Jsons;

/** Runs a job's period by hand; a second call for the same period answers the first's result. */
@ApplicationScoped
@Path("jobs/{job}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JobResource {

    @Inject
    private RunningJob running;

    @POST
    public JsonObject run(@PathParam("job") String job, String body) {
        JsonInput input = JsonInput.parse(body);
        String period = input.text("period");
        Boolean recheck = input.optionalFlag("recheck");
        input.finish();
        return shape(running.run(job, period, Boolean.TRUE.equals(recheck)));
    }

    private static JsonObject shape(JobLedger.Run run) {
        return Jsons.object().add("job", run.job()).add("period", run.period()).add("state", run.state())
                .add("trigger", run.trigger().name()).add("attempts", run.attempts()).add("startedAt", run.claimedAt().toString())
                .add("finishedAt", JsonOutput.orNull(run.finishedAt()))
                .add("result", run.result() == null ? JsonValue.NULL : JsonInput.structure(run.result())).build();
    }
}
