package org.mingping.registration.api;

import static org.mingping.shared.api.JsonOutput.orNull;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.registration.application.ClosingCampaign;
import org.mingping.registration.application.DroppingCampaign;
import org.mingping.registration.application.OpeningCampaign;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.ReportingTask;
import org.mingping.registration.application.ReschedulingCampaign;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.shared.FileName;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/** Campaigns: planned, opened, closed or dropped by the county; their tasks, and how far their registrations are. */
@ApplicationScoped
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CampaignResource {

    @Inject
    private ReadingCampaigns reading;
    @Inject
    private ReadingRegistrations registrations;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private ReschedulingCampaign rescheduling;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private DroppingCampaign dropping;
    @Inject
    private ReportingTask reporting;
    @Inject
    private PrintingRegistration printing;

    /** Newest first. */
    @GET
    public JsonObject list(@QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.all(), paging.page(), paging.size()), CampaignResource::shape);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return shape(reading.one(id).campaign()).build();
    }

    /** {@code {name, ruleSet?, dates: {mobilisation, census, consultation, plan, opening, closing}, organisations?: [{code}]}}: 201. Without organisations all take part. */
    @POST
    public Response plan(String body) {
        JsonInput input = JsonInput.parse(body);
        String name = input.text("name");
        String ruleSet = input.optionalText("ruleSet");
        JsonInput dates = input.object("dates");
        CampaignDatesForm form = CampaignDatesForm.of(dates);
        List<String> organisations = new ArrayList<>(input.objects("organisations", (one, place) -> one.text("code")));
        input.finish();
        long id = planning.plan(name, ruleSet, form.dates(), organisations);
        return Response.status(Response.Status.CREATED).entity(get(id)).build();
    }

    /** {@code {version, mobilisation, census, consultation, plan, opening, closing}}. */
    @PUT
    @Path("{id}/dates")
    public JsonObject reschedule(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        CampaignDatesForm form = CampaignDatesForm.of(input);
        input.finish();
        rescheduling.reschedule(id, version, form.dates());
        return get(id);
    }

    /** {@code {to: OPEN|CLOSED|DROPPED, version, reason?}} → the campaign; opened, with {@code registrations}, how many were asked. Whoever drops one says why. */
    @POST
    @Path("{id}/transitions")
    public JsonObject move(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        CampaignState to = input.choice(CampaignState.class, "to");
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        if (to == CampaignState.PLANNED) {
            input.refuse("to", "FIELD_NOT_A_CHOICE", "[OPEN, CLOSED, DROPPED]");
        }
        String reason = input.optionalText("reason");
        input.finish();
        if (to == CampaignState.DROPPED) {
            dropping.drop(id, version, reason);
            return get(id);
        }
        if (to == CampaignState.CLOSED) {
            closing.close(id, version);
            return get(id);
        }
        int opened = opening.open(id, version);
        return Jsons.object(get(id)).add("registrations", opened).build();
    }

    /** The caller's branch's empty forms as one PDF, of whoever has not handed in theirs. */
    @GET
    @Path("{id}/forms")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response forms(@PathParam("id") long id, @Context HttpHeaders headers) {
        PrintingRegistration.Printed printed = printing.empty(id, Problem.locale(headers));
        return Response.ok(printed.content(), "application/pdf").header("Content-Disposition", FileName.attachment(printed.name())).build();
    }

    /** By organisation and phase, in the caller's scope. */
    @GET
    @Path("{id}/tasks")
    public JsonObject tasks(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(Page.of(reading.one(id).tasks(), paging.page(), paging.size()), CampaignResource::task);
    }

    /** {@code {organisation, phase, version, note}}: the organisation, by its code, reports a task as done. */
    @POST
    @Path("{id}/tasks/reports")
    public JsonObject report(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String organisation = input.text("organisation");
        CampaignPhase phase = input.choice(CampaignPhase.class, "phase");
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        String note = input.text("note");
        input.finish();
        CampaignTask task = find(id, organisation, phase);
        reporting.report(id, task.organisationId(), phase, version, note);
        return task(find(id, organisation, phase)).build();
    }

    /** Of the organisations below the caller's: {@code {items: [{organisation, name, standing, registrations}], total}}. */
    @GET
    @Path("{id}/progress")
    public JsonObject progress(@PathParam("id") long id) {
        reading.one(id);
        List<RegistrationProgress.Count> counts = registrations.progress(id);
        return Paging.list(new Page<>(counts, counts.size()), count -> Jsons.object().add("organisation", count.code()).add("name", count.name()).add("standing", count.standing().name())
                .add("registrations", count.registrations()));
    }

    private CampaignTask find(long id, String organisation, CampaignPhase phase) {
        return reading.one(id).tasks().stream().filter(task -> task.organisation().equals(organisation) && task.phase() == phase).findFirst().orElseThrow(Refusal::notFound);
    }

    private static JsonObjectBuilder shape(Campaigns.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("name", line.name()).add("ruleSet", line.ruleSet()).add("state", line.state().name())
                .add("dates", Jsons.object().add("mobilisation", line.mobilisationBy().toString()).add("census", line.censusBy().toString())
                        .add("consultation", line.consultationBy().toString()).add("plan", line.planBy().toString()).add("opening", line.opensOn().toString())
                        .add("closing", line.closesOn().toString()))
                .add("openedOn", orNull(line.openedOn())).add("registrationEndsOn", orNull(line.registrationEndsOn())).add("closedOn", orNull(line.closedOn())).add("droppedOn", orNull(line.droppedOn())).add("droppedReason", orNull(line.droppedReason()));
    }

    private static JsonObjectBuilder task(CampaignTask task) {
        return Jsons.object().add("organisation", task.organisation()).add("name", task.organisationName()).add("phase", task.phase().name()).add("version", task.version())
                .add("dueOn", task.dueOn().toString()).add("doneOn", orNull(task.doneOn())).add("doneBy", orNull(task.doneBy())).add("note", orNull(task.note()));
    }

    /** The dates as they came: judged when all of them are there. */
    private record CampaignDatesForm(LocalDate mobilisation, LocalDate census, LocalDate consultation, LocalDate plan, LocalDate opening,
                                     LocalDate closing) {

        static CampaignDatesForm of(JsonInput input) {
            return new CampaignDatesForm(input.date("mobilisation"), input.date("census"), input.date("consultation"), input.date("plan"), input.date("opening"), input.date("closing"));
        }

        CampaignDates dates() {
            return new CampaignDates(mobilisation, census, consultation, plan, opening, closing);
        }
    }
}
