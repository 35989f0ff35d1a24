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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mingping.findings.application.KeepingPapers;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.findings.persistence.Papers;
import org.mingping.shared.FileName;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.Paging;

/** The papers beside a finding. A paper is the body itself, whatever type it is said to be of: what it is follows from what is in it. */
@ApplicationScoped
@Path("findings/{id}/papers")
@Produces(MediaType.APPLICATION_JSON)
public class PaperResource {

    @Inject
    private ReadingFinding findings;

    @Inject
    private KeepingPapers papers;

    /** In the order in which they were added. */
    @GET
    public JsonObject list(@PathParam("id") long id, @QueryParam("page") @DefaultValue("0") String page, @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        findings.get(id);
        return Paging.list(Page.of(papers.of(id), paging.page(), paging.size()), PaperResource::shape);
    }

    /** The paper itself. */
    @GET
    @Path("{paper}")
    @Produces(MediaType.WILDCARD)
    public Response download(@PathParam("id") long id, @PathParam("paper") long paper) {
        Papers.Paper found = papers.open(id, paper);
        return Response.ok(found.content(), found.mediaType())
                .header("Content-Disposition", FileName.attachment(found.name())).build();
    }

    /** {@code ?name=}: what it is called. 201 with the paper as the list has it; never more of the body is read than a paper may hold. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(@PathParam("id") long id, @QueryParam("name") String name, InputStream body) throws IOException {
        findings.get(id);
        byte[] content = body.readNBytes(PaperPolicy.MAX_SIZE + 1);
        if (content.length == 0) {
            throw Refusal.invalid("PAPER_MISSING");
        }
        papers.add(id, name, content);
        List<Papers.Line> standing = papers.of(id);
        return Response.status(Response.Status.CREATED).entity(shape(standing.get(standing.size() - 1)).build()).build();
    }

    private static JsonObjectBuilder shape(Papers.Line paper) {
        return Jsons.object().add("id", paper.id()).add("name", paper.name()).add("recordedAt", paper.recordedAt().toString())
                .add("recordedBy", paper.recordedBy());
    }
}
