package org.mingping.registration.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.registration.application.ContactingAbsentMember;
import org.mingping.registration.application.DecidingCorrection;
import org.mingping.registration.application.ExtendingRegistration;
import org.mingping.registration.application.KeepingSignedForms;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.shared.FileName;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Problem;

/** What stands beside a registration: corrections, more time, the signed form, reminders, and the form to print. */
@ApplicationScoped
@Path("registrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationPartsResource {

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private KeepingSignedForms keeping;
    @Inject
    private ContactingAbsentMember contacting;
    @Inject
    private PrintingRegistration printing;
    @Inject
    private Clock clock;

    /** {@code {version, approved, reason?}}: approved, it enters the ledger; rejected, with a reason. */
    @POST
    @Path("corrections/{correction}/decisions")
    public JsonObject decide(@PathParam("id") long id, @PathParam("correction") long correction, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = RegistrationResource.version(input);
        boolean approved = input.flag("approved");
        String reason = input.optionalText("reason");
        input.finish();
        if (approved) {
            correcting.approve(id, version, correction);
        } else {
            correcting.reject(id, version, correction, reason);
        }
        return whole(id);
    }

    /** {@code {until, reason}}: the branch proposes more time. */
    @POST
    @Path("extensions")
    public JsonObject propose(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        LocalDate until = input.date("until");
        String reason = input.text("reason");
        input.finish();
        extending.propose(id, until, reason);
        return whole(id);
    }

    /** {@code {version, granted, answer?}}: the township grants what was proposed, or says why not. */
    @POST
    @Path("extensions/decisions")
    public JsonObject answer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = RegistrationResource.version(input);
        boolean granted = input.flag("granted");
        String answer = input.optionalText("answer");
        input.finish();
        if (granted) {
            extending.grant(id, version, answer);
        } else {
            extending.refuse(id, version, answer);
        }
        return whole(id);
    }

    /** {@code {on, through, outcome}}: a member who is away was reminded through somebody. */
    @POST
    @Path("contacts")
    public JsonObject contact(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        LocalDate on = input.date("on");
        String through = input.text("through");
        String outcome = input.text("outcome");
        input.finish();
        contacting.contact(id, on, through, outcome);
        return whole(id);
    }

    /** {@code ?name=}: what it is called; the scan is the body itself. 201; never more of the body is read than a paper may hold. */
    @POST
    @Path("papers")
    @Consumes(MediaType.WILDCARD)
    public Response add(@PathParam("id") long id, @QueryParam("name") String name, InputStream body) throws IOException {
        byte[] content = body.readNBytes(PaperPolicy.MAX_SIZE + 1);
        if (content.length == 0) {
            throw Refusal.invalid("PAPER_MISSING");
        }
        keeping.add(id, name, content);
        return Response.status(Response.Status.CREATED).entity(whole(id)).build();
    }

    /** {@code {reason}}: it was laid there by mistake; it is kept, and counts no more. */
    @POST
    @Path("papers/{paper}/withdrawals")
    public JsonObject withdraw(@PathParam("id") long id, @PathParam("paper") long paper, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        keeping.withdraw(id, paper, reason);
        return whole(id);
    }

    @GET
    @Path("papers/{paper}")
    @Produces(MediaType.WILDCARD)
    public Response paper(@PathParam("id") long id, @PathParam("paper") long paper) {
        RegistrationPapers.Paper found = keeping.open(id, paper);
        return Response.ok(found.content(), found.mediaType()).header("Content-Disposition", FileName.attachment(found.name())).build();
    }

    /** 党员登记申请表 as a PDF. */
    @GET
    @Path("print")
    @Produces(MediaType.WILDCARD)
    public Response print(@PathParam("id") long id, @Context HttpHeaders headers) {
        PrintingRegistration.Printed printed = printing.print(id, Problem.locale(headers));
        return Response.ok(printed.content(), "application/pdf").header("Content-Disposition", FileName.attachment(printed.name())).build();
    }

    private JsonObject whole(long id) {
        return RegistrationShapes.whole(reading.one(id), LocalDate.now(clock));
    }
}
