package org.mingping.findings.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.application.DecidingFinding;
import org.mingping.findings.application.ReadingFailures;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.application.VerifyingFinding;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.Waits;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.Verifications;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/**
 * {@code GET /findings?kind=&organisation=&period=&level=&waits=&page=&size=}: every member whose run was above 0 at that month's end, whenever the level was raised; without a period the
 * last that was checked; with {@code waits=BRANCH|TOWNSHIP} findings of whatever month that wait for either. A run that became a finding is verified, decided or sent back by the finding's id.
 */
@ApplicationScoped
@Path("findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FindingResource {

    @Inject
    private ReadingFailures reading;

    @Inject
    private ReadingFinding findings;

    @Inject
    private VerifyingFinding verifying;

    @Inject
    private DecidingFinding deciding;

    @GET
    public JsonObject list(@QueryParam("kind") String kind, @QueryParam("organisation") String organisation, @QueryParam("period") String period,
                           @QueryParam("level") String level, @QueryParam("waits") String waits, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        FailureKind wanted = Paging.choice(FailureKind.class, "kind", kind);
        FailureLevel atLevel = Paging.choice(FailureLevel.class, "level", level);
        YearMonth month = Paging.optionalMonth("period", period);
        if (month == null) {
            month = reading.latest().orElse(null);
        }
        if (month == null) {
            return Paging.list(new Page<FailureLists.Line>(List.of(), 0), FindingResource::line);
        }
        FailureLists.Filter filter = new FailureLists.Filter(wanted, atLevel, organisation, month, Paging.choice(Waits.class, "waits", waits));
        return Paging.list(inFull() ? reading.runsInFull(filter, paging.page(), paging.size()) : reading.runs(filter, paging.page(), paging.size()), FindingResource::line);
    }

    /** With every verification and every return, oldest first. */
    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return finding(id);
    }

    /** The months: what was missing then, what happened since, and what the month counts as now, in the language the client accepts. */
    @GET
    @Path("{id}/evidence")
    public JsonObject evidence(@PathParam("id") long id, @Context HttpHeaders headers) {
        List<FailureRuns.Evidence> months = findings.evidence(id, Problem.locale(headers));
        return Paging.list(new Page<>(months, months.size()), one -> Jsons.object().add("month", one.month().toString()).add("then", one.then())
                .add("since", JsonOutput.orNull(one.since())).add("stands", one.stands().name()));
    }

    /** {@code {version, goodReason, text}}: the branch's verification. */
    @POST
    @Path("{id}/verifications")
    public JsonObject verify(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean goodReason = input.flag("goodReason");
        String text = input.text("text");
        input.finish();
        verifying.verify(id, version, goodReason, text);
        return finding(id);
    }

    /** {@code {version, goodReason, text?}}: the township's decision, CONFIRMED without a good reason and EXCUSED with one. */
    @POST
    @Path("{id}/decisions")
    public JsonObject decide(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean goodReason = input.flag("goodReason");
        String text = input.optionalText("text");
        input.finish();
        deciding.decide(id, version, goodReason, text);
        return finding(id);
    }

    /** {@code {version, reason}}: back to the branch. */
    @POST
    @Path("{id}/returns")
    public JsonObject sendBack(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        String reason = input.text("reason");
        input.finish();
        deciding.sendBack(id, version, reason);
        return finding(id);
    }

    private static JsonObject said(Verifications.Line line) {
        JsonObjectBuilder written = Jsons.object().add("text", line.content()).add("by", line.recordedBy()).add("at", line.recordedAt().toInstant().toString());
        if (!line.isReturn()) {
            written.add("goodReason", line.goodReason() == null ? JsonValue.NULL : line.goodReason() ? JsonValue.TRUE : JsonValue.FALSE);
        }
        return written.build();
    }

    private static boolean inFull() {
        return Caller.current().is(Role.COUNTY_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    private static JsonObjectBuilder line(FailureLists.Line line) {
        return Jsons.object().add("idNumber", line.idNumber()).add("member", line.name()).add("memberId", line.memberId()).add("branch", line.branch())
                .add("kind", line.kind().name()).add("period", YearMonth.from(line.period()).toString())
                .add(line.kind() == FailureKind.DUES ? "unpaidRun" : "failedRun", line.run()).add("level", line.level().name())
                .add("finding", line.findingId() == null ? JsonValue.NULL : Jsons.value(line.findingId())).add("state", JsonOutput.orNull(line.state()));
    }

    private JsonObject finding(long id) {
        FindingView.Line found = findings.get(id);
        List<Verifications.Line> said = findings.verifications(id);
        return Jsons.object().add("id", found.id()).add("version", found.version()).add("member", found.name()).add("memberId", found.memberId())
                .add("branch", found.branch()).add("kind", found.kind().name()).add("period", YearMonth.from(found.period()).toString())
                .add("months", Jsons.array(found.monthTexts())).add("state", found.state().name())
                .add("verification", JsonOutput.orNull(found.verification())).add("verifiedBy", JsonOutput.orNull(found.verifiedBy()))
                .add("verifications", Jsons.array(said.stream().filter(one -> !one.isReturn()).map(FindingResource::said).toList()))
                .add("returns", Jsons.array(said.stream().filter(Verifications.Line::isReturn).map(FindingResource::said).toList()))
                .add("returnReason", JsonOutput.orNull(found.returnReason())).add("decision", JsonOutput.orNull(found.decision()))
                .add("decidedBy", JsonOutput.orNull(found.decidedBy())).add("statements", found.statements())
                .add("statementsHeard", found.statementsHeard() == null ? JsonValue.NULL : Jsons.value(found.statementsHeard().longValue())).build();
    }
}
