package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.application.HoldingCaseBallot;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** The secret ballots on a case. Votes, codes and closing are {@code /case-ballots/{id}}, as of any ballot. */
@ApplicationScoped
@Path("cases/{id}/ballots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseBallotsResource {

    @Inject
    private HoldingCaseBallot holding;

    /** {@code {version, representatives: [{name, standing?}], closesAt?, remark?}} → {@code {ballot}}: on the education or at the end of a rectification, as the case's state says. */
    @POST
    public JsonObject open(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        List<String> lines = input.objects("representatives", (one, place) -> {
            String standing = one.optionalText("standing");
            return one.text("name") + (standing == null ? "" : " " + standing);
        });
        OffsetDateTime closesAt = input.optionalMoment("closesAt");
        String remark = input.optionalText("remark");
        input.finish();
        List<Representative> list = Representative.typed(lines.stream().collect(Collectors.joining("\n")));
        return Jsons.object().add("ballot", holding.open(id, version, closesAt, list, remark)).build();
    }

    /** The first one first. */
    @GET
    public JsonObject list(@PathParam("id") long id) {
        JsonArrayBuilder items = Jsons.array();
        holding.of(id).forEach(line -> items.add(shape(line)));
        return Jsons.object().add("items", items).build();
    }

    private static JsonObjectBuilder shape(CaseBallots.Line line) {
        JsonObjectBuilder shape = Jsons.object().add("ballot", line.id()).add("occasion", line.occasion().name()).add("state", line.state().name())
                .add("openedOn", line.openedOn().toString()).add("closesAt", line.closesAt().toString()).add("members", line.members()).add("representatives", line.representatives());
        if (line.endedOn() != null) {
            shape.add("endedOn", line.endedOn().toString());
        }
        if (line.reason() != null) {
            shape.add("reason", line.reason());
        }
        if (line.resultHash() != null) {
            shape.add("resultHash", line.resultHash());
        }
        return shape;
    }
}
