package org.mingping.appraisal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.mingping.appraisal.application.MovingOn;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.RecordingMeeting;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.Jsons;

/** One branch's appraisal and its way through the phases. */
@ApplicationScoped
@Path("branch-appraisals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BranchAppraisalResource {

    private static final int MOST_PEOPLE = 100_000;

    @Inject
    private MovingOn movingOn;

    @Inject
    private RecordingMeeting recordingMeeting;

    @Inject
    private ReadingBranchAppraisal reading;

    @GET
    public JsonObject get(@PathParam("id") long id) {
        return shape(reading.head(id));
    }

    /** The new state, or 409 with what stands in the way. */
    @POST
    @Path("transitions")
    public JsonObject move(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        Phase to = input.choice(Phase.class, "to");
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        Integer massRepresentatives = input.optionalInteger("massRepresentatives", 0, MOST_PEOPLE);
        OffsetDateTime closesAt = input.optionalMoment("closesAt");
        input.finish();
        movingOn.to(id, version, to, massRepresentatives, closesAt);
        return shape(reading.head(id));
    }

    /** The general meeting's vote: passed it moves on to EXAMINATION, not passed back to COMMITTEE_REVIEW. */
    @POST
    @Path("meetings")
    public JsonObject meeting(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        LocalDate heldOn = input.date("heldOn");
        int present = input.integer("present", 0, MOST_PEOPLE);
        int inFavour = input.integer("inFavour", 0, MOST_PEOPLE);
        input.finish();
        recordingMeeting.record(id, version, heldOn, present, inFavour);
        return shape(reading.head(id));
    }

    static JsonObject shape(BranchAppraisal branch) {
        return Jsons.object().add("id", branch.getId()).add("branch", branch.getBranchCode())
                .add("name", branch.getBranchName()).add("phase", branch.getPhase().name()).add("version", branch.getVersion()).build();
    }
}
