package org.mingping.appraisal.api;

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
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.OpeningCycle;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.persistence.AppraisalLists;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.Years;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** Cycles and what they came to. */
@ApplicationScoped
@Path("cycles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CycleResource {

    @Inject
    private OpeningCycle opening;

    @Inject
    private ReadingCycle reading;

    /** 201, or 200 with the one that exists. */
    @POST
    public Response open(String body) {
        JsonInput input = JsonInput.parse(body);
        int year = input.integer("year", Years.FIRST, Years.LAST);
        Half half = input.choice(Half.class, "half");
        String ruleSet = input.text("ruleSet");
        input.finish();
        OpeningCycle.Opened opened = opening.open(new HalfYear(year, half), ruleSet);
        return Response.status(opened.created() ? Response.Status.CREATED : Response.Status.OK).entity(line(opened.cycle())).build();
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return line(reading.cycle(id));
    }

    @GET
    @Path("{id}/grades")
    public JsonObject grades(@PathParam("id") long id, @QueryParam("organisation") String organisation,
                             @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        Page<AppraisalLists.GradeLine> grades = inFull()
                ? reading.gradesInFull(id, organisation, paging.page(), paging.size()) : reading.grades(id, organisation, paging.page(), paging.size());
        return Paging.list(grades, grade -> Jsons.object()
                .add("idNumber", grade.idNumber())
                .add("member", grade.name())
                .add("branch", grade.branch())
                .add("outcome", orNull(grade.outcome()))
                .add("grade", orNull(grade.grade())));
    }

    @GET
    @Path("{id}/branch-appraisals")
    public JsonObject branches(@PathParam("id") long id, @QueryParam("organisation") String organisation, @QueryParam("phase") String phase,
                               @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        Page<AppraisalLists.BranchLine> branches =
                reading.branches(id, organisation, Paging.choice(Phase.class, "phase", phase), paging.page(), paging.size());
        return Paging.list(branches, branch -> Jsons.object().add("id", branch.id()).add("branch", branch.branch())
                .add("name", branch.name()).add("phase", branch.phase().name()).add("version", branch.version()));
    }

    @GET
    @Path("{id}/quotas")
    public JsonObject quotas(@PathParam("id") long id) {
        ReadingCycle.Quotas quotas = inFull() ? reading.quotasInFull(id) : reading.quotas(id);
        JsonArrayBuilder items = Jsons.array();
        for (QuotaPools.Applied pool : quotas.pools()) {
            List<QuotaPools.Standing> standings = quotas.standings().stream()
                    .filter(standing -> standing.organisation().equals(pool.organisation())).toList();
            items.add(Jsons.object().add("organisation", pool.organisation()).add("members", pool.members())
                    .add("slots", pool.slots())
                    .add("admitted", members(standings, QuotaStanding.ADMITTED))
                    .add("tied", members(standings, QuotaStanding.TIED))
                    .add("notAdmitted", members(standings, QuotaStanding.NOT_ADMITTED)));
        }
        return Jsons.object().add("items", items).add("total", quotas.pools().size()).build();
    }

    private static JsonArrayBuilder members(List<QuotaPools.Standing> standings, QuotaStanding wanted) {
        JsonArrayBuilder array = Jsons.array();
        standings.stream().filter(standing -> standing.standing() == wanted).map(QuotaPools.Standing::idNumber).sorted().forEach(array::add);
        return array;
    }

    /** Identity numbers in full for those whose task needs them: the county's and townships' officers. */
    private static boolean inFull() {
        return Caller.current().isAny(List.of(Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER));
    }

    private static JsonObject line(Cycles.Line cycle) {
        JsonObjectBuilder object = Jsons.object().add("id", cycle.id()).add("year", cycle.year()).add("half", cycle.half().name())
                .add("ruleSet", cycle.ruleSet()).add("version", cycle.version()).add("openedAt", cycle.openedAt().toString());
        return object.build();
    }
}
