package org.mingping.disposition.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.mingping.disposition.application.FilingCase;
import org.mingping.disposition.application.KeepingScans;
import org.mingping.disposition.application.ReadingCaseFolder;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.SendingSealedFile;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.shared.FileName;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.api.Problem;

/** A case's file: its checklist, its papers as PDF and Word, scans, and the sealed file. */
@ApplicationScoped
@Path("cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseFileResource {

    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private SendingSealedFile sending;
    @Inject
    private KeepingScans scans;
    @Inject
    private FilingCase filing;

    /** {@code {checklist: [{number, folder, paper, required, clause}], missing: […], papers: [{paper, title, on, place, scan, withdrawn}]}}; withdrawn is why a scan counts no more. */
    @GET
    @Path("file")
    public JsonObject contents(@PathParam("id") long id, @Context HttpHeaders headers) {
        ReadingCaseFolder.Contents contents = folder.contents(id, Problem.locale(headers));
        JsonArrayBuilder papers = Jsons.array();
        contents.papers().forEach(line -> papers.add(Jsons.object().add("paper", line.paper().name()).add("title", line.title()).add("on", orNull(line.on() == null ? null : line.on().toString()))
                .add("place", line.place()).add("scan", line.scan()).add("withdrawn", orNull(line.withdrawn() == null ? null : line.withdrawn().reason()))));
        return Jsons.object().add("checklist", CaseShapes.items(contents.checklist())).add("missing", CaseShapes.items(contents.missing())).add("papers", papers).build();
    }

    /** A drawn paper by its place in {@code file}; {@code ?as=word} or {@code pdf}. */
    @GET
    @Path("papers/{place}")
    @Produces(MediaType.WILDCARD)
    public Response paper(@PathParam("id") long id, @PathParam("place") int place, @QueryParam("as") @DefaultValue("pdf") String as, @Context HttpHeaders headers) {
        return sent(folder.print(id, place, as.equals("word"), Problem.locale(headers)));
    }

    @GET
    @Path("scans/{scan}")
    @Produces(MediaType.WILDCARD)
    public Response scan(@PathParam("id") long id, @PathParam("scan") long scan) {
        return sent(folder.scan(id, scan));
    }

    /** {@code ?name=&paper=}: what it is called and what it is in the checklist. 201 with its id; never more of the body is read than a scan may hold. */
    @POST
    @Path("scans")
    @Consumes(MediaType.WILDCARD)
    public Response add(@PathParam("id") long id, @QueryParam("name") String name, @QueryParam("paper") String paper, InputStream body) throws IOException {
        reading.get(id);
        CasePaper kind = Paging.choice(CasePaper.class, "paper", paper);
        if (kind == null) {
            throw Refusal.invalid("SCAN_PAPER");
        }
        long scan = scans.add(id, kind, name, ScanPolicy.read(body));
        return Response.status(Response.Status.CREATED).entity(Jsons.object().add("scan", scan).build()).build();
    }

    /** {@code {reason}}: it was laid there by mistake; it is kept, and counts no more. */
    @POST
    @Path("scans/{scan}/withdrawals")
    public JsonObject withdraw(@PathParam("id") long id, @PathParam("scan") long scan, String body, @Context HttpHeaders headers) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        scans.withdraw(id, scan, reason);
        return contents(id, headers);
    }

    /** {@code {version, remark?}}: refused with CASE_PAPERS_MISSING while the checklist is not complete. */
    @POST
    @Path("filings")
    public JsonObject file(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        String remark = input.optionalText("remark");
        input.finish();
        filing.file(id, version, remark);
        return CaseShapes.line(reading.get(id)).build();
    }

    /** {@code {version}}. */
    @POST
    @Path("seals")
    public JsonObject seal(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = CasePreparationResource.version(input);
        input.finish();
        filing.seal(id, version);
        return CaseShapes.line(reading.get(id)).build();
    }

    /** The sealed file, byte by byte as it was sealed: {@code payara/verify-file.sh} checks it. */
    @GET
    @Path("sealed-file")
    @Produces(MediaType.WILDCARD)
    public Response sealedFile(@PathParam("id") long id) {
        ReadingCaseFolder.Export file = folder.sealedFile(id);
        return Response.ok((StreamingOutput) out -> sending.send(file, out), file.mediaType()).header("Content-Disposition", FileName.attachment(file.name()))
                .header("Content-Length", file.bytes()).build();
    }

    /** 封卷回执 as PDF. */
    @GET
    @Path("seal-receipt")
    @Produces(MediaType.WILDCARD)
    public Response receipt(@PathParam("id") long id, @Context HttpHeaders headers) {
        return sent(folder.receipt(id, Problem.locale(headers)));
    }

    private static Response sent(ReadingCaseFolder.Document document) {
        return Response.ok(document.content(), document.mediaType())
                .header("Content-Disposition", FileName.attachment(document.name())).build();
    }
}
