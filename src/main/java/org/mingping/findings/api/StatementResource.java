package org.mingping.findings.api;

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
import java.util.List;
import org.mingping.access.OwnCase;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.application.StatingOwnSide;
import org.mingping.findings.persistence.Statements;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** What the member states of a finding about them, until it is decided. Added to, never changed. */
@ApplicationScoped
@Path("findings/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatementResource {

    @Inject
    private ReadingFinding findings;

    @Inject
    private StatingOwnSide stating;

    /** In the order in which they were made; {@code oral} where an officer wrote down what the member said. */
    @GET
    public JsonObject list(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        findings.get(id);
        return Paging.list(Page.of(stating.of(id), paging.page(), paging.size()), StatementResource::shape);
    }

    /** {@code {text}}: of the member it is about their own words; of an officer of the branch what the member said to them. 201 with the statement as the list has it. */
    @POST
    public Response state(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String text = input.text("text");
        input.finish();
        if (OwnCase.is(findings.get(id).memberId())) {
            stating.state(id, text);
        } else {
            stating.hear(id, text);
        }
        List<Statements.Line> standing = stating.of(id);
        return Response.status(Response.Status.CREATED).entity(shape(standing.get(standing.size() - 1)).build()).build();
    }

    private static JsonObjectBuilder shape(Statements.Line statement) {
        return Jsons.object().add("id", statement.id()).add("text", statement.content()).add("oral", statement.oral())
                .add("recordedAt", statement.recordedAt().toString()).add("recordedBy", statement.recordedBy());
    }
}
