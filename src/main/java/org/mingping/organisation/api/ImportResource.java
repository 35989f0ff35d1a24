package org.mingping.organisation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.mingping.organisation.application.ImportFolder;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.Problem;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** {@code POST /imports/{roster|sanctions|previous-grades|tally|dues}}: a workbook in, the report out. */
@Path("imports/{kind}")
@RequestScoped
public class ImportResource {

    @Inject
    @Any
    private Instance<WorkbookImport> imports;

    @Inject
    private ImportFolder folder;

    @Context
    private HttpHeaders headers;

    @POST
    @WorkbookBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject post(@PathParam("kind") String kind, @FormParam("file") EntityPart file,
                           @QueryParam("dryRun") @DefaultValue("false") String dryRun, @QueryParam("cycle") Long cycle) throws IOException {
        WorkbookImport workbook = imports.stream().filter(one -> one.kind().path().equals(kind)).findFirst().orElseThrow(NotFoundException::new);
        boolean rehearsal = flag(dryRun);
        if (file == null) {
            throw Refusal.invalid("FILE_MISSING");
        }
        try (InputStream content = file.getContent()) {
            java.nio.file.Path kept = folder.keep(content);
            try {
                Upload upload = new Upload(kept, file.getFileName().orElse(null), cycle);
                ImportReport report = rehearsal ? workbook.check(upload, Progress.UNWATCHED) : workbook.store(upload, Progress.UNWATCHED);
                return ImportAnswer.of(report, Problem.locale(headers));
            } finally {
                Files.deleteIfExists(kept);
            }
        }
    }

    /** A misspelt flag must not store what somebody meant to rehearse. */
    private static boolean flag(String typed) {
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.invalid("DRY_RUN_INVALID", typed);
        };
    }
}
