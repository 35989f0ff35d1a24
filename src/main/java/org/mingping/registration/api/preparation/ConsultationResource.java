package org.mingping.registration.api.preparation;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.application.preparation.Consulting;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.WithdrawingConsultation;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Meetings in which people were asked, and what they said. */
@ApplicationScoped
@Path("preparations/{id}/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsultationResource {

    @Inject
    private ReadingPreparation reading;

    @Inject
    private Consulting consulting;

    @Inject
    private WithdrawingConsultation withdrawing;

    /** By day. */
    @GET
    public JsonObject list(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                           @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.consultation(campaign, organisation).meetings(), paging.page(), paging.size()),
                line -> Jsons.object().add("id", line.id()).add("day", line.heldOn().toString()).add("layer", line.layer().name()).add("category", line.category().name())
                        .add("place", line.place()).add("ledBy", line.ledBy()).add("participants", line.participants()).add("opinions", line.opinions()).add("withdrawn", orNull(line.withdrawnReason())));
    }

    /** {@code {day, layer, category, place, ledBy, participants}}: 201 with its id. */
    @POST
    public Response meet(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        LocalDate day = input.date("day");
        ParticipantLayer layer = input.choice(ParticipantLayer.class, "layer");
        StandardCategory category = input.choice(StandardCategory.class, "category");
        String place = input.text("place");
        String ledBy = input.text("ledBy");
        int participants = input.integer("participants", 0, Integer.MAX_VALUE);
        input.finish();
        return created(consulting.meet(campaign, organisation, day, layer, category, place, ledBy, participants));
    }

    /** What was said, by subject. */
    @GET
    @Path("opinions")
    public JsonObject opinions(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, @QueryParam("page") @DefaultValue("0") String page,
                               @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.consultation(campaign, organisation).opinions(), paging.page(), paging.size()), ConsultationResource::shape);
    }

    /** {@code {meeting, subject, content}}: 201 with its id. */
    @POST
    @Path("opinions")
    public Response say(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        long meeting = input.id("meeting");
        OpinionSubject subject = input.choice(OpinionSubject.class, "subject");
        String content = input.text("content");
        input.finish();
        return created(consulting.say(campaign, organisation, meeting, subject, content));
    }

    /** {@code {reason}}: it was put down wrongly; it stays readable and counts no more. */
    @POST
    @Path("{meeting}/withdrawals")
    public JsonObject withdraw(@PathParam("id") long campaign, @PathParam("meeting") long meeting, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        withdrawing.meeting(campaign, organisation, meeting, reason);
        return Jsons.object().add("id", meeting).add("withdrawn", reason.strip()).build();
    }

    /** {@code {unheard?: [{layer, reason}]}}: people were heard and every opinion has its answer: the campaign's task is done. Of a layer that was not heard it is said why. */
    @POST
    @Path("completions")
    public JsonObject complete(@PathParam("id") long campaign, @QueryParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        Map<ParticipantLayer, String> unheard = new EnumMap<>(ParticipantLayer.class);
        input.objects("unheard", (one, place) -> {
            ParticipantLayer layer = one.choice(ParticipantLayer.class, "layer");
            String reason = one.text("reason");
            return layer == null || reason == null ? null : unheard.put(layer, reason);
        });
        input.finish();
        consulting.conclude(campaign, organisation, unheard);
        return Jsons.object().add("done", orNull(reading.one(campaign, organisation).consultationDone())).build();
    }

    private static Response created(long id) {
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("id", id).build()).build();
    }

    static JsonObjectBuilder shape(ConsultationBook.Said said) {
        return Jsons.object().add("id", said.id()).add("version", said.version()).add("organisation", said.organisationName()).add("meeting", said.consultationId())
                .add("subject", said.subject().name()).add("content", said.content()).add("state", said.state().name()).add("mergedInto", orNull(said.mergedInto()))
                .add("merged", said.merged()).add("answer", orNull(said.answer())).add("draftedInto", orNull(said.draftedInto())).add("withdrawn", orNull(said.withdrawnReason()));
    }
}
