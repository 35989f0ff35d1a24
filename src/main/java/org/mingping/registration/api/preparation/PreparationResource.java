package org.mingping.registration.api.preparation;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mingping.registration.application.preparation.DraftingFromConsultation;
import org.mingping.registration.application.preparation.LikeOpinions;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Who is where in a campaign's preparation; {@code id} is the campaign's everywhere under {@code /preparations}. */
@ApplicationScoped
@Path("preparations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreparationResource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private DraftingFromConsultation drafting;

    /** A line an organisation, by code. */
    @GET
    public JsonObject list(@PathParam("id") long campaign, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.overview(campaign), paging.page(), paging.size()), PreparationResource::shape);
    }

    /** Opinions that were adopted and stand in no draft yet, like ones of several organisations as one: {@code {subject, content, organisations, answers, merged, opinions}}. */
    @GET
    @Path("adopted-opinions")
    public JsonObject adopted(@PathParam("id") long campaign, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(drafting.adopted(campaign), paging.page(), paging.size()), PreparationResource::shape);
    }

    /** {@code {code, name}}: 201 with the rule set's code and how many opinions its annex lists. */
    @POST
    @Path("rule-set-drafts")
    public Response draft(@PathParam("id") long campaign, String body) {
        JsonInput input = JsonInput.parse(body);
        String code = input.text("code");
        String name = input.text("name");
        input.finish();
        int opinions = drafting.draft(campaign, code, name);
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("ruleSet", code).add("opinions", opinions).build()).build();
    }

    /** {@code {}}: adds them to the annex of a draft that is being written. */
    @POST
    @Path("rule-set-drafts/{code}/opinions")
    public JsonObject add(@PathParam("id") long campaign, @PathParam("code") String code, String body) {
        JsonInput.parse(body).finish();
        DraftingFromConsultation.Added added = drafting.add(campaign, code);
        return Jsons.object().add("ruleSet", code).add("opinions", added.lines()).add("joined", added.joined()).build();
    }

    private static JsonObjectBuilder shape(LikeOpinions like) {
        JsonArrayBuilder organisations = Jsons.array();
        JsonArrayBuilder ids = Jsons.array();
        JsonArrayBuilder answers = Jsons.array();
        like.said().forEach(one -> {
            organisations.add(one.organisationName());
            ids.add(one.id());
        });
        like.answers().forEach(answers::add);
        return Jsons.object().add("subject", like.subject().name()).add("content", like.content()).add("organisations", organisations).add("answers", answers).add("merged", like.merged())
                .add("opinions", ids);
    }

    private static JsonObjectBuilder shape(PreparationOverview.Line line) {
        return Jsons.object().add("organisation", line.code()).add("name", line.name())
                .add("mobilisation", Jsons.object().add("due", line.mobilisationDue().toString()).add("done", orNull(line.mobilisationDone())).add("records", line.meetings())
                        .add("reached", line.reached()))
                .add("census", Jsons.object().add("due", line.censusDue().toString()).add("done", orNull(line.censusDone())).add("sheets", line.sheets()).add("signed", line.signed())
                        .add("accepted", line.accepted()))
                .add("consultation", Jsons.object().add("due", line.consultationDue().toString()).add("done", orNull(line.consultationDone())).add("meetings", line.consultations())
                        .add("participants", line.participants()).add("opinions", line.opinions()).add("unanswered", line.unanswered()).add("adopted", line.adopted()))
                .add("plan", Jsons.object().add("due", line.planDue().toString()).add("done", orNull(line.planDone())).add("state", orNull(line.planState())).add("version", line.planNumber()))
                .add("registration", Jsons.object().add("due", line.registrationDue().toString()).add("done", orNull(line.registrationDone())).add("asked", line.asked()).add("answered", line.answered()));
    }
}
