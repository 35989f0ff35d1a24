package org.mingping.appraisal.api;

import static org.mingping.shared.api.JsonOutput.orNull;

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
import java.util.List;
import org.mingping.appraisal.application.Examining;
import org.mingping.appraisal.application.Objecting;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReviewingInCommittee;
import org.mingping.appraisal.application.TellingMembers;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** What is done about single members between the phases of a branch's appraisal; each act answers the branch's new state. */
@ApplicationScoped
@Path("branch-appraisals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BranchStepsResource {

    @Inject
    private ReadingBranchAppraisal reading;

    @Inject
    private ReviewingInCommittee reviewing;

    @Inject
    private Examining examining;

    @Inject
    private TellingMembers telling;

    @Inject
    private Objecting objecting;

    /** The roll; {@code member} is what the acts below call a member. */
    @GET
    @Path("members")
    public JsonObject members(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        reading.head(id);
        return Paging.list(reading.members(id, paging.page(), paging.size()), line -> Jsons.object().add("member", line.id()).add("name", line.name())
                .add("status", line.status().name()).add("mayVote", line.mayVote()).add("gradeByVotes", orNull(line.gradeByVotes())).add("outcome", orNull(line.outcome()))
                .add("grade", orNull(line.grade())).add("quotaStanding", orNull(line.quotaStanding()))
                .add("toldOn", orNull(line.toldOn())));
    }

    /** The committee proposes a lower grade, or with {@code grade} null takes its proposal back. */
    @POST
    @Path("proposals")
    public JsonObject propose(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        About about = About.in(input);
        Grade grade = input.optionalChoice(Grade.class, "grade");
        String reason = input.optionalText("reason");
        input.finish();
        reviewing.propose(id, about.version(), about.member(), grade, reason);
        return state(id);
    }

    /** The committee refers to examination, or with {@code evidence} null takes its referral back. */
    @POST
    @Path("referrals")
    public JsonObject refer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        About about = About.in(input);
        String evidence = input.optionalText("evidence");
        input.finish();
        reviewing.refer(id, about.version(), about.member(), evidence);
        return state(id);
    }

    /** What is written about a member who is not graded. */
    @POST
    @Path("comments")
    public JsonObject comment(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        About about = About.in(input);
        String text = input.text("text");
        input.finish();
        reviewing.comment(id, about.version(), about.member(), text);
        return state(id);
    }

    /** The superior examined. */
    @POST
    @Path("examinations")
    public JsonObject examine(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        About about = About.in(input);
        ExaminationResult result = input.choice(ExaminationResult.class, "result");
        String reason = input.text("reason");
        input.finish();
        examining.examine(id, about.version(), about.member(), result, reason);
        return state(id);
    }

    /** The county confirms an UNQUALIFIED: an approver's token only. */
    @POST
    @Path("unqualified-confirmations")
    public JsonObject confirmUnqualified(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        About about = About.in(input);
        String opinion = input.text("opinion");
        input.finish();
        examining.confirmUnqualified(id, about.version(), about.member(), opinion);
        return state(id);
    }

    /** One member, or everyone not told yet, was told the grade and heard. */
    @POST
    @Path("tellings")
    public JsonObject tell(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        Long member = input.optionalId("member");
        input.finish();
        telling.tell(id, version, member == null ? List.of() : List.of(member));
        return state(id);
    }

    @GET
    @Path("objections")
    public JsonObject objections(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        reading.head(id);
        return Paging.list(reading.objections(id, paging.page(), paging.size()), line -> Jsons.object().add("id", line.id())
                .add("content", line.content()).add("answer", orNull(line.answer())));
    }

    /** Someone objects to a posted grade. */
    @POST
    @Path("objections")
    public JsonObject object(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        long member = input.id("member");
        String raisedBy = input.text("raisedBy");
        String content = input.text("content");
        input.finish();
        objecting.raise(id, member, raisedBy, content);
        return state(id);
    }

    /** The superior answers an objection in writing. */
    @POST
    @Path("objections/{objection}/answers")
    public JsonObject answer(@PathParam("id") long id, @PathParam("objection") long objection, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        String text = input.text("text");
        boolean upheld = input.flag("upheld");
        input.finish();
        objecting.answer(id, version, objection, text, upheld);
        return state(id);
    }

    private JsonObject state(long id) {
        return BranchAppraisalResource.shape(reading.head(id));
    }

    private static int version(JsonInput input) {
        return input.integer("version", 0, Integer.MAX_VALUE);
    }

    /** Whom an act is about, and the branch's version as whoever acts saw it. */
    private record About(int version, long member) {

        static About in(JsonInput input) {
            return new About(BranchStepsResource.version(input), input.id("member"));
        }
    }
}
