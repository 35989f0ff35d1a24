package org.mingping.appraisal.api.ballot;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingping.access.Caller;
import org.mingping.access.ClientAddress;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;

/** A mass representative votes without an account. The code stands in the body: an address would be logged. */
@ApplicationScoped
@Path("ballots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CodeBallotResource {

    @Inject
    private CodeDoor door;

    @Inject
    private ReadingSheet reading;

    /** Injected as an EJB: through CDI Payara would throw and catch an exception for every call, which is a good part of what a ballot costs (0012). */
    @EJB
    private CastingBallot casting;

    @Inject
    private ClientAddress address;

    @POST
    @Path("sheet")
    public JsonObject sheet(@Context HttpServletRequest request, String body) throws Exception {
        JsonInput input = JsonInput.parse(body);
        String code = input.text("code");
        input.finish();
        CodeDoor.Entered holder = door.enter(code, address.of(request), Caller.Via.API);
        return as(holder, () -> SheetJson.shape(reading.withCode(holder)));
    }

    @POST
    public JsonObject cast(@Context HttpServletRequest request, String body) throws Exception {
        JsonInput input = JsonInput.parse(body);
        String code = input.text("code");
        Map<Long, Mark> marks = SheetJson.marks(input);
        String token = input.text("token");
        Integer round = SheetJson.round(input);
        input.finish();
        CodeDoor.Entered holder = door.enter(code, address.of(request), Caller.Via.API);
        if (round != null && round != holder.round()) {
            throw Refusal.conflict("BALLOT_OTHER_ROUND").under("§1.6");
        }
        return as(holder, () -> SheetJson.shape(casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(), marks, token)));
    }

    private static JsonObject as(CodeDoor.Entered holder, Callable<JsonObject> work) throws Exception {
        return holder.caller().perform(work);
    }
}
