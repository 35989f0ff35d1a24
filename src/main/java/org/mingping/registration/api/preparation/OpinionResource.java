package org.mingping.registration.api.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.mingping.registration.application.preparation.Consulting;
import org.mingping.registration.application.preparation.WithdrawingConsultation;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** What becomes of an opinion. */
@ApplicationScoped
@Path("opinions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpinionResource {

    @Inject
    private Consulting consulting;
    @Inject
    private WithdrawingConsultation withdrawing;

    /** {@code {version, into}}: it goes into one that says the same. */
    @POST
    @Path("merges")
    public JsonObject merge(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        long into = input.id("into");
        input.finish();
        consulting.merge(id, version, into);
        return Jsons.object().add("id", id).add("state", "MERGED").add("mergedInto", into).build();
    }

    /** {@code {version, reason}}: it was put down wrongly; it stays readable and counts no more. */
    @POST
    @Path("withdrawals")
    public JsonObject withdraw(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        String reason = input.text("reason");
        input.finish();
        withdrawing.opinion(id, version, reason);
        return Jsons.object().add("id", id).add("state", "WITHDRAWN").build();
    }

    /** {@code {version, adopted, reason}}. */
    @POST
    @Path("answers")
    public JsonObject answer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean adopted = input.flag("adopted");
        String reason = input.text("reason");
        input.finish();
        consulting.answer(id, version, adopted, reason);
        return Jsons.object().add("id", id).add("state", adopted ? "ADOPTED" : "NOT_ADOPTED").build();
    }
}
