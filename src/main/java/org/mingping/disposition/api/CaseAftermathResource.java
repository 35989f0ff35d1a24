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
import org.mingping.disposition.application.AppealingDecision;
import org.mingping.disposition.application.ClosingCase;
import org.mingping.disposition.application.FollowingUpCase;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.RectifyingMember;
import org.mingping.disposition.application.ServingDecision;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** After the decision. Each takes {@code version} of what the client saw, and answers with the case as it then stands. */
@ApplicationScoped
@Path("cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseAftermathResource {

    private static final int MOST_MILESTONES = 1_000;

    @Inject
    private ReadingCases reading;
    @Inject
    private ServingDecision serving;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private FollowingUpCase following;
    @Inject
    private ClosingCase closing;

    /** {@code {version, on, how, note}}. */
    @POST
    @Path("services")
    public JsonObject serve(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        Service how = input.choice(Service.class, "how");
        String note = input.text("note");
        input.finish();
        serving.serve(id, version, on, how, note);
        return stands(id);
    }

    /** {@code {version, on, how, note}}: the answer to the last appeal reached the member. */
    @POST
    @Path("appeal-answers/services")
    public JsonObject serveAnswer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        Service how = input.choice(Service.class, "how");
        String note = input.text("note");
        input.finish();
        serving.answer(id, version, on, how, note);
        return stands(id);
    }

    /** {@code {version, on, helper, measures, milestones?: [{due, what}]}}: it ends as many months later as were decided. */
    @POST
    @Path("rectifications")
    public JsonObject plan(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        long helper = input.id("helper");
        String measures = input.text("measures");
        List<Milestone> milestones = input.objects("milestones", (one, place) -> new Milestone(one.date("due"), one.text("what")));
        input.finish();
        rectifying.plan(id, version, on, helper, measures, milestones);
        return stands(id);
    }

    /** {@code {version, on, milestone, reached, note}}. */
    @POST
    @Path("milestones")
    public JsonObject milestone(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        int milestone = input.integer("milestone", 1, MOST_MILESTONES);
        boolean reached = input.flag("reached");
        String note = input.text("note");
        input.finish();
        rectifying.milestone(id, version, on, milestone, reached, note);
        return stands(id);
    }

    /** {@code {version, day, place}}: when and where the branch evaluates again. */
    @POST
    @Path("reevaluation-plans")
    public JsonObject planReevaluation(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate day = input.date("day");
        String place = input.text("place");
        input.finish();
        rectifying.planReevaluation(id, version, day, place);
        return stands(id);
    }

    /** {@code {version, on, text}}. */
    @POST
    @Path("appeals")
    public JsonObject appeal(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        String text = input.text("text");
        input.finish();
        appealing.appeal(id, version, on, text);
        return stands(id);
    }

    /** {@code {version, upheld, text}}. */
    @POST
    @Path("appeal-answers")
    public JsonObject answer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        boolean upheld = input.flag("upheld");
        String text = input.text("text");
        input.finish();
        appealing.answer(id, version, upheld, text);
        return stands(id);
    }

    /** {@code {version, on, helper, visits: [{day}], aims}}. */
    @POST
    @Path("follow-ups")
    public JsonObject follow(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        long helper = input.id("helper");
        List<LocalDate> visits = input.objects("visits", (one, place) -> one.date("day"));
        String aims = input.text("aims");
        input.finish();
        following.plan(id, version, on, helper, visits, aims);
        return stands(id);
    }

    /** {@code {version, on, note}}. */
    @POST
    @Path("visits")
    public JsonObject visit(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        LocalDate on = input.date("on");
        String note = input.text("note");
        input.finish();
        following.visit(id, version, on, note);
        return stands(id);
    }

    /** {@code {version, remark?}}. */
    @POST
    @Path("closings")
    public JsonObject close(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String remark = input.optionalText("remark");
        input.finish();
        closing.close(id, version, remark);
        // A branch sees a former member no more once their last case is closed.
        return reading.find(id).map(CaseShapes::line).orElseGet(() -> Jsons.object().add("id", id).add("state", CaseState.CLOSED.name())).build();
    }

    private JsonObject stands(long id) {
        return CaseShapes.line(reading.get(id)).build();
    }
}
