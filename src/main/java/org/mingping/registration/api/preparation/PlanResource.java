package org.mingping.registration.api.preparation;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.ReviewingPlan;
import org.mingping.registration.application.preparation.WritingPlan;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;

/** A township's plan: begun, written, handed in, reviewed. Every act answers with the plan as it then stands. */
@ApplicationScoped
@Path("preparations/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private WritingPlan writing;

    @Inject
    private ReviewingPlan reviewing;

    /** As it is being written, with every version that was handed in. */
    @GET
    public JsonObject one(@PathParam("id") long campaign, @QueryParam("organisation") String organisation) {
        ReadingPreparation.Plan plan = plan(campaign, organisation);
        JsonArrayBuilder versions = Jsons.array();
        plan.versions().forEach(one -> versions.add(shape(one.text()).add("number", one.number()).add("submittedBy", one.submittedBy())
                .add("accepted", one.accepted() == null ? JsonValue.NULL : one.accepted() ? JsonValue.TRUE : JsonValue.FALSE).add("reason", orNull(one.reason()))));
        return (plan.typed() ? Jsons.object() : shape(plan.standing().text())).add("version", plan.standing().version()).add("state", plan.standing().state().name()).add("versions", versions).build();
    }

    /** Begins it from the template: 201. */
    @POST
    public Response begin(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput.parse(body).finish();
        writing.begin(campaign, organisation);
        return Response.status(Response.Status.CREATED).entity(one(campaign, organisation)).build();
    }

    /** {@code {version, aims, content, method, milestones: [{day, text}]}}. */
    @PUT
    public JsonObject write(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        Written written = written(body);
        writing.write(plan(campaign, organisation).standing().id(), written.version(), written.text());
        return one(campaign, organisation);
    }

    /** The same body: writes it and hands it in. */
    @POST
    @Path("submissions")
    public JsonObject submit(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        Written written = written(body);
        writing.submit(plan(campaign, organisation).standing().id(), written.version(), written.text());
        return one(campaign, organisation);
    }

    /** {@code {version, accepted, reason?}}: a reason where it is returned. */
    @POST
    @Path("reviews")
    public JsonObject review(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean accepted = input.flag("accepted");
        String reason = input.optionalText("reason");
        input.finish();
        long id = plan(campaign, organisation).standing().id();
        if (accepted) {
            reviewing.accept(id, version);
        } else {
            reviewing.giveBack(id, version, reason);
        }
        return one(campaign, organisation);
    }

    private record Written(int version, PlanText text) {
    }

    private static Written written(String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        String aims = input.text("aims");
        String content = input.text("content");
        String method = input.text("method");
        List<Milestone> milestones = input.objects("milestones", (one, at) -> new Milestone(one.date("day"), one.text("text")));
        input.finish();
        return new Written(version, new PlanText(aims, content, method, milestones));
    }

    private ReadingPreparation.Plan plan(long campaign, String organisation) {
        return reading.plan(campaign, organisation).orElseThrow(Refusal::notFound);
    }

    private static JsonObjectBuilder shape(PlanText text) {
        JsonArrayBuilder milestones = Jsons.array();
        text.milestones().forEach(one -> milestones.add(Jsons.object().add("day", one.day().toString()).add("text", one.text())));
        return Jsons.object().add("aims", text.aims()).add("content", text.content()).add("method", text.method()).add("milestones", milestones);
    }
}
