package org.mingping.dues.api;

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
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.mingping.dues.application.DecidingRelief;
import org.mingping.dues.application.ReadingReliefs;
import org.mingping.dues.application.RequestingRelief;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.ReliefKind;
import org.mingping.dues.model.ReliefState;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.shared.Jsons;
import org.mingping.shared.Money;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;

/** {@code /dues/reliefs}: reductions and exemptions, asked for by a branch and decided by its superior. */
@ApplicationScoped
@Path("dues/reliefs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReliefResource {

    @Inject
    private ReadingReliefs reading;

    @Inject
    private RequestingRelief requesting;

    @Inject
    private DecidingRelief deciding;

    /** What waits first. */
    @GET
    public JsonObject list(@QueryParam("state") String state, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.page(Paging.choice(ReliefState.class, "state", state), paging.page(), paging.size()), ReliefResource::line);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") long id) {
        return line(reading.get(id)).build();
    }

    /** {@code {member, kind, amount?, from, to, reason}}: both months within; an amount for a reduction alone. */
    @POST
    public JsonObject request(String body) {
        JsonInput input = JsonInput.parse(body);
        long member = input.id("member");
        ReliefKind kind = input.choice(ReliefKind.class, "kind");
        String typed = kind == ReliefKind.REDUCTION ? input.text("amount") : input.optionalText("amount");
        Money amount = typed == null ? null : Money.typed(typed).orElseGet(() -> input.refuse("amount", "FIELD_NOT_AN_AMOUNT"));
        YearMonth from = JsonMonths.month(input, "from");
        YearMonth to = JsonMonths.month(input, "to");
        String reason = input.text("reason");
        if (from != null && to != null && from.isAfter(to)) {
            input.refuse("to", "FIELD_NOT_A_MONTH");
        }
        input.finish();
        return get(requesting.request(member, kind, amount, new MonthRange(from, to), reason));
    }

    /** {@code {version, grant, text}}. */
    @POST
    @Path("{id}/decisions")
    public JsonObject decide(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean grant = input.flag("grant");
        String text = input.text("text");
        input.finish();
        deciding.decide(id, version, grant, text);
        return get(id);
    }

    static JsonObjectBuilder line(Reliefs.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("member", line.memberId()).add("name", line.name())
                .add("branch", JsonOutput.orNull(line.branch())).add("kind", line.kind().name())
                .add("amount", line.owed() == null ? JsonValue.NULL : Jsons.value(line.owed().toString())).add("from", line.first().toString())
                .add("to", line.last().toString()).add("reason", line.reason()).add("state", line.state().name()).add("requestedBy", line.requestedBy())
                .add("decidedBy", JsonOutput.orNull(line.decidedBy())).add("decision", JsonOutput.orNull(line.decision()));
    }
}
