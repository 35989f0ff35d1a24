package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.mingping.dues.application.ExcusingMonth;
import org.mingping.dues.persistence.Excuses;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/** {@code /dues/excuses}: months for which the branch accepted a good reason. */
@ApplicationScoped
@Path("dues/excuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExcuseResource {

    @Inject
    private ExcusingMonth excusing;

    /** {@code ?member=}: the latest months first, 200 at most. */
    @GET
    public JsonObject list(@QueryParam("member") String member) {
        Integer id = Paging.optionalNumber("member", member, 1, Integer.MAX_VALUE);
        return shape(excusing.of(id == null ? null : Long.valueOf(id)));
    }

    /** {@code {member, month, reason}}. */
    @POST
    public JsonObject excuse(String body) {
        JsonInput input = JsonInput.parse(body);
        long member = input.id("member");
        YearMonth month = JsonMonths.month(input, "month");
        String reason = input.text("reason");
        input.finish();
        excusing.excuse(member, month, reason);
        return shape(excusing.of(member));
    }

    @POST
    @Path("{id}/withdrawals")
    public JsonObject withdraw(@PathParam("id") long id) {
        excusing.withdraw(id);
        return Jsons.object().add("id", id).add("standing", false).build();
    }

    private static JsonObject shape(List<Excuses.Line> lines) {
        JsonArrayBuilder items = Jsons.array();
        lines.forEach(line -> items.add(line(line)));
        return Jsons.object().add("items", items).add("total", lines.size()).build();
    }

    static JsonObjectBuilder line(Excuses.Line line) {
        return Jsons.object().add("id", line.id()).add("member", line.memberId()).add("month", line.of().toString()).add("reason", line.reason())
                .add("finding", line.findingId() == null ? JsonValue.NULL : Jsons.value(line.findingId())).add("standing", line.isStanding());
    }
}
