package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.mingping.disposition.application.ApprovingDisposition;
import org.mingping.disposition.application.HoldingCaseMeeting;
import org.mingping.disposition.application.PausingCase;
import org.mingping.disposition.application.ProposingDisposition;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.api.JsonInput;

/** From the proposal to the approval. Each takes {@code version} of what the client saw, and answers with the case as it then stands. */
@ApplicationScoped
@Path("cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseDecisionResource {

    private static final int MOST = 100_000;

    @Inject
    private ReadingCases reading;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private HoldingCaseMeeting meeting;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private PausingCase pausing;

    /** {@code {version, on, disposition, months?, reason}}. */
    @POST
    @Path("proposals")
    public JsonObject propose(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        Disposition disposition = input.choice(Disposition.class, "disposition");
        Integer months = input.optionalInteger("months", 0, 120);
        String reason = input.text("reason");
        input.finish();
        proposing.propose(id, version, on, disposition, months, reason);
        return stands(id);
    }

    /** {@code {version, reason}}: the proposal is taken back before a meeting decided on it. */
    @POST
    @Path("proposal-withdrawals")
    public JsonObject withdraw(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String reason = input.text("reason");
        input.finish();
        proposing.withdraw(id, version, reason);
        return stands(id);
    }

    /** {@code {version, on, meetingOn, how}}: the member was told facts, proposal and day. */
    @POST
    @Path("tellings")
    public JsonObject tell(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        LocalDate meetingOn = input.date("meetingOn");
        String how = input.text("how");
        input.finish();
        proposing.tell(id, version, on, meetingOn, how);
        return stands(id);
    }

    /** {@code {version, on, entitled, voters: [member ids], inFavour, against, announced?, minutes}}. */
    @POST
    @Path("meetings")
    public JsonObject hold(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        int entitled = input.integer("entitled", 0, MOST);
        List<Long> voters = input.ids("voters");
        int inFavour = input.integer("inFavour", 0, MOST);
        int against = input.integer("against", 0, MOST);
        boolean announced = Boolean.TRUE.equals(input.optionalFlag("announced"));
        String minutes = input.text("minutes");
        input.finish();
        meeting.hold(id, version, on, entitled, voters, inFavour, against, announced, minutes);
        return stands(id);
    }

    /** {@code {version, opinion}}: 预审. */
    @POST
    @Path("reviews")
    public JsonObject review(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String opinion = input.text("opinion");
        input.finish();
        approving.review(id, version, opinion);
        return stands(id);
    }

    /** {@code {version, opinion}}: refused with {@code CASE_DEFECTS} while there is a defect; {@code checks} lists them. */
    @POST
    @Path("approvals")
    public JsonObject approve(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String opinion = input.text("opinion");
        input.finish();
        approving.approve(id, version, opinion);
        return stands(id);
    }

    /** {@code {version, remark?}}: 备案 of a voluntary withdrawal. */
    @POST
    @Path("filings-with-superior")
    public JsonObject takeOnFile(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String remark = input.optionalText("remark");
        input.finish();
        approving.takeOnFile(id, version, remark);
        return stands(id);
    }

    /** {@code {version, reason}}: back to the branch. */
    @POST
    @Path("returns")
    public JsonObject sendBack(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String reason = input.text("reason");
        input.finish();
        approving.sendBack(id, version, reason);
        return stands(id);
    }

    /** {@code {version, from, until, reason}}: deadlines rest. */
    @POST
    @Path("pauses")
    public JsonObject pause(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate from = input.date("from");
        LocalDate until = input.date("until");
        String reason = input.text("reason");
        input.finish();
        pausing.pause(id, version, from, until, reason);
        return stands(id);
    }

    /** {@code {version, reason}}: what rests runs again from today. */
    @POST
    @Path("resumptions")
    public JsonObject resume(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String reason = input.text("reason");
        input.finish();
        pausing.resume(id, version, reason);
        return stands(id);
    }

    private JsonObject stands(long id) {
        return CaseShapes.line(reading.get(id)).build();
    }
}
